// SPDX-License-Identifier: GPL-3.0-or-later
// The slips of all shipped services on every paper, with every paper that can be asked for.
#include "drivers/printer/encoder.hpp"
#include "drivers/printer/layout.hpp"
#include "drivers/printer/painted.hpp"
#include "kiosk/back-office/slip_writer.hpp"
#include "kiosk/print/sheet.hpp"
#include "kiosk/services/catalogue.hpp"
#include "tests/kiosk/back-office/possible_papers.hpp"
#include "tests/kiosk/print/job_listing.hpp"
#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/kiosk/print/word_listing.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <array>
#include <sstream>

using namespace anjungan;
using namespace anjungan::test;

namespace {

using print::Letters;

const services::Catalogue& shipped_catalogue() {
    static const auto catalogue =
        services::load_catalogue(ANJUNGAN_SOURCE_DIR "/assets/services").value();
    return catalogue;
}

i18n::Translator translations() {
    return i18n::Translator::load(
               ANJUNGAN_BINARY_DIR "/assets/locales", {slip_languages.begin(), slip_languages.end()}
    )
        .value();
}

class AllSlips {
public:
    /// With all papers that the service knows, each of them `said`.
    [[nodiscard]] print::Slip slip(
        const services::Service& service,
        const std::string& language,
        Letters letters,
        services::Paper said
    ) const {
        std::vector<services::PaperStatement> papers;
        for (const auto& requirement : service.requirements) {
            papers.push_back({requirement.id, said});
        }
        return slip(service, language, letters, papers);
    }
    /// With those papers.
    [[nodiscard]] print::Slip slip(
        const services::Service& service,
        const std::string& language,
        Letters letters,
        std::vector<services::PaperStatement> papers
    ) const {
        const bool complete = std::ranges::all_of(papers, [](const auto& paper) {
            return paper.said == services::Paper::brought;
        });
        back_office::SlipWriter::Citizen citizen = {language, std::move(papers), letters};
        if (complete) { // only then is a day promised
            citizen.promised = std::chrono::year(2026) / std::chrono::September / 30;
        }
        store::Commit commit;
        commit.code = "RN5G-03SB-9K";
        commit.queue_number = "B017";
        commit.committed_at = WallTime(std::chrono::seconds(1795486500));
        const auto document = writer_.original(commit, service, citizen);
        REQUIRE(document);
        return print::decode_slip(*document).value();
    }

private:
    i18n::Translator translator_ = translations();
    crypto::SigningKey key_ = crypto::SigningKey::make();
    back_office::SlipWriter writer_{
        {"SUKAMAJU-01",
         "Kantor Desa Sukamaju, Kecamatan Cisarua",
         {},
         "https://sukamaju.desa.id",
         {"WA 0812-3456-7890",
          "Senin-Jumat 08.00-15.00",
          {{"A", "Loket 1, Umum"}, {"B", "Loket 2, Kependudukan"}}}},
        translator_,
        key_};
};

/// None of them there; each third of them in another way, with all titles; and all of them there,
/// so that a day is promised.
std::vector<std::vector<services::PaperStatement>> statements_of(const PaperSet& set) {
    constexpr std::array ways = {
        services::Paper::none, services::Paper::at_home, services::Paper::brought};
    std::vector<services::PaperStatement> none;
    std::vector<services::PaperStatement> mixed;
    std::vector<services::PaperStatement> brought;
    for (const auto& id : set) {
        mixed.push_back({id, ways.at(mixed.size() % ways.size())});
        none.push_back({id, services::Paper::none});
        brought.push_back({id, services::Paper::brought});
    }
    return {none, mixed, brought};
}

/// Of 384 dots 48 mm, of 512 and 576 dots 72 mm are print.
double length_in_mm(const print::Slip& slip, const drivers::PrinterProfile& profile) {
    simulator::VirtualPrinter printer(profile);
    const auto job = print_on(printer, slip, profile);
    CHECK(printer.broken_lines() == 0);
    CHECK(printer.unknown_commands().empty());
    CHECK(printer.cut_count() == 1);
    return static_cast<double>(list_job(job).length) * 25.4 / profile.dots_per_inch;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; in >> word;) { // a no-break space is no space here
        words.push_back(word);
    }
    return words;
}

/// Each word alone is one line in the least size, beside its box and on its bar: none is broken.
void check_words_are_whole(drivers::Painted painted, const drivers::PrinterProfile& profile) {
    const auto height = [&](const std::string& text) {
        painted.text = text;
        painted.capital = painted.least;
        const auto picture = drivers::paint(painted, profile);
        REQUIRE(picture);
        CHECK(picture->width <= profile.width_dots);
        return picture->height;
    };
    const auto words = words_of(painted.text);
    const auto one_line = height("Hg");
    for (const auto& word : words) {
        INFO(word);
        CHECK(height(word) < one_line + one_line / 2); // an accent may stand above it
    }
}

void check_fits(const print::Slip& slip, const drivers::PrinterProfile& profile) {
    const auto document = print::compose(slip);
    for (const auto& element : document.elements) {
        if (const auto* const painted = std::get_if<drivers::Painted>(&element)) {
            check_words_are_whole(*painted, profile);
        }
    }
    const auto blocks = drivers::lay_out(document, profile);
    REQUIRE(blocks);
    for (const auto& block : *blocks) {
        if (const auto* const image = std::get_if<drivers::Image>(&block)) {
            CHECK(image->picture.width <= profile.width_dots);
        }
    }
}

/// Calls `check` with each combination.
template <class Check>
void for_each_service(Check check) {
    for (const auto& service : shipped_catalogue().services) {
        for (const auto* language : slip_languages) {
            for (const auto letters : {Letters::standard, Letters::large}) {
                check(service, language, letters);
            }
        }
    }
}

} // namespace

TEST_CASE(
    "Longest slips: nothing is wider than its paper, and no word is broken", "[back-office]"
) {
    const AllSlips all;
    const auto* const paper = GENERATE(from_range(slip_papers));
    const auto profile = shipped_profile(paper);
    for_each_service([&](const auto& service, const std::string& language, Letters letters) {
        CAPTURE(paper, service.id, language, letters == Letters::large);
        check_fits(all.slip(service, language, letters, services::Paper::none), profile);
    });
}

TEST_CASE("Longest slips: every paper that is asked for stands on them", "[back-office]") {
    const AllSlips all;
    for_each_service([&](const auto& service, const std::string& language, Letters letters) {
        const auto words =
            list_words(print::compose(all.slip(service, language, letters, services::Paper::none)));
        for (const auto& requirement : service.requirements) {
            CHECK_THAT(
                words,
                Catch::Matchers::ContainsSubstring(
                    print::with_numbers_bound(std::string(requirement.text.in(language)))
                )
            );
        }
    });
}

TEST_CASE("Longest slips: each paper has its bounds of length", "[back-office]") {
    // With all papers that are asked for together, and whatever is said of them; the bounds for 80
    // mm at 203 dots an inch are the design's, the others are what there is.
    struct Bounds {
        const char* paper;
        double ticket;
        double receipt;
        double large_ticket;
        double large_receipt;
    };
    const auto at = GENERATE(
        Bounds{"generic-80mm-576", 90, 150, 145, 295},
        Bounds{"generic-80mm-512", 90, 165, 160, 315},
        Bounds{"generic-58mm-384", 120, 230, 175, 410}
    );
    const auto profile = shipped_profile(at.paper);
    const AllSlips all;
    for_each_service([&](const auto& service, const std::string& language, Letters letters) {
        const bool ticket = service.kind == services::ServiceKind::queue;
        const auto standard = ticket ? at.ticket : at.receipt;
        const auto large = ticket ? at.large_ticket : at.large_receipt;
        const auto bound = letters == Letters::large ? large : standard;
        for (const auto& set : longest_papers(service)) {
            for (const auto& papers : statements_of(set)) {
                CAPTURE(at.paper, service.id, language, letters == Letters::large, set);
                const auto slip = all.slip(service, language, letters, papers);
                CHECK(length_in_mm(slip, profile) <= bound);
            }
        }
    });
}

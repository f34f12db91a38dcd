// SPDX-License-Identifier: GPL-3.0-or-later
// The golden strips: every slip in every language on every paper, byte for byte, as reviewed text.
//
// After a wanted change: ANJUNGAN_WRITE_GOLDEN=1 print_test "[golden]", then look at the diff.
#include "base/files.hpp"
#include "tests/kiosk/print/job_listing.hpp"
#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/kiosk/print/word_listing.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <cstdlib>

using namespace anjungan;

namespace {

std::string all_strips(const std::string& paper, const std::string& language) {
    const auto profile = test::shipped_profile(paper);
    simulator::VirtualPrinter printer(profile);
    std::string strips;
    for (const auto& [name, slip] : test::all_samples(profile, language)) {
        const auto listing = test::list_job(test::print_on(printer, slip, profile));
        strips += fmt::format("== {}\n{}\n", name, listing.text);
    }
    return strips;
}

std::string first_difference(const std::string& one, const std::string& other) {
    const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto line = 1 + std::count(one.begin(), a, '\n');
    return fmt::format("line {}: \"{}\"", line, std::string(a, std::find(a, one.end(), '\n')));
}

/// What the letters on the strips say, which are dots on the wire: the same on every paper.
std::string all_words(const std::string& language) {
    std::string words;
    for (const auto& [name, slip] :
         test::all_samples(test::shipped_profile("generic-80mm-576"), language)) {
        words += fmt::format("== {}\n{}\n", name, test::list_words(print::compose(slip)));
    }
    return words;
}

void compare(const std::string& name, const std::string& now) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
    const bool writing = std::getenv("ANJUNGAN_WRITE_GOLDEN") != nullptr;
    const auto file =
        std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "tests/kiosk/print/golden" / name;
    if (writing) {
        REQUIRE(write_file_durably(file, as_bytes(now), Access::everyone_reads));
        return;
    }
    const auto golden = read_file(file);
    REQUIRE(golden);
    INFO(name << ", " << first_difference(now, *golden));
    CHECK((now == *golden));
}

std::size_t paper_of(const print::Slip& slip, const drivers::PrinterProfile& profile) {
    simulator::VirtualPrinter printer(profile);
    return test::list_job(test::print_on(printer, slip, profile)).length;
}

} // namespace

TEST_CASE("Golden strips: each slip is printed as it was reviewed", "[print][golden]") {
    for (const auto* language : test::slip_languages) {
        compare(fmt::format("words.{}.txt", language), all_words(language));
        for (const auto* paper : test::slip_papers) {
            const auto strips = all_strips(paper, language);
            CHECK(strips.find("UNKNOWN") == std::string::npos);
            compare(fmt::format("{}.{}.txt", paper, language), strips);
        }
    }
}

TEST_CASE("Golden strips: a receipt is short, a ticket is shorter by a hand's feel", "[print]") {
    // 203 dots an inch; from one cut to the next. The lengths are meant for paper of 80 mm: on 58
    // mm a line of the same letters holds a third less, and legible is worth more than short.
    constexpr std::size_t dots_per_mm = 8;
    const auto profile = test::shipped_profile("generic-80mm-576");
    for (const auto* language : test::slip_languages) {
        CAPTURE(language);
        const auto ticket = paper_of(test::sample_ticket(language), profile);
        const auto receipt = paper_of(test::sample_receipt(language), profile);
        CHECK(ticket <= 90 * dots_per_mm);
        CHECK(receipt <= 150 * dots_per_mm);
        CHECK(receipt >= ticket + 40 * dots_per_mm);
        auto without_papers = test::sample_receipt(language);
        auto& visit = std::get<print::Receipt>(without_papers.content).visit;
        visit.ready.items.clear();
        visit.missing.items.clear();
        CHECK(paper_of(without_papers, profile) >= ticket + 40 * dots_per_mm);
        const auto large = print::Letters::large;
        CHECK(
            paper_of(test::sample_receipt(language, large), profile) >=
            paper_of(test::sample_ticket(language, large), profile) + 40 * dots_per_mm
        );
    }
}

TEST_CASE("Golden strips: a queue ticket is out in two seconds", "[print]") {
    // 100 mm of paper a second; 203 dots an inch, 180 on the 512-dot printer.
    constexpr std::size_t two_seconds_at_203 = 1598;
    constexpr std::size_t two_seconds_at_180 = 1417;
    for (const auto* paper : test::slip_papers) {
        const auto profile = test::shipped_profile(paper);
        const auto most = profile.width_dots == 512 ? two_seconds_at_180 : two_seconds_at_203;
        for (const auto* language : test::slip_languages) {
            CAPTURE(paper, language);
            simulator::VirtualPrinter printer(profile);
            printer.set_roll_left(most + 1);
            const auto job = test::print_on(printer, test::sample_ticket(language), profile);
            CHECK(printer.cut_count() == 1);
            // DLE EOT 4 asks the paper sensors: the roll must not have ended.
            (void)printer.take_replies();
            (void)printer.accept(Bytes{0x10, 0x04, 0x04});
            const auto replies = printer.take_replies();
            REQUIRE(replies.size() == 1);
            CHECK((replies.front() & 0x60U) == 0);
            CHECK(test::list_job(job).length <= most);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Slips for the office, composed by the tool from what a kiosk's database really holds.
#include "base/files.hpp"
#include "drivers/printer/profile.hpp"
#include "kiosk/print/slip_cbor.hpp"
#include "offline-cache/store/store.hpp"
#include "protocol/kiosk_keys.hpp"
#include "simulator/printer/virtual_printer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/tool/tool_office.hpp"

#include <fmt/format.h>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

/// An office with a configuration, and a kiosk that can take visits and is then switched off.
class SlipOffice {
public:
    SlipOffice() {
        const auto config = fmt::format(
            "[kiosk]\nid = \"KIOS-1\"\noffice = \"Desa Contoh\"\nzone = \"WIB\"\n"
            "[assets]\ndirectory = \"{}/assets\"\nlocale_directory = \"{}/assets/locales\"\n",
            ANJUNGAN_SOURCE_DIR,
            ANJUNGAN_BINARY_DIR
        );
        REQUIRE(write_file_durably(office_.file("kiosk.toml"), as_bytes(config), Access::owner_only)
        );
    }

    void take_visits(int visits) {
        const auto keys = protocol::load_kiosk_keys(office_.keys()).value();
        auto opened = store::Store::open(
            office_.file("kiosk.db"),
            {keys.name, keys.kiosk, keys.recipients, keys.key_epoch, keys.hub},
            clock_,
            OfficeZone{}
        );
        REQUIRE(opened);
        for (int i = 0; i < visits; ++i) {
            store::SubmissionRequest request;
            request.id = make_record_id(clock_);
            request.body = SecretBytes(Bytes{0xA0});
            request.queue_group = 'A';
            request.subject = "antrean";
            request.compose = [](const store::Commit&) -> Result<Bytes> {
                print::QueueTicket ticket;
                ticket.visit.service_id = "antrean";
                ticket.visit.service = "Queue number"; // as an English reader took it home
                return print::encode_slip({{}, ticket});
            };
            const auto committed = (*opened)->submit(std::move(request));
            REQUIRE(committed);
        }
    }

    [[nodiscard]] test::ToolRun slip(std::vector<std::string> words) const {
        words.insert(words.begin(), "slip");
        for (const auto& [option, file] :
             {std::pair("--config", "kiosk.toml"), std::pair("--out", "slip.bin")}) {
            words.insert(words.end(), {option, office_.file(file).string()});
        }
        return test::run_tool(words);
    }

    [[nodiscard]] test::ToolRun day_close(const std::string& date) const {
        return slip({"day-close", "--database", office_.file("kiosk.db").string(), "--date", date});
    }

    /// The text on the paper that the written bytes make.
    [[nodiscard]] std::string paper() const {
        const auto profile =
            drivers::load_profile(ANJUNGAN_SOURCE_DIR "/assets/printers/generic-80mm-576.toml");
        const auto bytes = read_file(office_.file("slip.bin"));
        REQUIRE(profile);
        REQUIRE(bytes);
        simulator::VirtualPrinter printer(*profile);
        for (auto rest = as_bytes(*bytes); !rest.empty();) {
            const auto taken = printer.accept(rest);
            REQUIRE(taken > 0);
            rest = rest.subspan(taken);
        }
        REQUIRE(printer.unknown_commands().empty());
        REQUIRE(printer.cut_count() == 1);
        return printer.job_text(0);
    }

    [[nodiscard]] std::string today() const {
        return iso_date(local_time(clock_.wall_time(), OfficeZone{}).date);
    }

private:
    test::ToolOffice office_;
    test::FakeClock clock_;
};

/// The line of the paper with this word, its gaps closed.
std::string line_with(const std::string& paper, const std::string& word) {
    const auto place = paper.find(word);
    REQUIRE(place != std::string::npos);
    std::string line;
    for (const char character : paper.substr(place, paper.find('\n', place) - place)) {
        if (character != ' ' || line.back() != ' ') {
            line += character;
        }
    }
    return line;
}

} // namespace

TEST_CASE("tool slip self-test: names the printer and what it can prove", "[tool]") {
    const SlipOffice office;
    const auto run = office.slip({"self-test"});
    INFO(run.output);
    CHECK(run.status == 0);
    const auto paper = office.paper();
    CHECK_THAT(paper, ContainsSubstring("Desa Contoh"));
    CHECK(line_with(paper, "Profil") == "Profil generic-80mm-576");
    CHECK_THAT(paper, ContainsSubstring("bahwa setiap struk keluar"));
    CHECK(line_with(paper, "Kertas") == "Kertas tidak ditanyakan");
}

TEST_CASE("tool slip day-close: counts what the database holds of that day", "[tool]") {
    SlipOffice office;
    office.take_visits(3);
    const auto run = office.day_close(office.today());
    INFO(run.output);
    CHECK(run.status == 0);
    const auto paper = office.paper();
    CHECK(line_with(paper, "Nomor Antrean") == "Nomor Antrean 3"); // in the office's language
    CHECK(line_with(paper, "dari - sampai") == "dari - sampai A-001 - A-003");
    CHECK(line_with(paper, "Tercetak") == "Tercetak 0");
    CHECK(line_with(paper, "Tidak tercetak") == "Tidak tercetak 3");
    CHECK(line_with(paper, "Belum terkirim") == "Belum terkirim 3");
    CHECK(line_with(paper, "Nomor urut") == "Nomor urut 1 - 3");

    CHECK(office.day_close("2001-01-01").status == 0);
    CHECK(line_with(office.paper(), "Belum terkirim") == "Belum terkirim 0");
}

TEST_CASE("tool slip day-close: refuses what is no date and no database", "[tool]") {
    const SlipOffice office;
    for (const auto* wrong : {"2026-02-30", "24-11-2026", "2026-11-24x"}) {
        CHECK(office.day_close(wrong).status == 2);
    }
    const auto run = office.day_close("2026-11-24");
    CHECK(run.status == 2);
    CHECK_THAT(run.output, ContainsSubstring("kiosk.db"));
}

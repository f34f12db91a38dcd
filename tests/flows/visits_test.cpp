// SPDX-License-Identifier: GPL-3.0-or-later
// Whole visits: every journey of this folder, and what they leave behind.
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace anjungan;
using test::VisitOffice;

namespace {

void play_well(const VisitOffice& office, const std::string& journey) {
    const auto ran = office.play(test::source_path("tests/flows/" + journey));
    INFO(ran.output);
    REQUIRE(ran.code == 0);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE(
    "Visit.demonstration: committed, acknowledged, printed, and the QR proves it", "[flows]"
) {
    const VisitOffice office;
    play_well(office, "demonstration.journey");
    CHECK(office.summary("committed") == 1);
    CHECK(office.summary("acknowledged") == 1);
    CHECK(office.summary("printed") == 1);
    CHECK(office.summary("unknown_prints") == 0);
    CHECK(office.summary("quarantined") == 0);
    if (!test::is_installed("zbarimg")) {
        test::skip("zbarimg is not installed: the QR was not read");
        return;
    }
    const auto codes = lines_of(office.scanned_strip());
    REQUIRE(codes.size() == 1);
    const auto certificate = office.path("keys/kiosk.certificate").string();
    const auto verify = [&](const std::string& text) {
        return VisitOffice::tool({"receipt", "verify", text, "--certificate", certificate}).code;
    };
    CHECK(verify(codes[0]) == 0);
    for (std::size_t i = 0; i < codes[0].size(); i += 7) {
        auto changed = codes[0];
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        INFO(i);
        CHECK(verify(changed) == 1);
    }
}

TEST_CASE("Visit.journeys: every other journey of the folder comes true", "[flows]") {
    std::set<std::filesystem::path> journeys;
    for (const auto& entry :
         std::filesystem::directory_iterator(test::source_path("tests/flows"))) {
        if (entry.path().extension() == ".journey" && entry.path().stem() != "demonstration") {
            journeys.insert(entry.path());
        }
    }
    CHECK(journeys.size() >= 5);
    for (const auto& journey : journeys) {
        const VisitOffice office;
        const auto ran = office.play(journey);
        INFO(journey.filename().string() << ": " << ran.output);
        CHECK(ran.code == 0);
    }
}

TEST_CASE("Visit.twenty: twenty numbers, none twice, all acknowledged and printed", "[flows]") {
    const VisitOffice office;
    std::string journey;
    for (int i = 0; i < 20; ++i) {
        journey += "tap \"Bahasa Indonesia\"\ntap \"Ambil nomor saja\"\ntap \"Kependudukan\"\n"
                   "tap \"Lanjut\"\ntap \"Tidak\"\ntap \"Ambil nomor\"\nexpect \"Terima kasih\"\n"
                   "tap \"Selesai\"\n";
    }
    const auto ran = office.play_text(journey + "wait printed\nwait synced\n");
    INFO(ran.output);
    REQUIRE(ran.code == 0);
    CHECK(office.summary("committed") == 20);
    CHECK(office.summary("acknowledged") == 20);
    CHECK(office.summary("printed") == 20);
    if (!test::is_installed("zbarimg")) {
        test::skip("zbarimg is not installed: the slips' codes were not compared");
        return;
    }
    const auto codes = lines_of(office.scanned_strip());
    CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == 20);
}

TEST_CASE("Visit.hours: no number that no counter would call, and the forms go on", "[flows]") {
    const VisitOffice office;
    std::vector<std::string> hours = {"opening.last_number_minutes = 720"}; // none all day long
    for (const auto* day :
         {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}) {
        hours.push_back(std::string("opening.") + day + " = \"00.00-12.00\"");
    }
    office.write_kiosk_toml(hours);
    const auto ran = office.play_text("tap \"Bahasa Indonesia\"\ntap \"Ambil nomor saja\"\n"
                                      "expect \"Sekarang tidak ada nomor antrean\"\n"
                                      "expect \"Silakan datang lagi besok mulai pukul 00.00.\"\n"
                                      "tap \"Lihat layanan\"\nexpect \"Akta Kelahiran\"\n");
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK(office.summary("committed") == 0);
}

TEST_CASE("Visit.failure: a step that does not come true says what was there instead", "[flows]") {
    const VisitOffice office;
    const auto ran = office.play_text("tap \"Bahasa Indonesia\"\ntap \"Paspor\"\n");
    CHECK(ran.code == 1);
    using Catch::Matchers::ContainsSubstring;
    CHECK_THAT(ran.output, ContainsSubstring("line 2"));
    CHECK_THAT(ran.output, ContainsSubstring("Akta Kelahiran"));
    CHECK(std::filesystem::exists(office.artifacts() / "screens" / "failed-line-2.png"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong configuration, missing files, unwritable disks: a clear sentence, and nothing lost.
#include "base/files.hpp"
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using test::VisitOffice;

namespace {

constexpr const char* nothing = "expect \"Silakan pilih bahasa Anda\"\n";

/// The assets as a copy that a test may damage.
std::filesystem::path copied_assets(const VisitOffice& office) {
    auto copy = office.path("assets");
    std::filesystem::copy(
        test::source_path("assets"), copy, std::filesystem::copy_options::recursive
    );
    office.write_kiosk_toml({"assets.directory = \"" + copy.string() + '"'});
    return copy;
}

} // namespace

TEST_CASE("BadInput.configuration: an unknown key is named with the nearest known one", "[flows]") {
    const VisitOffice office;
    office.write_kiosk_toml({"kiosk.ofice = \"x\""});
    const auto ran = office.play_text(nothing);
    CHECK(ran.code == 1);
    CHECK_THAT(ran.output, ContainsSubstring("kiosk.ofice"));
    CHECK_THAT(ran.output, ContainsSubstring("'kiosk.office'"));
}

TEST_CASE("BadInput.configuration: a missing file and a wrong value are sentences", "[flows]") {
    const VisitOffice office;
    const auto missing =
        test::run_program({ANJUNGAN_SIMULATOR, "--config", office.path("none.toml").string()});
    CHECK(missing.code == 1);
    CHECK_THAT(missing.output, ContainsSubstring("none.toml"));
    office.write_kiosk_toml({"session.warning_seconds = 5"});
    const auto wrong = office.play_text(nothing);
    CHECK(wrong.code == 1);
    CHECK_THAT(wrong.output, ContainsSubstring("session.warning_seconds"));
    CHECK(test::run_program({ANJUNGAN_SIMULATOR, "--frobnicate"}).code == 2);
}

TEST_CASE(
    "BadInput.services: a malformed service is hidden, named, and the rest go on", "[flows]"
) {
    const VisitOffice office;
    const auto assets = copied_assets(office);
    VisitOffice::write(assets / "services" / "sktm" / "service.json", "{ \"id\": \"sktm\", ");
    std::filesystem::remove_all(assets / "services" / "ktp-el");
    const auto ran = office.play_text(
        "expect \"Kode petugas: S-01\"\ntap \"Bahasa Indonesia\"\nexpect \"Akta Kelahiran\"\n"
        "expect-not \"Tidak Mampu\"\nexpect-not \"KTP Elektronik\"\nexpect-not \"S-01\"\n"
    );
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK_THAT(ran.output, ContainsSubstring("sktm/service.json"));
    CHECK_THAT(ran.output, ContainsSubstring("ktp-el"));
}

TEST_CASE("BadInput.services: no services at all ends with a sentence", "[flows]") {
    const VisitOffice office;
    std::filesystem::remove_all(copied_assets(office) / "services");
    const auto ran = office.play_text(nothing);
    CHECK(ran.code == 1);
    CHECK_THAT(ran.output, ContainsSubstring("services"));
}

TEST_CASE("BadInput.fonts: no font ends with a sentence", "[flows]") {
    const VisitOffice office;
    VisitOffice::write(
        copied_assets(office) / "fonts.conf",
        "<?xml version=\"1.0\"?><fontconfig><dir>/nonexistent</dir></fontconfig>"
    );
    const auto ran = office.play_text(nothing);
    CHECK(ran.code == 1);
    CHECK_THAT(ran.output, ContainsSubstring("font"));
}

TEST_CASE(
    "BadInput.data: a data directory that cannot be written ends with a sentence", "[flows]"
) {
    const VisitOffice office;
    VisitOffice::write(office.path("occupied"), "a file, not a directory");
    office.write_kiosk_toml({"kiosk.data_directory = \"" + office.path("occupied").string() + "\""}
    );
    const auto ran = office.play_text(nothing);
    CHECK(ran.code == 1);
    CHECK_THAT(ran.output, ContainsSubstring("occupied"));
}

TEST_CASE(
    "BadInput.hub: a certificate that cannot be read is named, and citizens go on being served",
    "[flows]"
) {
    const VisitOffice office;
    office.write_kiosk_toml({"hub.certificate = \"tls/kiosk.crt\"", "hub.key = \"tls/kiosk.key\""});
    const auto ran = office.play_text(
        "expect \"Kode petugas: S-03\"\ntap \"Bahasa Indonesia\"\nexpect \"Akta Kelahiran\"\n"
        "expect-not \"S-03\"\n"
    );
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK_THAT(ran.output, ContainsSubstring(office.path("tls/kiosk.crt").string()));
    CHECK_THAT(ran.output, ContainsSubstring("Nothing is sent"));
    office.write_kiosk_toml({"hub.certificate = \"tls/kiosk.crt\""});
    const auto half = office.play_text(nothing);
    CHECK(half.code == 1);
    CHECK_THAT(half.output, ContainsSubstring("hub.key belong together"));
}

TEST_CASE("BadInput.display: without one the kiosk says so", "[flows]") {
    const VisitOffice office;
    const auto ran = test::run_program(
        {"env",
         "-u",
         "DISPLAY",
         "-u",
         "WAYLAND_DISPLAY",
         "SDL_VIDEODRIVER=x11",
         ANJUNGAN_SIMULATOR,
         "--config",
         office.kiosk_toml().string()}
    );
    CHECK(ran.code == 1);
    CHECK_THAT(ran.output, ContainsSubstring("display"));
}

TEST_CASE("BadInput.journey: a wrong step names its line and what may stand there", "[flows]") {
    const VisitOffice office;
    const auto ran = office.play_text("# first\ntap \"x\"\nfly \"home\"\n");
    CHECK(ran.code == 1);
    CHECK_THAT(ran.output, ContainsSubstring("test.journey:3:"));
    CHECK_THAT(ran.output, ContainsSubstring("screenshot"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a citizen reads: honest, the same for every unknown code, and nothing personal.
#include "hub/status/status_page.hpp"

#include "hub/status/page_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::hub;
using Catch::Matchers::ContainsSubstring;

namespace {

const PageSetting setting{"Kantor <Contoh> & Co", {std::chrono::hours(8), "WITA"}, ""};

PublicRecord record(SubmissionState state) {
    return {"sktm", test::FakeClock().wall_time(), state};
}

} // namespace

TEST_CASE("known_page: says what is known in both languages, without a script", "[hub]") {
    const auto page =
        known_page("7K3F-9QXW-2M", {record(SubmissionState::sent)}, PublicServices(), setting);
    CHECK(page.status == 200);
    CHECK(page.content_type == "text/html; charset=utf-8");
    for (const auto* part :
         {"<html lang=\"id\">",
          "lang=\"en\"",
          "7K3F-9QXW-2M",
          "Terkirim — kantor sudah menerima",
          "24 November 2026, pukul 10.00 WITA",
          "24 November 2026, 10:00 WITA",
          "sktm",
          "Kantor &lt;Contoh&gt; &amp; Co",
          "width=device-width"}) {
        CHECK_THAT(page.body, ContainsSubstring(part));
    }
    CHECK_THAT(page.body, !ContainsSubstring("<script"));
    CHECK_THAT(page.body, !ContainsSubstring("http"));
    CHECK_THAT(page.body, !ContainsSubstring("Rp")); // nobody has told the hub what it costs
}

TEST_CASE("known_page: never claims the next state", "[hub]") {
    const auto heading = [](SubmissionState state) {
        return known_page("7K3F-9QXW-2M", {record(state)}, PublicServices(), setting).body;
    };
    CHECK_THAT(heading(SubmissionState::sent), !ContainsSubstring("sedang mengerjakan"));
    CHECK_THAT(heading(SubmissionState::sent), ContainsSubstring("(sekarang)"));
    CHECK_THAT(heading(SubmissionState::in_progress), ContainsSubstring("belum selesai"));
    CHECK_THAT(heading(SubmissionState::done), ContainsSubstring("sudah selesai dikerjakan"));
}

TEST_CASE("unknown_page: one neutral answer, with a hint for a mistyped code", "[hub]") {
    const auto unknown = unknown_page(CodeForm::well_formed, setting);
    const auto malformed = unknown_page(CodeForm::malformed, setting);
    CHECK(unknown.status == 404);
    CHECK(malformed.status == 404);
    CHECK_THAT(unknown.body, ContainsSubstring("Belum ada di kantor"));
    CHECK_THAT(unknown.body, ContainsSubstring("Simpan struk Anda"));
    CHECK_THAT(unknown.body, !ContainsSubstring("pemeriksa"));
    CHECK_THAT(malformed.body, ContainsSubstring("Belum ada di kantor"));
    CHECK_THAT(malformed.body, ContainsSubstring("pemeriksa"));
    CHECK_THAT(unknown.body, !ContainsSubstring("<script"));
}

TEST_CASE("known_page: what it costs, as the service says", "[hub]") {
    const test::TemporaryDirectory directory;
    std::filesystem::create_directory(directory.path() / "sktm");
    const auto page_for = [&](std::string_view fee) {
        std::ofstream(directory.path() / "sktm/service.json")
            << R"({"title": {"id": "Surat"}, "fee_rupiah": )" << fee << '}';
        const auto services = PublicServices::load(directory.path()).value();
        return known_page("7K3F-9QXW-2M", {record(SubmissionState::sent)}, services, setting).body;
    };
    CHECK_THAT(page_for("0"), ContainsSubstring("<strong>Rp 0</strong><br>Tidak ada biaya."));
    CHECK_THAT(
        page_for("1030000"), ContainsSubstring("<strong>Rp 1.030.000</strong><br>Tidak lebih")
    );
    CHECK_THAT(page_for("1030000"), !ContainsSubstring("Tidak ada biaya"));
    CHECK_THAT(page_for("-5"), !ContainsSubstring("Rp"));
}

TEST_CASE("PublicServices: names for people, ids where there are none", "[hub]") {
    const test::TemporaryDirectory directory;
    std::filesystem::create_directory(directory.path() / "sktm");
    std::filesystem::create_directory(directory.path() / "rusak");
    std::ofstream(directory.path() / "sktm/service.json")
        << R"({"title": {"id": "Surat Keterangan Tidak Mampu", "en": "Poverty letter"}})";
    std::ofstream(directory.path() / "rusak/service.json") << "{";
    test::expect_log_warnings(1);
    const auto services = PublicServices::load(directory.path()).value();
    CHECK(services.of("sktm").title_indonesian == "Surat Keterangan Tidak Mampu");
    CHECK(services.of("sktm").title_english == "Poverty letter");
    CHECK(services.of("rusak").title_indonesian == "rusak");
    const auto page =
        known_page("7K3F-9QXW-2M", {record(SubmissionState::sent)}, services, setting);
    CHECK_THAT(page.body, ContainsSubstring("Surat Keterangan Tidak Mampu"));
    CHECK_THAT(page.body, ContainsSubstring("Poverty letter"));
}

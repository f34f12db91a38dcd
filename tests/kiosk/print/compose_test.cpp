// SPDX-License-Identifier: GPL-3.0-or-later
// The slips on paper: what they say, and that they fit.
#include "kiosk/print/compose.hpp"

#include "drivers/printer/encoder.hpp"
#include "kiosk/print/sheet.hpp"
#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using namespace anjungan::print;
using Catch::Matchers::ContainsSubstring;

namespace {

void check_says(const Slip& slip, std::initializer_list<const char*> words) {
    const auto text = test::text_of(slip);
    for (const auto* word : words) {
        CHECK_THAT(text, ContainsSubstring(word));
    }
}

} // namespace

TEST_CASE("compose: a receipt says what a citizen needs", "[print]") {
    check_says(
        test::sample_receipt(),
        {"Kantor Desa Sukamaju",
         "Akta Kelahiran",
         "7K3F-9QXW-2M",
         "B-017",
         "Rp 0 (gratis)",
         "Diterima di anjungan, belum terkirim",
         "Selasa, 24 November 2026, 09.15 WIB",
         "[ ] Kartu Keluarga",
         "lapor.go.id",
         "Simpan struk ini",
         "[picture]",
         "Pindai"}
    );
    CHECK(test::text_of(test::sample_receipt()).find("SALINAN") == std::string::npos);
}

TEST_CASE("compose: a ticket says who waits how long for what", "[print]") {
    check_says(
        test::sample_ticket(),
        {"Nomor Antrean", "A-001", "Kependudukan", "4 orang", "7K3F-9QXW-2M", "[picture]"}
    );
    auto facts = VisitFacts();
    facts.number = "A-002";
    const auto unknown = test::text_of(queue_ticket(test::speaker_in("en"), facts));
    CHECK(unknown.find("Ahead") == std::string::npos);
    facts.ahead = 0;
    CHECK_THAT(
        test::text_of(queue_ticket(test::speaker_in("en"), facts)),
        ContainsSubstring("nobody, you are next")
    );
}

TEST_CASE("compose: a status slip claims what is known, and since when", "[print]") {
    check_says(
        test::sample_status(),
        {"7K3F-9QXW-2M", "Sedang dikerjakan kantor", "24 November 2026, 09.15 WIB"}
    );
    StatusFacts facts;
    for (const auto& [how_far, words] :
         {std::pair(HowFar::received, "Received at this kiosk, not yet sent"),
          std::pair(HowFar::sent, "Sent, the office has it"),
          std::pair(HowFar::in_progress, "The office is working on it"),
          std::pair(HowFar::done, "Finished")}) {
        facts.how_far = how_far;
        const auto slip = status_slip(test::speaker_in("en"), facts);
        CHECK(std::get<StatusSlip>(slip.content).state.value == words);
    }
}

TEST_CASE("compose: a complaint slip says how it is kept, and nothing of it", "[print]") {
    check_says(
        test::sample_complaint(),
        {"9QXW-7K3F-8B", "Permintaan informasi", "anonim", "dirahasiakan", "8 Desember 2026"}
    );
    ComplaintFacts facts;
    facts.name = NameShown::to_the_office;
    const auto open = test::text_of(complaint_slip(test::speaker_in("en"), facts));
    CHECK_THAT(open, ContainsSubstring("known to the office only"));
    CHECK_THAT(open, ContainsSubstring("not secret"));
    CHECK(open.find("answer by") == std::string::npos);
}

TEST_CASE("compose: the office's slips carry their numbers and room to sign", "[print]") {
    check_says(
        test::sample_day_close(),
        {"SUKAMAJU-01",
         "A-001 - A-041",
         "B-001 - B-018",
         "58",
         "1.052",
         "1001 - 1059",
         "Tanda tangan"}
    );
    check_says(
        test::sample_batch(),
        {"DUSUN-3-241126", "P-0417", "1. 7K3F-9QXW-2M", "4. 5M2N-QQ7R-XK", "B-019", "Tanda tangan"}
    );
    const auto profile = test::shipped_profile("generic-80mm-576");
    check_says(
        test::sample_self_test(profile),
        {"generic-80mm-576", "576", "....:....1....:....2", "É æ Æ ô", "[picture]"}
    );
}

TEST_CASE("compose: a copy of any kind says which copy it is", "[print]") {
    for (auto& [name, slip] : test::all_samples(test::shipped_profile("generic-80mm-576"), "id")) {
        CAPTURE(name);
        slip.frame.copy = 2;
        CHECK_THAT(test::text_of(slip), ContainsSubstring("SALINAN ke-2"));
    }
    auto slip = test::sample_receipt();
    slip.frame.copy = 2;
    slip.frame.copy_words = "COPY";
    CHECK_THAT(test::text_of(slip), ContainsSubstring("COPY 2"));
}

TEST_CASE("compose: the queue number comes first on a ticket and fills the paper", "[print]") {
    const auto document = compose(test::sample_ticket());
    const Headline* first = nullptr;
    for (const auto& element : document.elements) {
        if (const auto* headline = std::get_if<Headline>(&element); headline && !first) {
            first = headline;
        }
    }
    REQUIRE(first != nullptr);
    CHECK(first->text == "A-001");
    CHECK(first->most == 8);
}

TEST_CASE("compose: what is empty leaves no trace", "[print]") {
    const auto text = test::text_of(Slip{});
    CHECK(text.find('[') == std::string::npos);
    CHECK(text.find(':') == std::string::npos);
}

TEST_CASE("compose: fits every shipped paper in every language", "[print]") {
    for (const auto* paper : test::slip_papers) {
        const auto profile = test::shipped_profile(paper);
        VirtualPrinter printer(profile);
        for (const auto* language : test::slip_languages) {
            for (auto& [name, slip] : test::all_samples(profile, language)) {
                slip.frame.copy = 12;
                test::print_on(printer, slip, profile);
            }
        }
        CHECK(printer.broken_lines() == 0);
        CHECK(printer.unknown_commands().empty());
        CHECK(printer.cut_count() == 28);
    }
}

TEST_CASE("without_orphan: binds a short last word to the one before it", "[print]") {
    CHECK(without_orphan("Simpan struk ini") == "Simpan struk\u00A0ini");
    CHECK(without_orphan("satu") == "satu");
    CHECK(without_orphan("").empty());
    CHECK(without_orphan("a pertanggungjawaban keuangan") == "a pertanggungjawaban keuangan");
}

TEST_CASE("Sheet: a title is only as wide as its longest word allows", "[print]") {
    const auto width_of = [](const std::string& text) {
        Sheet sheet;
        sheet.title(text);
        const auto document = sheet.finish({});
        return std::get<Text>(document.elements.front()).width;
    };
    CHECK(width_of("Akta Kelahiran") == 2);
    CHECK(width_of("Surat pertanggungjawaban") == 1);
}

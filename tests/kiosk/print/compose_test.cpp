// SPDX-License-Identifier: GPL-3.0-or-later
// The slips on paper: what they say, and that they fit.
#include "kiosk/print/compose.hpp"

#include "drivers/printer/encoder.hpp"
#include "kiosk/print/sheet.hpp"
#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/kiosk/print/word_listing.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using namespace anjungan::print;
using Catch::Matchers::ContainsSubstring;

namespace {

/// All that stands on a slip: the printer's own letters and the painted ones.
std::string words_on(const Slip& slip) {
    return test::list_words(compose(slip)) + test::text_of(slip);
}

void check_says(const Slip& slip, std::initializer_list<const char*> words) {
    const auto text = words_on(slip);
    for (const auto* word : words) {
        CHECK_THAT(text, ContainsSubstring(word));
    }
}

} // namespace

TEST_CASE("compose: a receipt says what a citizen needs", "[print]") {
    check_says(
        test::sample_receipt(),
        {"Kantor Desa Sukamaju",
         "Selasa, 24\u00A0November\u00A02026, 09.15\u00A0WIB",
         "|<b>B-017",
         "Loket 2, Kependudukan",
         "Di depan Anda: 3\u00A0orang",
         "Akta Kelahiran",
         "|<b>Siapkan di loket:</b>\n    [x] Surat keterangan lahir\n",
         "[x] Kartu Keluarga orang tua",
         "|<b>Belum:</b>\n    [ ] Buku nikah",
         "on ink |<b>GRATIS. Ada yang minta uang? lapor.go.id",
         "Selesai paling lambat: 1\u00A0hari kerja",
         "sukamaju.desa.id/r/",
         "|<b>7K3F-9QXW-2M",
         "Diterima di anjungan pukul 09.15\u00A0WIB. Terkirim atau belum: lihat kode.",
         "WA 0812-3456-7890",
         "Senin-Jumat 08.00-15.00",
         "Simpan struk ini",
         "[picture]",
         "Pindai"}
    );
    CHECK(words_on(test::sample_receipt()).find("SALINAN") == std::string::npos);
}

TEST_CASE("compose: number, code and last words are in the printer's own letters", "[print]") {
    // Software that reads jobs, and people whose picture came out broken, have them as text.
    for (const auto letters : {Letters::standard, Letters::large}) {
        const auto receipt = test::text_of(test::sample_receipt("id", letters));
        CHECK_THAT(receipt, ContainsSubstring("B-017"));
        CHECK_THAT(receipt, ContainsSubstring("7K3F-9QXW-2M"));
        CHECK_THAT(receipt, ContainsSubstring("Simpan struk ini."));
        const auto ticket = test::text_of(test::sample_ticket("id", letters));
        CHECK_THAT(ticket, ContainsSubstring("A-001"));
        CHECK_THAT(ticket, ContainsSubstring("7K3F-9QXW-2M"));
    }
}

TEST_CASE("compose: no painted letter of what is next is below three millimetres", "[print]") {
    const std::array small_print = {"Selasa", "Kantor"}; // where and when
    for (const auto& slip : {test::sample_receipt(), test::sample_ticket()}) {
        for (const auto& element : compose(slip).elements) {
            const auto* const painted = std::get_if<Painted>(&element);
            const bool small = painted != nullptr && painted->least < 30;
            CHECK((!small || std::any_of(small_print.begin(), small_print.end(), [&](auto word) {
                return painted->text.starts_with(word);
            })));
        }
    }
}

TEST_CASE("compose: what the office did not say is left out", "[print]") {
    VisitFacts facts;
    facts.number = "A-002";
    facts.issued = WallTime();
    for (const auto& slip :
         {queue_ticket(test::speaker_in("en"), facts), receipt(test::speaker_in("en"), facts)}) {
        const auto text = words_on(slip);
        for (const auto* word : {"Ahead", "FREE", "Have ready", "Not yet", "Ready at", "/r/"}) {
            CHECK(text.find(word) == std::string::npos);
        }
    }
}

TEST_CASE(
    "compose: a slip stored before papers were ticked still says what is missing", "[print]"
) {
    auto slip = test::sample_receipt();
    auto& visit = std::get<Receipt>(slip.content).visit;
    visit.ready = {};
    visit.missing = {"Masih harus dibawa", {"Kartu Keluarga"}};
    visit.no_fee.clear();
    check_says(
        slip, {"Masih harus dibawa:</b>\n    [ ] Kartu Keluarga", "Rp 0 (gratis)", "Pengaduan"}
    );
}

TEST_CASE("compose: a large slip has larger letters", "[print]") {
    const auto capital_of = [](const Slip& slip, std::string_view words) {
        for (const auto& element : compose(slip).elements) {
            const auto* const painted = std::get_if<Painted>(&element);
            if (painted != nullptr && painted->text.starts_with(words)) {
                return int{painted->least};
            }
        }
        return 0;
    };
    CHECK(capital_of(test::sample_receipt(), "Siapkan di loket") == 30);
    CHECK(capital_of(test::sample_receipt("id", Letters::large), "Siapkan di loket") == 42);
}

TEST_CASE("compose: a ticket says who waits how long for what", "[print]") {
    check_says(
        test::sample_ticket(),
        {"|<b>A-001", "Loket 2, Kependudukan", "4\u00A0orang", "7K3F-9QXW-2M", "[picture]"}
    );
    auto facts = VisitFacts();
    facts.number = "A-002";
    facts.ahead = 0;
    CHECK_THAT(
        words_on(queue_ticket(test::speaker_in("en"), facts)),
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

TEST_CASE("compose: the queue number is by far the largest on its slip", "[print]") {
    for (const auto& [slip, number] :
         {std::pair(test::sample_ticket(), "A-001"), std::pair(test::sample_receipt(), "B-017")}) {
        int next = 0;
        int of_number = 0;
        for (const auto& element : compose(slip).elements) {
            if (const auto* const painted = std::get_if<Painted>(&element); painted != nullptr) {
                auto& size = painted->text == number ? of_number : next;
                size = std::max<int>(size, painted->capital);
            }
        }
        CHECK(of_number >= 2 * next);
    }
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
        CHECK(printer.cut_count() == 36);
    }
}

TEST_CASE("without_orphan: binds a short last word to the one before it", "[print]") {
    CHECK(without_orphan("Simpan struk ini") == "Simpan struk\u00A0ini");
    CHECK(without_orphan("satu") == "satu");
    CHECK(without_orphan("").empty());
    CHECK(without_orphan("a pertanggungjawaban keuangan") == "a pertanggungjawaban keuangan");
}

TEST_CASE("with_numbers_bound: no line ends in a number that counts the next", "[print]") {
    CHECK(with_numbers_bound("lambat: 1 hari (24 jam)") == "lambat: 1\u00A0hari (24\u00A0jam)");
    CHECK(with_numbers_bound("Loket 2, B-017 lama 3 ") == "Loket 2, B-017 lama 3\u00A0");
    CHECK(with_numbers_bound(" 12") == " 12");
    CHECK(with_numbers_bound("").empty());
}

TEST_CASE("in_one_line: parts stay whole, and what is empty has no dot", "[print]") {
    CHECK(in_one_line({"WA 0812", "", "08.00"}) == "WA\u00A00812 \u00B7 08.00");
    CHECK(in_one_line({"", "08.00"}) == "08.00");
    CHECK(in_one_line({}).empty());
}

TEST_CASE("Sheet: a title is only as wide as its longest word allows", "[print]") {
    const auto width_of = [](const std::string& text) {
        Sheet sheet;
        sheet.title(text);
        const auto document = sheet.finish();
        return std::get<Text>(document.elements.front()).width;
    };
    CHECK(width_of("Akta Kelahiran") == 2);
    CHECK(width_of("Surat pertanggungjawaban") == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody hears who types without seeing: each key, and what has come of it so far.
#include "kiosk/screens/fields/typed_speech.hpp"

#include "kiosk/session/draft.hpp"
#include "kiosk/session/draft_parts.hpp"
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/listener.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using test::Listener;

TEST_CASE("speech.number: a NIK is aloud in an earphone, never by loudspeaker", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "reporter_nik");
    CHECK_THAT(at.page(), ContainsSubstring("16 angka.") && ContainsSubstring("| 1"));
    SECTION("by loudspeaker") {
        at.type("320");
        CHECK(at.news() == "angka ke-3");
        at.type("1");
        CHECK(at.news() == "angka ke-4. 4 dari 16 angka");
        session::erase_character(at.model.visit->draft, at.field());
        CHECK(at.news() == "dihapus: angka ke-4");
        at.model.visit->answers.set("reporter_nik", "3201014903960001");
        at.model.stack.restart_at(flow::ScreenId::check_answers);
        const auto all = at.page();
        CHECK_THAT(all, !ContainsSubstring("3201"));
    }
    SECTION("in an earphone") {
        at.model.kiosk.earphone = true;
        at.type("320");
        CHECK(at.news() == "0");
        at.type("1");
        CHECK(at.news() == "1. tiga dua nol satu. 4 dari 16 angka");
        session::erase_character(at.model.visit->draft, at.field());
        CHECK(at.news() == "dihapus: 1");
    }
}

TEST_CASE(
    "speech.number: what a whole NIK says of its holder is for one pair of ears", "[screens]"
) {
    Listener at;
    at.open("akta-kelahiran", "reporter_nik");
    static_cast<void>(at.page());
    const auto find = [&](const std::string& id) { return *ui::find_widget(at.tree(), id); };
    at.type("320101490396000");
    static_cast<void>(at.news());
    CHECK(find("note").text == "15 dari 16 angka");
    SECTION("by loudspeaker") {
        at.type("1");
        CHECK(at.news() == "angka ke-16. 16 dari 16 angka");
        CHECK(find("note").text == "Dari nomor ini: perempuan, lahir 9 Maret 1996");
        CHECK(find("note").spoken == "16 dari 16 angka");
        CHECK(find("note").personal);
        // A number that cannot be is refused by "Continue", not explained.
        session::erase_character(at.model.visit->draft, at.field());
        at.type("0");
        session::clear_answer(at.model.visit->draft);
        at.type("3201011503960000");
        static_cast<void>(at.news());
        CHECK(find("note").text == "16 dari 16 angka");
    }
    SECTION("in an earphone") {
        at.model.kiosk.earphone = true;
        at.type("1");
        CHECK(
            at.news() == "1. nol nol nol satu. 16 dari 16 angka. Dari nomor ini: perempuan, lahir "
                         "9 Maret 1996"
        );
    }
    SECTION("a family's number says nothing of anybody") {
        at.open("akta-kelahiran", "kk");
        at.type("3201014903960001");
        static_cast<void>(at.page());
        CHECK(find("note").text == "16 dari 16 angka");
    }
}

TEST_CASE("speech.text: letters, finished words, and what is erased", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "child_name");
    CHECK_THAT(at.page(), ContainsSubstring("Siapa nama lengkap anak?"));
    at.type("Ani");
    CHECK(at.news() == "i");
    at.type(" ");
    CHECK(at.news() == "Ani");
    session::erase_character(at.model.visit->draft, at.field());
    CHECK(at.news() == "dihapus: spasi");
    at.type("-");
    CHECK(at.news() == "tanda hubung");
    session::clear_answer(at.model.visit->draft);
    CHECK(at.news() == "Semua dihapus.");
}

TEST_CASE("speech.date: each part is named when it is whole", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "birth_date");
    CHECK_THAT(
        at.page(),
        ContainsSubstring("Tanggal, bulan, lalu tahun. Pertama tanggal, dua angka.") &&
            ContainsSubstring("| 1")
    );
    at.type("20");
    CHECK(at.news() == "0. Tanggal 20. Sekarang bulan. | Januari");
    session::type_part(at.model.visit->draft, at.field(), "11");
    CHECK(at.news() == "Bulan November. Sekarang tahun, empat angka. | 1");
    at.type("2026");
    CHECK(at.news() == "6. Jumat, 20 November 2026");
    // Somebody goes back to the day.
    session::go_to_part(at.model.visit->draft, at.field(), 0);
    static_cast<void>(at.news());
    at.type("1");
    CHECK(at.news() == "1");
    at.type("9");
    CHECK(at.news() == "9. Kamis, 19 November 2026");
}

TEST_CASE("speech.date: the keys that come up are said where they begin", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "birth_date");
    static_cast<void>(at.page());
    static_cast<void>(at.press(ui::Key::down)); // to the 2
    at.type("20");
    CHECK(at.news() == "0. Tanggal 20. Sekarang bulan. | Januari");
    CHECK(at.press(ui::Key::down) == "Februari");
    session::type_part(at.model.visit->draft, at.field(), "02");
    CHECK(at.news() == "Bulan Februari. Sekarang tahun, empat angka. | 1");
    // Back at the month, what was chosen is marked.
    CHECK_THAT(at.press(ui::Key::left), ContainsSubstring("Tanggal. 20"));
    CHECK(at.press(ui::Key::down) == "Bulan. Februari");
    session::go_to_part(at.model.visit->draft, at.field(), 1);
    CHECK(at.news() == "Bulan. Februari | Sedang diisi.");
    static_cast<void>(at.press(ui::Key::right));
    CHECK(at.press(ui::Key::down) == "Februari | Dipilih.");
}

TEST_CASE("speech.date: today and yesterday, this year and the last one", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "birth_date");
    static_cast<void>(at.page());
    const auto spoken = [&](const std::string& id) {
        const auto* found = ui::find_widget(at.tree(), id);
        REQUIRE(found != nullptr);
        return ui::spoken_text(*found);
    };
    CHECK(spoken("recent-today") == "Hari ini, 24 November");
    CHECK(spoken("recent-yesterday") == "Kemarin, 23 November");
    session::give_answer(at.model.visit->draft, at.field(), "2026-11-23");
    CHECK(at.news() == "Senin, 23 November 2026");
    session::clear_answer(at.model.visit->draft);
    at.type("0111");
    static_cast<void>(at.news());
    CHECK(spoken("recent-this-year") == "2026");
    CHECK(spoken("recent-last-year") == "2025");
    session::type_part(at.model.visit->draft, at.field(), "2025");
    CHECK(at.news() == "Sabtu, 1 November 2025");
    // A holder's own birthday is not of these days.
    at.open("ktp-el", "birth_date");
    static_cast<void>(at.page());
    CHECK(ui::find_widget(at.tree(), "recent") == nullptr);
}

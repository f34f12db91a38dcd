// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody hears who cannot see the screens.
#include "kiosk/screens/speech.hpp"

#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/listener.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using test::Listener;

TEST_CASE("speech.choice: the question, how many there are, and the first of them", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "reporter_relation");
    CHECK_THAT(
        at.page(),
        ContainsSubstring("Siapa Anda bagi anak ini? | Orang yang melapor") &&
            ContainsSubstring("4 pilihan. Belum ada yang dipilih.") &&
            ContainsSubstring("Tombol bulat: pilih.") && ContainsSubstring("| Ibu, 1 dari 4")
    );
    session::toggle_option(at.model.visit->draft, at.field(), "mother");
    CHECK(at.news() == "Dipilih: Ibu. Tombol kanan untuk lanjut.");
    CHECK_THAT(at.press(ui::Key::down), ContainsSubstring("Ayah, 2 dari 4"));
    CHECK_THAT(at.press(ui::Key::up), ContainsSubstring("Ibu, 1 dari 4 | Dipilih."));
}

TEST_CASE(
    "speech.check: each card is heard whole; the one just changed is met again", "[screens]"
) {
    Listener at;
    at.open("akta-kelahiran", "truth");
    at.model.visit->answers.set("child_name", "Kinanti");
    at.model.stack.restart_at(flow::ScreenId::check_answers);
    CHECK_THAT(at.page(), ContainsSubstring("Pelapor: tidak diisi. Pilih ini untuk mengubahnya."));
    at.model.visit->changed = "child_name";
    CHECK_THAT(at.page(), ContainsSubstring("| Nama anak: Kinanti. Pilih ini untuk mengubahnya."));
    CHECK(at.press(ui::Key::up) == "Anak");
}

TEST_CASE("speech.receipt: the number first and spelled, the code only when asked", "[screens]") {
    Listener at;
    at.model.stack.restart_at(flow::ScreenId::receipt);
    auto& outcome = at.model.outcome.emplace();
    outcome.service = "akta-kelahiran";
    outcome.code = "7K3F-9QXW-2M";
    outcome.queue_number = "B-001";
    const auto page = at.page();
    CHECK_THAT(
        page,
        ContainsSubstring(
            "Terima kasih. Permohonan Anda diterima. | Nomor antrean B, nol nol satu. | "
        )
    );
    CHECK_THAT(page, ContainsSubstring("Silakan duduk. Nomor Anda akan dipanggil di loket."));
    CHECK_THAT(page, !ContainsSubstring("7K3F") && !ContainsSubstring("tujuh K"));
    CHECK_THAT(page, !ContainsSubstring("Dikirim"));
    CHECK(at.press(ui::Key::down) == "Nomor antrean B, nol nol satu.");
    CHECK(at.press(ui::Key::down) == "Kode di struk: tujuh K tiga F, sembilan Q X W, dua M.");
    // Later only what has changed.
    outcome.printing = session::Printing::printed;
    CHECK(at.news() == "Struk Anda sudah dicetak. Silakan ambil.");
    outcome.delivery = session::Delivery::sent;
    CHECK(at.news() == "Terkirim: kantor sudah menerimanya.");
}

TEST_CASE(
    "speech.idle: how long there is, and again a quarter of a minute before the end", "[screens]"
) {
    Listener at;
    at.model.stack.push(flow::ScreenId::idle_warning);
    at.model.seconds_left = 45;
    CHECK_THAT(
        at.page(), ContainsSubstring("Tekan tombol apa saja") && ContainsSubstring("45 detik")
    );
    for (const int left : {40, 35, 30, 25, 20}) {
        at.model.seconds_left = left; // the figure on the screen is not said each time
        CHECK(at.news().empty());
    }
    at.model.seconds_left = 15;
    CHECK_THAT(
        at.news(), ContainsSubstring("Tekan tombol apa saja") && ContainsSubstring("15 detik")
    );
    at.model.seconds_left = 10;
    CHECK(at.news().empty());
}

TEST_CASE("speech.home: the number is the first of all, in one step and in two", "[screens]") {
    Listener at;
    at.model.stack.push(flow::ScreenId::home);
    CHECK_THAT(at.page(), ContainsSubstring("| Ambil nomor saja, 1 dari 12"));
    CHECK_THAT(at.press(ui::Key::down), ContainsSubstring("Keluarga dan kependudukan"));
    CHECK_THAT(at.press(ui::Key::down), ContainsSubstring("Akta Kelahiran, 2 dari 12"));
    at.model.settings.appearance.text_size = ui::TextSize::largest;
    CHECK_THAT(
        at.page(),
        ContainsSubstring("3 pilihan.") && ContainsSubstring("| Ambil nomor saja, 1 dari 3")
    );
    // What the card has no room to show is heard.
    CHECK_THAT(
        at.press(ui::Key::down),
        ContainsSubstring("Keluarga dan kependudukan, 2 dari 3. Akta Kelahiran, Kartu Keluarga")
    );
    at.touch(*ui::find_widget(at.tree(), "group-1"));
    CHECK_THAT(at.page(), ContainsSubstring("Surat dari desa") && ContainsSubstring("1 dari 5"));
}

TEST_CASE("speech.try_keys: every button says its name and what it does", "[screens]") {
    for (const char* language : {"id", "en", "jv", "su"}) {
        Listener at(language);
        at.model.stack.push(flow::ScreenId::try_keys);
        CHECK_THAT(at.page(), ContainsSubstring(" | "));
        std::set<std::string> heard;
        for (int key = 0; key < 7; ++key) {
            at.model.tried = static_cast<ui::Key>(key);
            const auto words = at.news();
            CHECK_FALSE(words.empty());
            heard.insert(words);
        }
        CHECK(heard.size() == 7);
    }
    Listener at;
    at.model.stack.push(flow::ScreenId::try_keys);
    CHECK_THAT(at.page(), ContainsSubstring("Untuk keluar, tekan tombol yang sama dua kali."));
    at.model.tried = ui::Key::select;
    CHECK_THAT(at.news(), ContainsSubstring("Tombol bulat"));
}

TEST_CASE("speech.idle: who touches hears of touching", "[screens]") {
    Listener at;
    at.model.stack.push(flow::ScreenId::idle_warning);
    at.model.seconds_left = 45;
    CHECK_THAT(Listener::joined(at.speech("idle")), ContainsSubstring("Sentuh layar"));
    at.model.seconds_left = 15;
    CHECK_THAT(
        Listener::joined(at.speech("idle")),
        ContainsSubstring("Sentuh layar") && ContainsSubstring("15 detik")
    );
}

TEST_CASE("speech.keys: nobody who moves by keys is told to touch", "[screens]") {
    Listener at;
    for (const auto& specimen : screens::specimens(at.catalogue)) {
        auto settings = at.model.settings;
        at.model = {};
        specimen.arrange(at.model);
        at.model.settings = std::move(settings);
        const auto page = at.page();
        INFO(specimen.name << ": " << page);
        CHECK_FALSE(page.empty());
        CHECK_THAT(page, !ContainsSubstring("Sentuh") && !ContainsSubstring("sentuh"));
        const bool welcome = at.model.stack.top() == flow::ScreenId::welcome;
        CHECK(ContainsSubstring("Desa Contoh").match(page) == welcome);
        CHECK_THAT(page, !ContainsSubstring("…"));
        CHECK_THAT(page, !ContainsSubstring("/"));
    }
}

TEST_CASE("speech.language: what is not translated is marked with its own language", "[screens]") {
    Listener at("jv");
    at.open("akta-kelahiran", "reporter_relation");
    for (auto& service : at.catalogue.services) {
        for (auto& field : service.form) { // as in a service that nobody has translated yet
            field.question.by_language.erase("jv");
        }
    }
    bool found = false;
    for (const auto& one : at.speech("jv")) {
        if (one.text == "Siapa Anda bagi anak ini?") {
            CHECK(one.language == "id");
            found = true;
        }
    }
    CHECK(found);
}

TEST_CASE("speech.welcome: how to begin, and each language in its own voice", "[screens]") {
    Listener at;
    at.model.settings.voice = true;
    const auto page = at.page();
    CHECK_THAT(page, ContainsSubstring("Selamat datang di Desa Contoh. Semua layanan gratis."));
    CHECK_THAT(page, ContainsSubstring("Tombol bulat: pilih."));
    CHECK_THAT(page, ContainsSubstring("Sekarang pilih bahasa: | Bahasa Indonesia"));
    const auto next = at.press_and_hear(ui::Key::down);
    REQUIRE(next.size() == 1);
    CHECK(next[0].text == "English");
    CHECK(next[0].language == "en");
}

TEST_CASE("speech.sound: each press says how far it has come", "[screens]") {
    Listener at;
    at.model.stack.push(flow::ScreenId::sound);
    CHECK_THAT(at.page(), ContainsSubstring("Kecepatan 100 persen, volume 100 persen."));
    static_cast<void>(at.press(ui::Key::down));
    static_cast<void>(at.press(ui::Key::down)); // past the value
    at.model.settings.rate_percent = 125;
    CHECK_THAT(at.news(), ContainsSubstring("Kecepatan 125 persen"));
}

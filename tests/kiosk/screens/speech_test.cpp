// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody hears who cannot see the screens.
#include "kiosk/screens/speech.hpp"

#include "kiosk/screens/registry.hpp"
#include "kiosk/screens/specimens.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/stage.hpp"
#include "tests/support/catch.hpp"

#include <set>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A page of the shipped services as it is heard by somebody who moves by keys.
class Listener {
public:
    explicit Listener(std::string language = "id") {
        model.settings.language = std::move(language);
    }

    void open(const std::string& service_id, const std::string& field_id) {
        model.stack.restart_at(flow::ScreenId::question);
        model.visit.emplace();
        model.visit->service = service_id;
        model.visit->field = field_id;
    }
    [[nodiscard]] const services::Field& field() const {
        return *catalogue.find(model.visit->service)->field(model.visit->field);
    }
    void type(const std::string& text) {
        for (const char one : text) {
            session::type_character(model.visit->draft, field(), std::string(1, one));
        }
    }
    /// The whole page, as it is said when it comes up.
    [[nodiscard]] std::string page() {
        static_cast<void>(stage->react(ui::KeyStroke{ui::Key::down}));
        return show("page " + std::to_string(++pages_));
    }
    /// What is said after something was done on it.
    [[nodiscard]] std::string news() { return show("page " + std::to_string(pages_)); }
    [[nodiscard]] std::string press(ui::Key key) {
        return joined(stage->react(ui::KeyStroke{key}).spoken);
    }
    [[nodiscard]] ui::Speech press_and_hear(ui::Key key) {
        return stage->react(ui::KeyStroke{key}).spoken;
    }
    [[nodiscard]] ui::Speech speech(const std::string& identity) {
        const i18n::Texts t(translator, model.settings.language);
        auto view = screens::build({model, catalogue, t, offered, office, today});
        return stage->show({identity}, std::move(view.root), model.settings.appearance);
    }
    [[nodiscard]] static std::string joined(const ui::Speech& speech) {
        std::string all;
        for (const auto& one : speech) {
            all += (all.empty() ? "" : " | ") + one.text;
        }
        return all;
    }

    [[nodiscard]] const ui::Widget& tree() const { return stage->tree(); }

    session::Model model;
    services::Catalogue catalogue =
        *services::load_catalogue(std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets/services");

private:
    [[nodiscard]] std::string show(const std::string& identity) { return joined(speech(identity)); }

    std::vector<std::string> offered = {"id", "en", "jv", "su"};
    i18n::Translator translator = *i18n::Translator::load(ANJUNGAN_LOCALE_DIR, offered);
    std::string office = "Desa Contoh";
    std::chrono::year_month_day today = std::chrono::year(2026) / 11 / 24;
    std::unique_ptr<ui::Stage> stage =
        *ui::Stage::open({}, std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets");
    int pages_ = 0;
};

} // namespace

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

TEST_CASE("speech.number: a NIK is aloud in an earphone, never by loudspeaker", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "reporter_nik");
    CHECK_THAT(at.page(), ContainsSubstring("16 angka.") && ContainsSubstring("| 1"));
    SECTION("by loudspeaker") {
        at.type("320");
        CHECK(at.news() == "angka ke-3");
        at.type("1");
        CHECK(at.news() == "angka ke-4. 4 dari 16 angka");
        session::erase_character(at.model.visit->draft);
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
        session::erase_character(at.model.visit->draft);
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
        session::erase_character(at.model.visit->draft);
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
    session::erase_character(at.model.visit->draft);
    CHECK(at.news() == "dihapus: spasi");
    at.type("-");
    CHECK(at.news() == "tanda hubung");
    session::clear_answer(at.model.visit->draft);
    CHECK(at.news() == "Semua dihapus.");
}

TEST_CASE("speech.date: each part is named when it is whole", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "birth_date");
    static_cast<void>(at.page());
    at.type("20");
    CHECK(at.news() == "0. Tanggal 20. Sekarang bulan, dua angka.");
    at.type("11");
    CHECK(at.news() == "1. Bulan 11. Sekarang tahun, empat angka.");
    at.type("2026");
    CHECK(at.news() == "6. 20 November 2026");
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
    CHECK_THAT(page, ContainsSubstring("Tunggu sampai nomor Anda dipanggil di loket"));
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

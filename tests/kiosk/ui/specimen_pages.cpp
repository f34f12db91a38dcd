// SPDX-License-Identifier: GPL-3.0-or-later
/// Home, question, keyboard, facts, choices and icons as a screen would build them.
#include "tests/kiosk/ui/specimen_pages.hpp"

#include "kiosk/ui/keyboard.hpp"
#include "kiosk/ui/names.hpp"
#include "kiosk/ui/picture_names.hpp"
#include "kiosk/ui/widgets.hpp"

#include <utility>

namespace anjungan::test {

using namespace ui;

namespace {

constexpr ActionId any_action{1};

Widget band() {
    TextStyle style;
    style.tone = Tone::on_accent;
    style.bold = true;
    Widget where = text("where", "Anjungan Mandiri · Desa Sukamaju", style);
    where.grow = 1;
    Widget header = row({where, icon({"office"}, 12, Tone::on_accent)}, 4);
    header.across = Align::centre;
    header.padding = {6, 10, 6, 10};
    header.box.fill = Tone::accent;
    header.ornament = true;
    return header;
}

Widget tools() {
    Widgets buttons;
    const std::vector<Caption> captions = {
        {"help", "Bantuan", {}, {"help"}, {}},
        {"language", "Bahasa", {}, {"language"}, {}},
        {"size", "Huruf", {}, {"text_size"}, {}},
        {"voice", "Suara", {}, {"voice"}, {}},
        {"exit", "Selesai", {}, {"exit"}, {}}};
    for (const Caption& caption : captions) {
        Widget button = tool_button(caption, any_action);
        button.grow = 1;
        buttons.push_back(button);
    }
    Widget bar = row(std::move(buttons), 3);
    bar.padding = {4, 8, 5, 8};
    return bar;
}

Widget steps() {
    Widget back = button({"back", "Kembali", {}, {"back"}, {}}, any_action);
    back.grow = 1;
    Widget next = next_button({"next", "Lanjut", {}, {"arrow_next"}, {}}, any_action);
    next.grow = 2;
    Widget both = row({back, next}, 4);
    both.steps = true;
    return both;
}

Widget page(Widgets content) {
    Widget body = column(std::move(content), 6);
    body.padding = {8, 10, 4, 10};
    body.grow = 1;
    return column({band(), std::move(body), tools()});
}

Widget home() {
    const std::vector<Caption> captions = {
        {"ktp", "KTP elektronik", {}, {"id_card"}, {}},
        {"kk", "Kartu Keluarga", {}, {"family"}, {}},
        {"lahir", "Akta kelahiran", {}, {"baby"}, {}},
        {"mati", "Akta kematian", {}, {"flower"}, {}},
        {"pindah", "Surat pindah", {}, {"move"}, {}},
        {"sktm", "Keterangan tidak mampu", {}, {"hand_heart"}, {}},
        {"domisili", "Surat domisili", {}, {"location"}, {}},
        {"skck", "Pengantar SKCK", {}, {"police"}, {}},
        {"keramaian", "Izin keramaian", {}, {"megaphone"}, {}},
        {"antrean", "Ambil nomor antrean", {}, {"ticket"}, {}},
        {"aduan", "Pengaduan", {}, {"complaint"}, {}},
        {"status", "Cek status", {}, {"search"}, {}}};
    Widgets tiles;
    for (const Caption& caption : captions) {
        tiles.push_back(tile(caption, any_action));
    }
    Widget services = paged(
        "services", std::move(tiles), {0, any_action, any_action, "Lainnya", "Sebelumnya", ""}
    );
    services.arrange = Arrange::grid;
    services.columns = 3;
    services.landscape_columns = 6;
    return page(
        {title("title", "Apa yang Anda perlukan?"),
         text("intro", "Sentuh salah satu layanan. Semua layanan di sini gratis."),
         std::move(services)}
    );
}

Widget question(KeyboardFace face) {
    const KeyboardWords words{"Spasi", "Hapus", "Kosongkan", "a/A", "abc", "1 2 3", "A–Z"};
    const auto press = [](const KeyPress&) { return any_action; };
    return page(
        {progress("progress", "Langkah 2 dari 5", 2, 5),
         heading("heading", "Siapa nama lengkap Anda?"),
         field({"name", "Nama sesuai KTP", "Siti Nur'aini", TextRole::lead, false, 18}),
         spacer(),
         keyboard(KeyboardKind::letters, face, words, press),
         steps()}
    );
}

Widget digits() {
    const KeyboardWords words{"Spasi", "Hapus", "Kosongkan", "a/A", "abc", "1 2 3", "A–Z"};
    const auto press = [](const KeyPress&) { return any_action; };
    return page(
        {progress("progress", "Langkah 1 dari 5", 1, 5),
         heading("heading", "Berapa NIK Anda?"),
         alert("alert", "NIK harus 16 angka. Anda baru mengetik 12."),
         field({"nik", "NIK, 16 angka", "", TextRole::digit, true, 18}),
         spacer(),
         keyboard(KeyboardKind::digits, KeyboardFace::lower, words, press),
         steps()}
    );
}

Widget choices() {
    return page(
        {progress("progress", "Langkah 3 dari 5", 3, 5),
         heading("heading", "Mengapa Anda memerlukan KTP baru?"),
         choice(
             {"first", "Baru pertama kali", "Usia 17 tahun atau sudah menikah", {}, {}},
             any_action,
             false
         ),
         choice({"lost", "Hilang", "Bawa surat kehilangan dari polisi", {}, {}}, any_action, true),
         choice({"broken", "Rusak", {}, {}, {}}, any_action, false),
         checkbox(
             {"agree", "Saya sudah membaca pemberitahuan privasi", {}, {}, {}}, any_action, true
         ),
         notice(
             "offline", "Belum ada jaringan. Data Anda disimpan aman di mesin ini.", {"network_off"}
         ),
         spacer(),
         steps()}
    );
}

Widget answers() {
    const auto changeable = [](const char* id, const char* label, const char* value) {
        return fact(
            {id, label, value, true},
            {std::string(id) + "-change", "Ubah", {}, {"pencil"}, std::string("Ubah ") + label},
            any_action
        );
    };
    Widget danger = danger_button({"cancel", "Batalkan", {}, {"trash"}, {}}, any_action);
    return page(
        {heading("heading", "Periksa jawaban Anda"),
         card(
             {changeable("name", "Nama lengkap", "Siti Nur'aini"),
              rule(),
              changeable("birth", "Tanggal lahir", "12 Maret 1961"),
              rule(),
              changeable("address", "Alamat", "Jalan Melati No. 5, RT 02 RW 07, Sukamaju")},
             4
         ),
         display("number", "A-027"),
         spacer(),
         danger,
         steps()}
    );
}

Widget icons() {
    Widgets cells;
    for (const std::string_view name : icon_names()) {
        cells.push_back(icon({std::string(name)}, 14));
    }
    Widget all = grid(10, std::move(cells), 4);
    all.landscape_columns = 20;
    return page({heading("heading", "Tanda"), std::move(all)});
}

Widget drawings() {
    Widgets cells;
    for (const Illustration& illustration : illustrations()) {
        cells.push_back(picture(std::string(illustration.name), 46, 20));
    }
    Widget all = grid(3, std::move(cells), 5);
    all.landscape_columns = 6;
    return page({heading("heading", "Gambar"), std::move(all)});
}

} // namespace

std::vector<SpecimenPage> specimen_pages() {
    return {
        {"home", home()},
        {"question", question(KeyboardFace::lower)},
        {"symbols", question(KeyboardFace::symbols)},
        {"digits", digits()},
        {"choices", choices()},
        {"answers", answers()},
        {"icons", icons()},
        {"drawings", drawings()}};
}

std::vector<Appearance> all_appearances() {
    std::vector<Appearance> all;
    for (const TextSize size :
         {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest}) {
        for (const Contrast contrast : {Contrast::standard, Contrast::high}) {
            for (const Layout layout : {Layout::portrait, Layout::landscape}) {
                all.push_back({size, contrast, layout});
            }
        }
    }
    return all;
}

std::string name_of(const Appearance& appearance) {
    return std::string(ui::name_of(appearance.text_size)) +
           (appearance.contrast == Contrast::high ? "-high-" : "-standard-") +
           std::string(ui::name_of(appearance.layout));
}

} // namespace anjungan::test

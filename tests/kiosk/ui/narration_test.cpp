// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a page, in which order, and what the keys stop at.
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::ui;

namespace {

std::string sentences_of(const Speech& speech) {
    std::string all;
    for (const Spoken& one : speech) {
        all += (all.empty() ? "" : " | ") + one.text;
    }
    return all;
}

Widget option(const std::string& id, const std::string& name, ActionId pressed, bool chosen) {
    Widget widget = choice({id, name, {}, {}, {}}, pressed, chosen);
    widget.state = chosen ? "Dipilih." : "";
    widget.echo = (chosen ? "Dipilih: " : "Tidak dipilih: ") + name;
    widget.echo_keys = chosen ? widget.echo + ". Tombol kanan untuk lanjut." : "";
    return widget;
}

struct Page {
    std::string where = "Bagian 1 dari 2";
    std::string question = "Siapa Anda?";
    bool mother = false;
    std::string problem = {};
    std::string status = {};
};

/// Written in another order than it is to be read.
Widget question_page(const Page& page) {
    Widget hint = text("hint", "Pelapor boleh keluarga.");
    hint.introduces = true;
    Widget list = column(
        {option("ibu", "Ibu", ActionId{1}, page.mother),
         option("ayah", "Ayah", ActionId{2}, false)},
        4
    );
    list.cue = {"Dua pilihan.", {}, "Tombol bulat: pilih."};
    Widget content =
        column({std::move(hint), heading("heading", page.question), std::move(list)}, 4);
    content.section = true;
    content.children.insert(content.children.begin(), progress("progress", page.where, 1, 2));
    if (!page.problem.empty()) {
        content.children.push_back(alert("problem", page.problem));
    }
    if (!page.status.empty()) {
        content.children.push_back(notice("status", page.status, {"check"}));
    }
    Widget steps =
        row({button({"back", "Kembali", {}, {}, {}}, ActionId{3}),
             button({"continue", "Lanjut", {}, {}, {}}, ActionId{4})},
            4);
    steps.section = true;
    return column({std::move(content), std::move(steps)}, 4);
}

Widget typing_page(const std::string& typed, const std::string& echo, std::uint32_t echoes) {
    Widget typed_so_far = field({"field", "NIK", typed});
    typed_so_far.children.back().echo = echo;
    typed_so_far.children.back().echoes = echoes;
    return column({heading("heading", "Berapa NIK Anda?"), std::move(typed_so_far)}, 4);
}

} // namespace

TEST_CASE("Narration.new_screen: where, question, help, kind, and how only once", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.key(Key::down)); // whoever moves by keys
    CHECK(
        sentences_of(f.stage->show({"a"}, question_page({}), {})) ==
        "Bagian 1 dari 2 | Siapa Anda? | Pelapor boleh keluarga. | Dua pilihan. | "
        "Tombol bulat: pilih. | Ibu"
    );
    CHECK(f.stage->focused_id() == "ibu");
    // The part is the same, and how to choose is known.
    CHECK(
        sentences_of(f.stage->show({"b"}, question_page({"Bagian 1 dari 2", "Lalu?"}), {})) ==
        "Lalu? | Pelapor boleh keluarga. | Dua pilihan. | Ibu"
    );
    f.stage->forget_explanations();
    CHECK(
        sentences_of(f.stage->show({"c"}, question_page({"Bagian 2 dari 2", "Dan?"}), {})) ==
        "Bagian 2 dari 2 | Dan? | Pelapor boleh keluarga. | Dua pilihan. | Tombol bulat: pilih. | "
        "Ibu"
    );
}

TEST_CASE("Narration.new_screen: a state that the page before showed is not said again", "[ui]") {
    test::StageFixture f;
    Page page;
    page.status = "Tidak ada sambungan.";
    const auto first = sentences_of(f.stage->show({"a"}, question_page(page), {}));
    CHECK_THAT(first, Catch::Matchers::ContainsSubstring("sambungan"));
    const auto second = sentences_of(f.stage->show({"b"}, question_page(page), {}));
    CHECK_THAT(second, !Catch::Matchers::ContainsSubstring("sambungan"));
}

TEST_CASE("Narration.changed_screen: what was chosen and what was taken back", "[ui]") {
    test::StageFixture f;
    Page page;
    static_cast<void>(f.stage->show({"a"}, question_page(page), {}));
    static_cast<void>(f.tap("ibu"));
    page.mother = true;
    CHECK(sentences_of(f.stage->show({"a"}, question_page(page), {})) == "Dipilih: Ibu");
    page.mother = false;
    CHECK(sentences_of(f.stage->show({"a"}, question_page(page), {})) == "Tidak dipilih: Ibu");
    page.mother = true;
    static_cast<void>(f.key(Key::down));
    static_cast<void>(f.key(Key::up));
    CHECK(
        sentences_of(f.stage->show({"a"}, question_page(page), {})) ==
        "Dipilih: Ibu. Tombol kanan untuk lanjut."
    );
    static_cast<void>(f.key(Key::down));
    CHECK(sentences_of(f.key(Key::up).spoken) == "Ibu | Dipilih."); // its state, when passing by
}

TEST_CASE("Narration.changed_screen: the same key twice is heard twice", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, typing_page("", "", 0), {}));
    CHECK(sentences_of(f.stage->show({"a"}, typing_page("3", "3", 1), {})) == "3");
    CHECK(sentences_of(f.stage->show({"a"}, typing_page("33", "3", 2), {})) == "3");
    CHECK(
        sentences_of(f.stage->show({"a"}, typing_page("3", "dihapus: 3", 3), {})) == "dihapus: 3"
    );
    CHECK(sentences_of(f.stage->show({"a"}, typing_page("3", "dihapus: 3", 3), {})).empty());
}

TEST_CASE("Narration.changed_screen: a problem is said and the focus goes to its remedy", "[ui]") {
    test::StageFixture f;
    Page page;
    static_cast<void>(f.stage->show({"a"}, question_page(page), {}));
    static_cast<void>(f.key(Key::right));
    CHECK(f.stage->focused_id() == "back");
    page.problem = "Pilih satu jawaban.";
    CHECK(sentences_of(f.stage->show({"a"}, question_page(page), {})) == "Pilih satu jawaban.");
    CHECK(f.stage->focused_id() == "ibu");
}

TEST_CASE("Focus.move_by_section: right leads past all choices to the next step", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, question_page({}), {}));
    CHECK(f.stage->focused_id() == "ibu");
    CHECK(sentences_of(f.key(Key::right).spoken) == "Kembali");
    CHECK(sentences_of(f.key(Key::right).spoken) == "Ibu"); // around
    CHECK(sentences_of(f.key(Key::left).spoken) == "Kembali");
}

TEST_CASE("Focus.move_by_section: a row of keys is a section of its own", "[ui]") {
    test::StageFixture f;
    const auto key_at = [](const std::string& id, std::uint32_t pressed) {
        Widget key = button({id, id, {}, {}, {}}, ActionId{pressed});
        key.role = Role::key;
        return key;
    };
    Widget keys = grid(2, {key_at("1", 1), key_at("2", 2), key_at("3", 3), key_at("4", 4)}, 4);
    static_cast<void>(
        f.stage->show({"a"}, column({heading("heading", "Angka"), std::move(keys)}), {})
    );
    CHECK(sentences_of(f.key(Key::right).spoken) == "1");
    CHECK(sentences_of(f.key(Key::right).spoken) == "3");
    CHECK(sentences_of(f.key(Key::left).spoken) == "1");
    CHECK(sentences_of(f.key(Key::down).spoken) == "2");
}

TEST_CASE("Stage.set_reading_aloud: who reads for themselves stops at controls only", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, question_page({}), {}));
    f.stage->set_reading_aloud(false);
    CHECK(sentences_of(f.key(Key::up).spoken) == "Lanjut");
    f.stage->set_reading_aloud(true);
    CHECK(sentences_of(f.key(Key::down).spoken) == "Bagian 1 dari 2");
}

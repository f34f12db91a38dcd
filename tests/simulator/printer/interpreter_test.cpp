// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign streams on the virtual printer: what they say on paper, and that it knows them all.
#include "simulator/printer/interpreter.hpp"

#include "simulator/printer/machine.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

struct Bench {
    Bench() : machine({}, {}) {}

    Bench& print(std::string_view bytes) {
        machine.accept(as_bytes(bytes));
        return *this;
    }
    const PaperPiece& paper() { return *machine.strip().piece(0); }
    const Glyph& glyph(std::size_t number) { return paper().glyphs.at(number); }

    Machine machine;
};

std::string bytes_of(std::initializer_list<int> values) {
    std::string text;
    for (const auto value : values) {
        text += static_cast<char>(value);
    }
    return text;
}

const std::string gs_k = "\x1D(k";
const std::string text_of_qr = gs_k + bytes_of({5, 0, '1', 'P', '0', 'h', 'i'});
const std::string print_qr = gs_k + bytes_of({3, 0, '1', 'Q', '0'});

} // namespace

TEST_CASE("Interpreter: code pages, countries, two-byte characters and UTF-8", "[drivers]") {
    Bench bench;
    bench.print(bytes_of({0x1B, 't', 16, 0xE9, 0x80, 0x1B, 't', 17, 0xAF, 0x1B, 't', 0, 0x82}));
    bench.print(bytes_of({0x1B, 'R', 2, '[', 0x1B, 'R', 0, '['}));
    bench.print(bytes_of({0x1C, '&', 0xC4, 0xE3, 0x1C, '.'}));
    bench.print(bytes_of({0x1C, 'C', 1, 0x93, 0xFA, 0xB1, 0x1C, '.'}));
    bench.print(bytes_of({0x1C, '(', 'C', 2, 0, 48, 2}) + "ꦲ\n");
    CHECK(bench.paper().text == "é€пéÄ[你日ｱꦲ\n");
    CHECK(bench.machine.unknown().empty());
}

TEST_CASE("Interpreter: styles", "[drivers]") {
    Bench bench;
    bench.print(
        "\x1D!\x21"
        "A\x1D!" +
        bytes_of({0}) +
        "\x1B"
        "E\x01"
        "B\x1BM\x01"
        "C\n"
    );
    CHECK(bench.glyph(0).width == 3);
    CHECK(bench.glyph(0).height == 2);
    CHECK(bench.glyph(1).bold);
    CHECK(bench.glyph(1).x == 36);
    // On one base line.
    CHECK(bench.glyph(1).y == bench.glyph(0).y + 24);
    CHECK(bench.glyph(2).cell_width == 9);
    CHECK(bench.glyph(2).y == bench.glyph(1).y + 7);
}

TEST_CASE("Interpreter: places on the line", "[drivers]") {
    Bench bench;
    bench.print("A\tB\n");
    bench.print(bytes_of({0x1B, 'D', 4, 0}) + "\tC\n");
    bench.print(bytes_of({0x1B, '$', 100, 0}) + "D" + bytes_of({0x1B, '\\', 0xF6, 0xFF}) + "E\n");
    bench.print(bytes_of({0x1D, 'L', 50, 0, 0x1D, 'W', 0, 1, 0x1B, 'a', 2}) + "F\n");
    CHECK(bench.glyph(1).x == 96);
    CHECK(bench.glyph(2).x == 48);
    CHECK(bench.glyph(3).x == 100);
    CHECK(bench.glyph(4).x == 102);
    CHECK(bench.glyph(5).x == 50 + 256 - 12);
}

TEST_CASE("Interpreter: upside down and turned", "[drivers]") {
    Bench bench;
    bench.print(
        "\x1B{\x01"
        "A\n\x1B{" +
        bytes_of({0}) +
        "\x1BV\x01"
        "B\n"
    );
    CHECK(bench.glyph(0).x == 576);
    CHECK(bench.glyph(0).quarters == 2);
    CHECK(bench.glyph(1).x == 24);
    CHECK(bench.glyph(1).quarters == 1);
}

TEST_CASE("Interpreter: page mode", "[drivers]") {
    Bench bench;
    bench.print("\x1BL\x1BW" + bytes_of({10, 0, 20, 0, 200, 0, 100, 0}) + "A");
    bench.print("\x1BT\x02"
                "B\x1BT\x03"
                "C");
    CHECK(bench.machine.strip().count() == 0); // nothing is printed yet
    const auto top = bench.machine.strip().head();
    bench.print("\x0C");
    REQUIRE(bench.paper().glyphs.size() == 3);
    CHECK(bench.glyph(0).x == 10);
    CHECK(bench.glyph(0).y == top + 20);
    CHECK(bench.glyph(1).x == 210);
    CHECK(bench.glyph(1).y == top + 120);
    CHECK(bench.glyph(2).x == 210);
    CHECK(bench.glyph(2).y == top + 20);
    CHECK(bench.machine.strip().head() == top + 120);
    bench.print("\x1BLgone\x18\x0C\x1BLgone\x1BS");
    CHECK(bench.paper().glyphs.size() == 3);
}

TEST_CASE("Interpreter: pictures, whichever way they are sent", "[drivers]") {
    Bench bench;
    // All of them 8 dots wide and 8 high, black in the upper left corner.
    bench.print("\x1B*" + bytes_of({1, 8, 0, 0x80, 0, 0, 0, 0, 0, 0, 0}) + "\n");
    const auto rows = bytes_of({0x80, 0, 0, 0, 0, 0, 0, 0});
    bench.print("\x1Dv0" + bytes_of({0, 1, 0, 8, 0}) + rows);
    bench.print("\x1D*" + bytes_of({1, 1}) + rows + "\x1D/" + bytes_of({0}));
    bench.print("\x1Cq" + bytes_of({1, 1, 0, 1, 0}) + rows + "\x1Cp" + bytes_of({1, 0}));
    bench.print("\x1D(L" + bytes_of({18, 0, 48, 112, 48, 1, 1, 49, 8, 0, 8, 0}) + rows);
    bench.print("\x1D(L" + bytes_of({2, 0, 48, 50}));
    bench.print(
        "\x1D"
        "8L" +
        bytes_of({18, 0, 0, 0, 48, 113, 48, 1, 1, 49, 8, 0, 8, 0}) + rows
    );
    bench.print("\x1D(L" + bytes_of({2, 0, 48, 50}));
    CHECK(bench.machine.unknown().empty());
    REQUIRE(bench.paper().pictures.size() == 6);
    for (const auto& placed : bench.paper().pictures) {
        CHECK(placed.picture->width == 8);
        CHECK(placed.picture->height == 8);
        CHECK(placed.picture->black(0, 0));
        CHECK_FALSE(placed.picture->black(1, 1));
    }
}

TEST_CASE("Interpreter: bar codes and symbols, and those that cannot be", "[drivers]") {
    Bench bench;
    bench.print(
        "\x1DH\x02\x1Dk\x02"
        "4006381333931" +
        bytes_of({0})
    );
    bench.print("\x1DkI\x04{BAb" + text_of_qr + print_qr);
    CHECK(bench.paper().text == "[bar code]\n4006381333931\n[bar code]\nAb\n[QR code]\n");
    CHECK(bench.machine.unknown().empty());
    // Letters in an EAN, and a symbol that there is not.
    bench.print(
        "\x1Dk\x02"
        "40063X1333931" +
        bytes_of({0}) + gs_k + bytes_of({3, 0, 99, 'Q', '0'})
    );
    REQUIRE(bench.machine.unknown().size() == 2);
    CHECK(bench.machine.unknown()[0].known);
}

TEST_CASE("Interpreter: a plain cut goes through what is not past the cutter", "[drivers]") {
    Bench bench;
    bench.print("first\nlast\n\x1DV" + bytes_of({0}));
    CHECK(bench.machine.strip().count() == 1);
    bench.print("next\n");
    const auto& next = *bench.machine.strip().piece(1);
    CHECK(next.glyphs.size() > 4); // it begins with the end of the one before
    CHECK(next.text == "next\n");
}

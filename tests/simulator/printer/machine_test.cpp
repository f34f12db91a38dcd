// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual printer as a machine: paper that ends, buffers, pace, errors, quirks.
#include "simulator/printer/virtual_printer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

const Bytes marker = {0x1D, 'r', 1};

Bytes raster(std::uint8_t rows) {
    Bytes bytes = {0x1D, 'v', '0', 0, 1, 0, rows, 0};
    bytes.resize(bytes.size() + rows, 0xFF);
    return bytes;
}

Bytes answers(VirtualPrinter& printer, const Bytes& question) {
    static_cast<void>(printer.take_replies());
    printer.accept(question);
    return printer.take_replies();
}

} // namespace

TEST_CASE("VirtualPrinter.set_roll_left: paper ends within a picture and goes on", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.set_roll_left(100, 60);
    printer.accept(raster(30));
    CHECK(answers(printer, {0x10, 4, 4}) == Bytes{0x12});
    printer.accept(raster(30));
    CHECK(answers(printer, {0x10, 4, 4}) == Bytes{0x1E});
    printer.accept(raster(100));
    CHECK(answers(printer, marker).empty());
    CHECK(answers(printer, {0x10, 4, 4}) == Bytes{0x7E});
    printer.set_paper(Paper::ok);
    CHECK(printer.take_replies() == Bytes{0});
    CHECK(printer.job_count() == 1);
}

TEST_CASE("VirtualPrinter: a jammed cutter leaves the cut and all behind it undone", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.set_cutter(Cutter::jam);
    printer.accept(as_bytes("a\n\x1DVB"));
    printer.accept(Bytes{0});
    CHECK(printer.cut_count() == 0);
    printer.set_cutter(Cutter::ok);
    CHECK(printer.cut_count() == 1);
}

TEST_CASE("VirtualPrinter.set_pace: takes and prints as fast as it is told", "[drivers]") {
    test::FakeClock clock;
    Quirks quirks;
    quirks.buffer_bytes = 100;
    VirtualPrinter printer({}, quirks);
    printer.set_pace({50, 0}, clock);
    const Bytes text(200, 'x');
    CHECK(printer.accept(text) == 100);
    CHECK(printer.accept(text) == 0); // busy
    clock.advance(std::chrono::seconds(1));
    CHECK(printer.accept(text) == 0); // what it has earned is used after it was asked
    CHECK(printer.waiting() == 50);
    CHECK(printer.accept(text) == 50);
}

TEST_CASE("VirtualPrinter.set_pace: the marker comes when the paper has moved", "[drivers]") {
    test::FakeClock clock;
    VirtualPrinter printer{{}};
    printer.set_pace({0, 100}, clock);
    printer.accept(raster(150));
    printer.accept(marker);
    clock.advance(std::chrono::seconds(1));
    CHECK(printer.take_replies().empty());
    clock.advance(std::chrono::seconds(1));
    CHECK(printer.take_replies() == Bytes{0});
}

TEST_CASE(
    "VirtualPrinter: GS a reports the kinds it was asked for, when they change", "[drivers]"
) {
    VirtualPrinter printer{{}};
    CHECK(answers(printer, {0x1D, 'a', 8}) == Bytes{0x10, 0, 0, 0});
    printer.set_cover(Cover::open);
    CHECK(printer.take_replies().empty()); // that is kind 2
    printer.set_cover(Cover::closed);
    printer.set_paper(Paper::near_end);
    CHECK(printer.take_replies() == Bytes{0x10, 0, 3, 0});
    printer.set_paper(Paper::near_end);
    CHECK(printer.take_replies().empty());
    CHECK(answers(printer, {0x1D, 'a', 0}).empty());
    printer.set_paper(Paper::ok);
    CHECK(printer.take_replies().empty());
}

TEST_CASE(
    "VirtualPrinter: DLE ENQ ends an error that can end, and clears the buffer", "[drivers]"
) {
    VirtualPrinter printer{{}};
    printer.set_error(MachineError::recoverable);
    printer.accept(as_bytes("lost\n"));
    CHECK(answers(printer, {0x10, 4, 3}) == Bytes{0x52});
    printer.accept(Bytes{0x10, 5, 2});
    CHECK(answers(printer, {0x10, 4, 3}) == Bytes{0x12});
    CHECK(printer.job_count() == 0);
    printer.set_error(MachineError::unrecoverable);
    printer.accept(Bytes{0x10, 5, 2});
    CHECK(answers(printer, {0x10, 4, 3}) == Bytes{0x32});
}

TEST_CASE("VirtualPrinter: answers who it is, process ids, and opens the drawer", "[drivers]") {
    VirtualPrinter printer{{}};
    CHECK(answers(printer, {0x1D, 'I', 67}) == Bytes{'_', 'V', 'I', 'R', 'T', 'U', 'A', 'L', 0});
    const Bytes process = {0x1D, '(', 'H', 6, 0, 48, 48, '1', '2', '3', '4'};
    CHECK(answers(printer, process) == Bytes{0x37, 0x22, '1', '2', '3', '4', 0});
    CHECK(answers(printer, {0x1B, 'v'}) == Bytes{0});
    printer.accept(Bytes{0x1B, 'p', 0, 25, 250});
    printer.accept(Bytes{0x10, 0x14, 1, 0, 1});
    CHECK(printer.drawer_pulses() == 2);
    CHECK(printer.unknown_commands().empty());
}

TEST_CASE("VirtualPrinter: passes over a command too long for any printer", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.accept(Bytes{0x1D, '8', 'L', 0, 0, 0, 1}); // 16 MB
    const Bytes rows(60000, 0);
    for (std::size_t left = 16U << 20U; left > 0;) {
        const auto taken = printer.accept(ByteView(rows).first(std::min(left, rows.size())));
        REQUIRE(taken > 0);
        left -= taken;
    }
    printer.accept(as_bytes("in step\n"));
    CHECK(printer.job_text(0) == "in step\n");
    REQUIRE(printer.unknown_commands().size() == 1);
    CHECK(printer.unknown_commands()[0].length == (16U << 20U) + 7);
}

TEST_CASE("Quirks: clones", "[drivers]") {
    Quirks quirks;
    SECTION("no GS ( k: prints it") {
        CHECK(quirks.add("no-symbols"));
        VirtualPrinter printer({}, quirks);
        printer.accept(Bytes{0x1D, '(', 'k', 3, 0, '1', 'C', 6, '\n'});
        CHECK(printer.job_text(0) == "k1C\n");
    }
    SECTION("Chinese until FS .") {
        CHECK(quirks.add("kanji"));
        VirtualPrinter printer({}, quirks);
        printer.accept(as_bytes("\xC4\xE3\x1C.\x82\n"));
        CHECK(printer.job_text(0) == "你é\n");
    }
    SECTION("Korean, Taiwanese") {
        CHECK(quirks.add("euc-kr"));
        VirtualPrinter korean({}, quirks);
        korean.accept(as_bytes("\x1C&\xB0\xA1\n"));
        CHECK(korean.job_text(0) == "가\n");
        CHECK(quirks.add("big5"));
        VirtualPrinter taiwanese({}, quirks);
        taiwanese.accept(as_bytes("\x1C&\xA4\xA4\n"));
        CHECK(taiwanese.job_text(0) == "中\n");
    }
    SECTION("all is always well") {
        CHECK(quirks.add("constant-status"));
        VirtualPrinter printer({}, quirks);
        printer.set_paper(Paper::out);
        CHECK(answers(printer, {0x10, 4, 1, 0x10, 4, 4}) == Bytes{0x12, 0x12});
    }
    SECTION("mute") {
        CHECK(quirks.add("mute"));
        VirtualPrinter printer({}, quirks);
        CHECK(answers(printer, {0x10, 4, 1}).empty());
    }
    SECTION("loses bytes") {
        CHECK(quirks.add("drops-bytes"));
        VirtualPrinter printer({}, quirks);
        printer.accept(Bytes(1000, 'x'));
        printer.accept(Bytes{'\n'});
        const auto text = printer.job_text(0);
        CHECK(std::count(text.begin(), text.end(), 'x') == 999);
    }
    CHECK_FALSE(quirks.add("friendly"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual printer: sensors, answers, pieces of paper, pictures.
#include "simulator/printer/virtual_printer.hpp"

#include "base/files.hpp"
#include "drivers/printer/encoder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

const Bytes ask_all = {0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4};

/// With the question behind the cut that the driver asks.
Bytes slip(const std::string& words) {
    auto bytes = encode({{Text{words}, Cut{}}}, {})->whole();
    bytes.insert(bytes.end(), {0x1D, 'r', 1});
    return bytes;
}

Bytes answers(VirtualPrinter& printer) {
    printer.accept(ask_all);
    return printer.take_replies();
}

} // namespace

TEST_CASE("VirtualPrinter: prints, cuts and answers the marker", "[drivers]") {
    VirtualPrinter printer{{}};
    CHECK(printer.accept(slip("satu")) == slip("satu").size());
    CHECK(printer.take_replies() == Bytes{0});
    CHECK(printer.accept(slip("dua")) == slip("dua").size());
    CHECK(printer.job_count() == 2);
    CHECK(printer.cut_count() == 2);
    CHECK(printer.job_text(0) == "satu\n");
    CHECK(printer.job_text(1) == "dua\n");
    CHECK(printer.job_bytes(0) == slip("satu"));
    CHECK(printer.job_bytes(1) == slip("dua"));
}

TEST_CASE("VirtualPrinter.set_tray: paper falls while it is printed, marker and all", "[drivers]") {
    VirtualPrinter printer{{}};
    std::vector<Bytes> tray;
    printer.set_tray([&](std::size_t piece, ByteView more) {
        tray.resize(std::max(tray.size(), piece + 1));
        tray[piece].insert(tray[piece].end(), more.begin(), more.end());
    });
    printer.accept(Bytes{0x1B, '@', 0, 0, 0});
    CHECK(tray.empty()); // nothing of it is on paper
    const auto first = slip("satu");
    const auto half = ByteView(first).first(first.size() / 2);
    printer.accept(half);
    printer.accept(ByteView(first).subspan(half.size()));
    REQUIRE(tray.size() == 1);
    CHECK(tray[0] == printer.job_bytes(0));
    printer.set_paper(Paper::out);
    printer.accept(slip("dua"));
    CHECK(tray.size() == 1);
    printer.set_paper(Paper::ok);
    REQUIRE(tray.size() == 2);
    CHECK(tray[1] == printer.job_bytes(1));
}

TEST_CASE("VirtualPrinter: answers DLE EOT off-line and within a picture", "[drivers]") {
    VirtualPrinter printer{{}};
    CHECK(answers(printer) == Bytes{0x12, 0x12, 0x12, 0x12});
    printer.set_paper(Paper::near_end);
    CHECK(answers(printer) == Bytes{0x12, 0x12, 0x12, 0x1E});
    printer.set_paper(Paper::out);
    CHECK(answers(printer) == Bytes{0x1A, 0x32, 0x12, 0x7E});
    printer.set_paper(Paper::ok);
    printer.set_cover(Cover::open);
    CHECK(answers(printer) == Bytes{0x1A, 0x16, 0x12, 0x12});
    printer.set_cover(Cover::closed);
    printer.set_cutter(Cutter::jam);
    CHECK(answers(printer) == Bytes{0x1A, 0x52, 0x1A, 0x12});
    printer.set_cutter(Cutter::ok);
    printer.accept(Bytes{0x1D, 'v', '0', 0, 8, 0, 1, 0, 0xFF});
    CHECK(answers(printer).size() == 4);
}

TEST_CASE("VirtualPrinter: without paper it keeps the job and does not answer", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.set_paper(Paper::out);
    printer.accept(slip("nanti"));
    CHECK(printer.take_replies().empty());
    CHECK(printer.job_count() == 0);
    printer.set_paper(Paper::ok);
    CHECK(printer.take_replies() == Bytes{0});
    CHECK(printer.job_text(0) == "nanti\n");
}

TEST_CASE("VirtualPrinter: its buffer is finite", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.set_cover(Cover::open);
    const Bytes much(70000, 'x');
    const auto taken = printer.accept(much);
    CHECK(taken < much.size());
    CHECK(printer.accept(much) == 0);
}

TEST_CASE("VirtualPrinter: the roll ends", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.set_roll_left(61);
    printer.accept(as_bytes("a\nb\nc\nd\n"));
    CHECK(printer.job_text(0) == "a\nb\nc\n");
    CHECK(answers(printer).back() == 0x7E);
}

TEST_CASE("VirtualPrinter: a power cycle forgets the job and keeps the paper", "[drivers]") {
    VirtualPrinter printer{{}};
    auto wire = printer.connect();
    REQUIRE(wire);
    printer.accept(as_bytes("a\nb"));
    printer.set_power(Power::off);
    CHECK_FALSE(printer.connect());
    CHECK_FALSE((*wire)->write_some(as_bytes("c")));
    printer.set_power(Power::on);
    CHECK_FALSE((*wire)->write_some(as_bytes("c")));
    CHECK(printer.connect());
    printer.accept(as_bytes("\n"));
    CHECK(printer.job_text(0) == "a\n\n");
}

TEST_CASE("VirtualPrinter: reports every change once automatic status is on", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.accept(Bytes{0x1D, 'a', 0xFF});
    CHECK(printer.take_replies() == Bytes{0x10, 0, 0, 0});
    printer.set_cover(Cover::open);
    CHECK(printer.take_replies() == Bytes{0x38, 0, 0, 0});
}

TEST_CASE("VirtualPrinter: names what it does not know, with its place", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.accept(Bytes{'a', 0x1B, 'z', 'b', 0x0A});
    const auto unknown = printer.unknown_commands();
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].offset == 1);
    CHECK(unknown[0].bytes == "1b7a");
    CHECK(printer.job_text(0) == "ab\n");
}

TEST_CASE("VirtualPrinter: an over-wide line is broken and counted", "[drivers]") {
    VirtualPrinter printer{{}};
    printer.accept(Bytes(49, 'x'));
    printer.accept(Bytes{0x0A});
    CHECK(printer.broken_lines() == 1);
    CHECK(printer.job_text(0) == std::string(48, 'x') + "\nx\n");
}

TEST_CASE("VirtualPrinter.strip_png: a picture, or why not", "[drivers]") {
    const test::TemporaryDirectory directory;
    VirtualPrinter printer{{}};
    CHECK(printer.strip_png(directory.path() / "blank.png"));
    printer.accept(slip("gambar"));
    CHECK(printer.strip_png(directory.path() / "strip.png"));
    const auto png = read_file(directory.path() / "strip.png");
    REQUIRE(png);
    CHECK(png->substr(1, 3) == "PNG");
    CHECK(printer.job_png(0, directory.path() / "job.png"));
    CHECK(printer.job_png(1, directory.path() / "job.png").error().code == ErrorCode::not_found);
    CHECK(printer.strip_png(directory.path() / "none" / "x.png").error().code == ErrorCode::io);
}

TEST_CASE(
    "VirtualPrinter.set_kept_paper: older slips are blanked, and still counted", "[drivers]"
) {
    VirtualPrinter printer{{}};
    printer.set_kept_paper(4096);
    for (int i = 0; i < 100; ++i) {
        printer.accept(slip("nomor " + std::to_string(i)));
    }
    CHECK(printer.job_count() == 100);
    CHECK(printer.cut_count() == 100);
    CHECK(printer.job_text(0).empty());
    CHECK(printer.job_text(99) == "nomor 99\n");
}

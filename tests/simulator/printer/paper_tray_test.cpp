// SPDX-License-Identifier: GPL-3.0-or-later
// Paper that fell is there at once, and none falls on older paper.
#include "simulator/printer/paper_tray.hpp"

#include "base/files.hpp"
#include "drivers/printer/encoder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

Bytes slip_with(const std::string& words) {
    return encode({{Text{words}, Cut{}}}, {})->whole();
}

bool lies_in(const std::filesystem::path& file, const Bytes& bytes) {
    const auto text = read_file(file);
    return text && std::ranges::equal(as_bytes(*text), bytes);
}

} // namespace

TEST_CASE("PaperTray: each slip is a file as soon as it is printed", "[drivers]") {
    const test::TemporaryDirectory directory;
    for (const std::string run : {"1", "2"}) {
        VirtualPrinter printer{{}};
        const auto tray = PaperTray::open(directory.path());
        REQUIRE(tray);
        (*tray)->catch_paper_of(printer);
        const bool first = run == "1";
        printer.accept(slip_with("satu" + run));
        CHECK(lies_in(
            directory.path() / (first ? "job-001.bin" : "job-003.bin"), slip_with("satu" + run)
        ));
        printer.accept(slip_with("dua" + run));
        CHECK(lies_in(
            directory.path() / (first ? "job-002.bin" : "job-004.bin"), slip_with("dua" + run)
        ));
        CHECK((*tray)->status());
    }
    CHECK(lies_in(directory.path() / "job-001.bin", slip_with("satu1")));
}

TEST_CASE("PaperTray: says when paper could not be kept", "[drivers]") {
    const test::TemporaryDirectory directory;
    CHECK_FALSE(PaperTray::open(directory.path() / "none"));
    VirtualPrinter printer{{}};
    const auto tray = PaperTray::open(directory.path());
    REQUIRE(tray);
    (*tray)->catch_paper_of(printer);
    std::filesystem::create_directory(directory.path() / "job-001.bin");
    printer.accept(slip_with("satu"));
    REQUIRE_FALSE((*tray)->status());
    CHECK((*tray)->status().error().code == ErrorCode::io);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the document: the machine knows every command, and no line is wider than the paper.
#include "drivers/printer/encoder.hpp"
#include "drivers/printer/layout.hpp"
#include "simulator/printer/virtual_printer.hpp"
#include "tests/drivers/printer/random_document.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

PrinterProfile any_profile() {
    PrinterProfile profile;
    const auto width = *rc::gen::element<std::uint16_t>(384, 416, 512, 576, 832);
    profile.width_dots = width;
    profile.columns = static_cast<std::uint8_t>(width / profile.font_width);
    profile.band_rows = static_cast<std::uint8_t>(*rc::gen::inRange(24, 129));
    profile.line_drawing = *rc::gen::arbitrary<bool>();
    return profile;
}

} // namespace

TEST_CASE("encode: the virtual printer knows every command of any document", "[drivers]") {
    CHECK(rc::check([] {
        const auto profile = any_profile();
        const auto job = encode(test::any_document(), profile);
        RC_ASSERT(job.has_value());
        VirtualPrinter printer(profile);
        for (const auto& band : job->bands) {
            RC_ASSERT(printer.accept(band) == band.size());
        }
        RC_ASSERT(printer.unknown_commands().empty());
        RC_ASSERT(printer.broken_lines() == 0U);
        // Each band ends with a whole command: a question behind it is understood.
        RC_ASSERT(printer.accept(Bytes{0x1D, 'r', 1}) == 3U);
        RC_ASSERT(printer.take_replies() == Bytes{0});
    }));
}

TEST_CASE("lay_out: no line of any document is wider than the columns", "[drivers]") {
    CHECK(rc::check([] {
        const auto profile = any_profile();
        const auto blocks = lay_out(test::any_document(), profile);
        RC_ASSERT(blocks.has_value());
        for (const auto& block : *blocks) {
            if (const auto* line = std::get_if<Line>(&block)) {
                std::size_t length = 0;
                for (const auto& run : line->runs) {
                    length += run.characters.size();
                }
                RC_ASSERT(length * line->width <= profile.columns);
            }
        }
    }));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Journey files.
#include "simulator/journey/step.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    const auto steps = journey::parse_journey(as_text(bytes), "x.journey");
    must_hold(steps || steps.error().detail.find("x.journey") == 0, "a refusal names the file");
}

} // namespace anjungan::fuzz

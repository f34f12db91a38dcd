// SPDX-License-Identifier: GPL-3.0-or-later
// The visit of somebody who lost an identity card.
#include "tests/flows/canaries.hpp"

namespace anjungan::test {

std::string to_the_check_screen() {
    return std::string("tap \"English\"\ntap \"Identity card (KTP-el)\"\ntap \"Continue\"\n"
                       "tap \"I understand\"\ntap \"Lost KTP\"\n"
                       "tap \"Continue\"\ntype \"") +
           nik_canary + "\"\ntap \"Continue\"\ntype \"" + name_canary +
           "\"\ntap \"Continue\"\ntype \"3273010101200009\"\ntap \"Continue\"\n"
           "type \"15121988\"\ntap \"Continue\"\ntap \"Skip\"\ntype \"" +
           text_canary +
           "\"\ntap \"Continue\"\ntype \"20112026\"\ntap \"Continue\"\ntap \"Continue\"\n";
}

} // namespace anjungan::test

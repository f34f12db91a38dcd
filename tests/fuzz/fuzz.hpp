// SPDX-License-Identifier: GPL-3.0-or-later
/// What each fuzz target says: what to do with some bytes, and what must hold whatever they are.
#pragma once

#include "base/bytes.hpp"

namespace anjungan::fuzz {

/// One input. Each target defines it; driver.cpp calls it.
void try_bytes(ByteView bytes);

/// Ends the program, which libFuzzer reports with the input, unless it holds.
void must_hold(bool holds, const char* what);

} // namespace anjungan::fuzz

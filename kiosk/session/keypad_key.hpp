// SPDX-License-Identifier: GPL-3.0-or-later
/// The keys of the keypad, for the page that says what each does.
#pragma once

#include <cstdint>

namespace anjungan::session {

enum class KeypadKey : std::uint8_t { up, down, left, right, select, help, back };

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
/// The keys that people who do not touch the screen have.
#pragma once

#include <cstdint>

namespace anjungan::ui {

/// The six keys of an assistive keypad (EN 301 549), and their keyboard twins.
enum class Key : std::uint8_t { up, down, left, right, select, help, back };

} // namespace anjungan::ui

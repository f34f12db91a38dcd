// SPDX-License-Identifier: GPL-3.0-or-later
/// Breaks text into lines at its spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anjungan::drivers {

/// One byte is one column. '\n' starts a new line; a word longer than a line is broken at the last
/// no-break space in it, or else where the line ends, never otherwise. A middle dot (code_page.hpp)
/// that would stand at a line's edge separates nothing and goes. Empty text is one empty line.
/// `columns` is at least 1.
[[nodiscard]] std::vector<std::string> wrap_words(std::string_view text, std::size_t columns);

} // namespace anjungan::drivers

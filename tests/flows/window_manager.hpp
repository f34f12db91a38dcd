// SPDX-License-Identifier: GPL-3.0-or-later
/// What a window manager can ask of a program: xdotool of Debian 12 can only destroy a window.
#pragma once

#include <string>

namespace anjungan::test {

/// Asks the window of this title on this display (":7") to close, as the button of its frame does.
/// False: there is no such window.
[[nodiscard]] bool ask_to_close(const std::string& display, const std::string& title);

} // namespace anjungan::test

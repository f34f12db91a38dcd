// SPDX-License-Identifier: GPL-3.0-or-later
/// The frame around every screen: where I am at the top, Back and Continue below the content, and
/// help, language, display, home and end always in the same place.
#pragma once

#include "kiosk/screens/screen.hpp"

#include <optional>

namespace anjungan::screens {

/// What a screen puts into the frame.
struct Frame {
    std::string place; ///< where I am: "Akta kelahiran"; empty on the first screen
    ui::Widgets content;
    bool back = true;
    /// The one next step, right-hand below the content.
    std::optional<ui::Widget> next = {};
    bool tools = true;
};

/// Completes the view; `identity` as in View.
[[nodiscard]] View
framed(std::string identity, Frame frame, const ScreenContext& context, Actions& actions);

/// The usual next step: "Continue", or the given label.
[[nodiscard]] ui::Widget
continue_button(const ScreenContext& context, Actions& actions, std::string label = {});

/// The visit's service title, or nothing.
[[nodiscard]] std::string place_of(const ScreenContext& context);

} // namespace anjungan::screens

// SPDX-License-Identifier: GPL-3.0-or-later
/// The frame around every screen, in zones that are in the same place on all of them.
///
/// An upright panel stacks header, progress, problem, question, answer, steps and tools. A
/// landscape one has two panes: what is read, with the tools below it, and what is touched, with
/// the steps below it. Measures are in shell.cpp.
#pragma once

#include "kiosk/screens/screen.hpp"

#include <optional>

namespace anjungan::screens {

/// Below the heading of a landscape page that has nothing else to read.
inline constexpr float pane_icon_mm = 56;

/// What a screen puts into the frame.
struct Frame {
    std::string place; ///< where I am: "Akta kelahiran"; empty on the first screen
    std::optional<ui::Widget> progress = {};
    /// What is wrong, and what to do; has its own place, so that the answer does not move.
    std::optional<ui::Widget> problem = {};
    ui::Widgets question = {};              ///< heading, and a sentence or two of help
    std::optional<ui::Widget> picture = {}; ///< beside the question
    ui::Widgets content = {}; ///< the answer: what is touched, or what the page is about
    /// Of the answer, so that it begins in the same place on every page of a form.
    bool form = false;
    /// Nothing in the content is touched, but what stands at its end: of a low panel it may begin
    /// as high as words do.
    bool to_read = false;
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

/// "Finish": ends the session.
[[nodiscard]] ui::Widget finish_button(const ScreenContext& context, Actions& actions);

/// The visit's service title, or nothing.
[[nodiscard]] std::string place_of(const ScreenContext& context);

} // namespace anjungan::screens

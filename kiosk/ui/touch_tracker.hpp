// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns what fingers do into presses: down and up inside the same target, first finger only.
///
/// Internal to ui. Nothing happens by sliding, holding or with a second finger (VVSG 2.0 7.2,
/// WCAG 2.5.7).
#pragma once

#include "kiosk/ui/input.hpp"
#include "kiosk/ui/widget.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace anjungan::ui {

class TouchTracker {
public:
    /// The id of the target that this touch has just pressed and released.
    [[nodiscard]] std::optional<std::string> follow(const Touch& touch, const Widget& tree);
    /// The target that looks pressed now; "" if none.
    [[nodiscard]] std::string pressed_id() const { return inside_ ? target_ : held_; }
    /// Whether what is pressed from now on looks so after its release, until another touch begins
    /// or its screen goes. Off: what looks so lets go.
    void hold_look(bool on);
    /// Another screen came up under the finger: its release must not press anything there.
    void forget_target();
    /// The same screen was rebuilt: a target that is gone is not pressed any more.
    void keep_target(const Widget& tree);

private:
    void release();
    [[nodiscard]] bool over_target(const Touch& touch, const Widget& tree) const;

    std::optional<std::int64_t> finger_;
    std::string target_;
    bool inside_ = false;
    bool holds_ = false;
    std::string held_; ///< released, but looks pressed
};

} // namespace anjungan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
/// Decides what is said when a screen comes up or changes.
///
/// Internal to ui. Remembers hashes of what was said, not the words.
#pragma once

#include "kiosk/ui/stage.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace anjungan::ui {

/// What the reader moves by: some sentences differ.
enum class Hand : std::uint8_t { touch, keys };

class Narration {
public:
    /// In the order of the eye: what is wrong, where this is (when that has changed), the question,
    /// its help, the kind of answer and how many there are, the states that the page before did
    /// not show, then how to answer (once).
    [[nodiscard]] Speech new_screen(const Widget& tree, Hand hand);
    /// The same as if nothing had been said yet.
    [[nodiscard]] Speech again(const Widget& tree, Hand hand);

    struct Change {
        Speech spoken;
        std::string alert_id;     ///< of a new or changed alert
        bool page_turned = false; ///< a list shows another part of itself
    };
    /// Alerts and states that appeared or say something else; then the echo of what was typed or
    /// chosen, or a new state of what is focused.
    [[nodiscard]] Change
    changed_screen(const Widget& tree, const std::string& focused_id, Hand hand);

    /// How to answer is explained anew.
    void forget_explanations() { explained_.clear(); }

private:
    using Said = std::unordered_map<std::string, std::size_t>;
    [[nodiscard]] bool news(const Widget& widget) const;
    [[nodiscard]] const Widget* echoing(const Widget& tree, const std::string& focused_id) const;
    void say_how(Speech& all, const Widget& widget, Hand hand);
    void remember(const Widget& tree);

    Said said_;                                 ///< widget id → hash of what it says
    std::unordered_set<std::size_t> explained_; ///< hashes of each `how` that was said
};

[[nodiscard]] Speech spoken_of(const Widget& widget, Hand hand);

} // namespace anjungan::ui

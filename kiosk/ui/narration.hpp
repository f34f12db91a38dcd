// SPDX-License-Identifier: GPL-3.0-or-later
/// Decides what is said when a screen comes up or changes.
///
/// Internal to ui. Remembers hashes of what was said, not the words.
#pragma once

#include "kiosk/ui/stage.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace anjungan::ui {

class Narration {
public:
    /// Alerts first, then the heading, then the state messages of a new screen.
    [[nodiscard]] std::optional<Spoken> new_screen(const Widget& tree);

    struct Change {
        std::optional<Spoken> spoken;
        std::string alert_id; ///< of a new or changed alert: the focus goes there
    };
    /// Alerts and states that appeared or say something else, and a new state of what is focused.
    [[nodiscard]] Change changed_screen(const Widget& tree, const std::string& focused_id);

private:
    using Said = std::unordered_map<std::string, std::size_t>;
    [[nodiscard]] bool news(const Widget& widget) const;
    void remember(const Widget& tree);

    Said said_; ///< widget id → hash of its spoken text
};

[[nodiscard]] Spoken spoken_of(const Widget& widget);

} // namespace anjungan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes a laid-out tree as the JSON that --describe promises.
///
/// Internal to ui.
#pragma once

#include "kiosk/ui/leaf.hpp"

#include <string>

namespace anjungan::ui {

struct Description {
    std::string screen;
    std::string language;
    std::string focused_id;
};

/// Names and speech of personal widgets are replaced by "(personal)".
[[nodiscard]] std::string
describe_tree(const Widget& tree, const LeafContext& context, const Description& about);

} // namespace anjungan::ui

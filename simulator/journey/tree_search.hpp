// SPDX-License-Identifier: GPL-3.0-or-later
/// Finding widgets in a laid-out tree, as a person's eye would: only what is on the panel.
#pragma once

#include "kiosk/ui/widget.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace anjungan::journey {

/// nullptr if nothing on the panel has this id.
[[nodiscard]] const ui::Widget* find_by_id(const ui::Widget& tree, std::string_view id);

/// What can be touched and has this name; with a role only widgets of that role.
[[nodiscard]] std::vector<const ui::Widget*>
find_targets(const ui::Widget& tree, std::string_view role, std::string_view name);

/// The last one that can be touched and whose id ends so; nullptr if there is none.
[[nodiscard]] const ui::Widget* find_touchable(const ui::Widget& tree, std::string_view suffix);

/// Whether some widget on the panel shows or is named with this text as a part of it.
[[nodiscard]] bool shows(const ui::Widget& tree, std::string_view text);

/// What is on the panel, one "role name" an entry, for a failed step's report. Personal words are
/// left out.
[[nodiscard]] std::vector<std::string> inventory(const ui::Widget& tree);

} // namespace anjungan::journey

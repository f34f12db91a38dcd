// SPDX-License-Identifier: GPL-3.0-or-later
/// The pictures that the kiosk knows by name. Each has its file: assets/icons/NAME.svg or
/// assets/illustrations/NAME.svg.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace anjungan::ui {

/// Names of the files, sorted.
[[nodiscard]] std::span<const std::string_view> icon_names();

/// The file behind an icon's name: hyphens count as underscores, and some names stand for another
/// ("privacy": "shield"). Empty if there is no such icon.
[[nodiscard]] std::string_view icon_file(std::string_view name);

/// The view box of an illustration, in its own units.
struct Illustration {
    std::string_view name;
    int width = 0;
    int height = 0;
};

/// Sorted by name.
[[nodiscard]] std::span<const Illustration> illustrations();
[[nodiscard]] std::optional<Illustration> find_illustration(std::string_view name);

} // namespace anjungan::ui

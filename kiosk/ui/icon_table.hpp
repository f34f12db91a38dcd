// SPDX-License-Identifier: GPL-3.0-or-later
/// The drawings behind IconName; icons.cpp explains how they are written down.
///
/// Internal to ui.
#pragma once

#include <span>
#include <string_view>

namespace anjungan::ui {

struct IconDrawing {
    std::string_view name;
    std::string_view description;
};

/// Of the fixed bars, buttons and states.
[[nodiscard]] std::span<const IconDrawing> sign_icons();
/// Of people, papers and services.
[[nodiscard]] std::span<const IconDrawing> service_icons();

/// Hyphens count as underscores, aliases are followed. Empty if there is no such icon.
[[nodiscard]] std::string_view icon_description(std::string_view name);

} // namespace anjungan::ui

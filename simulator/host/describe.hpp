// SPDX-License-Identifier: GPL-3.0-or-later
/// `--describe`: the widget tree of every screen × language × text size × layout, as JSON.
#pragma once

#include "kiosk/app/assets.hpp"

#include <filesystem>
#include <string>

namespace anjungan::simulator {

/// Which pictures go with the descriptions.
enum class Pictures : std::uint8_t { without, with };

struct Wanted {
    Pictures pictures = Pictures::without;
    /// The screens whose file's name contains this: ".en.standard.portrait"; empty: all.
    std::string only;
};

/// Writes DIR/SCREEN.LANGUAGE.SIZE.LAYOUT.json (and .png). Landscape swaps the panel's sides.
/// Needs fonts, but no display.
[[nodiscard]] Status describe_all(
    const app::Config& config,
    const app::Assets& assets,
    const std::filesystem::path& directory,
    Wanted wanted
);

} // namespace anjungan::simulator

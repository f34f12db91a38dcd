// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the pixels that differ between two pictures of a screen without drawing them.
///
/// Internal to ui. Keeps hashes only: what a citizen typed does not stay behind.
#pragma once

#include "kiosk/ui/painter.hpp"

#include <cstdint>
#include <vector>

namespace anjungan::ui {

/// One widget that puts something on the screen.
struct Painted {
    Rect bounds;
    std::uint64_t look = 0; ///< of everything but the place

    bool operator==(const Painted&) const = default;
};

using Picture = std::vector<Painted>;

[[nodiscard]] Picture
picture_of(const Widget& tree, const Theme& theme, Density density, const Attention& attention);

/// Where the pictures differ, as few rectangles that do not overlap much, inside `window`.
[[nodiscard]] std::vector<Rect>
difference(const Picture& before, const Picture& after, const Rect& window);

} // namespace anjungan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
/// Gives every widget of a tree its rectangle: rows, columns and grids with height-for-width.
///
/// Internal to ui. Deterministic: the same tree, theme and fonts give the same rectangles.
#pragma once

#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/typesetter.hpp"
#include "kiosk/ui/widget.hpp"

namespace anjungan::ui {

struct LaidOut {
    Widget tree;
    Density density = Density::roomy;
};

/// Fits `tree` to the theme's panel with the roomiest density that neither cuts anything off nor
/// needs a further page; failing that, the roomiest that cuts nothing off; failing that, the
/// tightest, with `clipped` set where it hurts.
[[nodiscard]] LaidOut layout(const Widget& tree, const Theme& theme, const Typesetter& typesetter);

} // namespace anjungan::ui

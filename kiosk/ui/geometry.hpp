// SPDX-License-Identifier: GPL-3.0-or-later
/// Rectangles in pixels, origin at the top left.
#pragma once

namespace anjungan::ui {

struct Point {
    int x = 0;
    int y = 0;
};

struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] int right() const { return x + width; }
    [[nodiscard]] int bottom() const { return y + height; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    bool operator==(const Rect&) const = default;
};

/// The smallest rectangle around both; an empty one does not count.
[[nodiscard]] Rect united(const Rect& a, const Rect& b);
/// What both share; empty if nothing.
[[nodiscard]] Rect intersection(const Rect& a, const Rect& b);

} // namespace anjungan::ui

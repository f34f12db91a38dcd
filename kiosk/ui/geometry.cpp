// SPDX-License-Identifier: GPL-3.0-or-later
/// Sums and overlaps of rectangles.
#include "kiosk/ui/geometry.hpp"

#include <algorithm>

namespace anjungan::ui {

Rect united(const Rect& a, const Rect& b) {
    if (a.empty()) {
        return b;
    }
    if (b.empty()) {
        return a;
    }
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Rect intersection(const Rect& a, const Rect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    const Rect shared{
        x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
    return shared.empty() ? Rect{} : shared;
}

} // namespace anjungan::ui

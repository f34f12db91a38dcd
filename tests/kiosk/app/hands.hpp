// SPDX-License-Identifier: GPL-3.0-or-later
/// A finger on a small kiosk, and steps that are taken one after another.
#pragma once

#include "tests/kiosk/app/small_kiosk.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace anjungan::test {

inline const ui::Widget* widget_named(const ui::Widget& tree, const std::string& id) {
    if (tree.id == id) {
        return &tree;
    }
    for (const auto& child : tree.children) {
        if (const auto* found = widget_named(child, id); found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

/// A finger on one thing, and what is seen there.
struct Finger {
    Finger(SmallKiosk& at, const std::string& id) : kiosk(at) {
        const auto* widget = widget_named(kiosk.screen.stage->tree(), id);
        REQUIRE(widget != nullptr);
        rect = widget->rect;
    }

    void touch(ui::TouchPhase phase) const {
        const ui::Point middle = {rect.x + rect.width / 2, rect.y + rect.height / 2};
        kiosk.screen.window->inject(ui::Touch{phase, 1, middle});
    }
    [[nodiscard]] std::vector<std::uint8_t> look() const {
        const auto pixels = kiosk.screen.window->pixels();
        REQUIRE(pixels);
        constexpr std::ptrdiff_t pixel = 4; // bytes
        std::vector<std::uint8_t> all;
        for (int y = rect.y; y < rect.y + rect.height; ++y) {
            const auto* const row = pixels->data + static_cast<std::ptrdiff_t>(y) * pixels->stride;
            all.insert(all.end(), row + rect.x * pixel, row + (rect.x + rect.width) * pixel);
        }
        return all;
    }

    SmallKiosk& kiosk;
    ui::Rect rect;
};

using Steps = std::vector<std::function<void()>>;

/// Each when everything that was there has been handled.
inline void take(SmallKiosk& kiosk, const Steps& steps) {
    std::size_t next = 0;
    REQUIRE(kiosk.application.run([&] {
        if (next < steps.size()) {
            steps[next]();
        }
        return ++next <= steps.size();
    }));
}

} // namespace anjungan::test

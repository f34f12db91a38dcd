// SPDX-License-Identifier: GPL-3.0-or-later
/// A stage with the kiosk's fonts and a picture to paint into.
#pragma once

#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/widgets.hpp"
#include "tests/kiosk/ui/memory_pixels.hpp"

#include <cassert>
#include <memory>
#include <string>

namespace anjungan::test {

inline std::filesystem::path kiosk_assets() {
    return std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets";
}

inline std::filesystem::path kiosk_fonts() {
    return kiosk_assets() / "fonts.conf";
}

class StageFixture {
public:
    StageFixture() {
        auto opened = ui::Stage::open({}, kiosk_assets());
        assert(opened.has_value());
        stage = std::move(*opened);
    }

    std::vector<ui::Rect> paint() { return stage->paint(picture.pixels()); }

    [[nodiscard]] static ui::Point middle(const ui::Rect& rect) {
        return {rect.x + rect.width / 2, rect.y + rect.height / 2};
    }
    [[nodiscard]] ui::Rect rect_of(const std::string& id) const {
        const ui::Widget* found = find(stage->tree(), id);
        assert(found != nullptr);
        return found->rect;
    }
    [[nodiscard]] static const ui::Widget* find(const ui::Widget& tree, const std::string& id) {
        if (tree.id == id) {
            return &tree;
        }
        for (const ui::Widget& child : tree.children) {
            if (const ui::Widget* found = find(child, id)) {
                return found;
            }
        }
        return nullptr;
    }

    // Gestures: they change the stage behind the pointer, and not every test asks what came of it.
    // NOLINTBEGIN(modernize-use-nodiscard)
    ui::Reaction touch(ui::TouchPhase phase, ui::Point at, std::int64_t finger = 0) const {
        return stage->react(ui::Touch{phase, finger, at});
    }
    ui::Reaction tap(const std::string& id) const {
        const ui::Point at = middle(rect_of(id));
        static_cast<void>(touch(ui::TouchPhase::down, at));
        return touch(ui::TouchPhase::up, at);
    }
    ui::Reaction key(ui::Key key) const { return stage->react(ui::KeyStroke{key, false}); }
    // NOLINTEND(modernize-use-nodiscard)

    std::unique_ptr<ui::Stage> stage;
    MemoryPixels picture{1080, 1920};
};

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A button that goes on looking pressed after a short tap.
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::ui;

namespace {

/// A page that has been painted, and a finger on it.
class TappedPage {
public:
    TappedPage() {
        show("a");
        plain_ = repainted();
    }

    void show(const std::string& identity) const {
        auto page =
            column({heading("heading", "Judul"), button({"first", "Pertama"}, ActionId{1})});
        static_cast<void>(f.stage->show({identity}, std::move(page), {}));
    }
    void down() const {
        static_cast<void>(f.touch(TouchPhase::down, test::StageFixture::middle(f.rect_of("first")))
        );
    }
    void up() const {
        static_cast<void>(f.touch(TouchPhase::up, test::StageFixture::middle(f.rect_of("first"))));
    }
    [[nodiscard]] std::vector<std::uint32_t> repainted() {
        static_cast<void>(f.paint());
        return f.picture.values();
    }
    [[nodiscard]] bool looks_untouched() { return repainted() == plain_; }

    test::StageFixture f;

private:
    std::vector<std::uint32_t> plain_;
};

} // namespace

TEST_CASE("Stage.hold_pressed_look: a tap too short to be seen is held", "[ui]") {
    TappedPage page;
    page.down();
    page.f.stage->hold_pressed_look(true);
    page.up();
    CHECK_FALSE(page.looks_untouched());
    SECTION("until it is let go") {
        page.f.stage->hold_pressed_look(false);
    }
    SECTION("until another finger comes down") {
        static_cast<void>(page.f.touch(TouchPhase::down, {540, 1800}));
    }
    SECTION("over a change of the page, but not over another page") {
        page.show("a");
        CHECK_FALSE(page.looks_untouched());
        page.show("b");
    }
    CHECK(page.looks_untouched());
}

TEST_CASE("Stage.hold_pressed_look: a touch that slid off is not held", "[ui]") {
    TappedPage page;
    page.down();
    page.f.stage->hold_pressed_look(true);
    static_cast<void>(page.f.touch(TouchPhase::up, {540, 1800}));
    CHECK(page.looks_untouched());
}

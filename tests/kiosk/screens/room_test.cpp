// SPDX-License-Identifier: GPL-3.0-or-later
// No page has a hole in it: what is there takes the room, and nothing is lost between two pages.
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/picture_names.hpp"
#include "tests/kiosk/screens/walk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace anjungan;
using test::see_all;
using ui::Layout;

namespace {

using Span = std::pair<int, int>; ///< from, up to

/// The longest part of `whole` that none of `covered` touches.
int longest_gap(std::vector<Span> covered, Span whole) {
    std::ranges::sort(covered);
    int gap = 0;
    int reached = whole.first;
    for (const auto& [from, until] : covered) {
        gap = std::max(gap, std::min(from, whole.second) - reached);
        reached = std::max(reached, until);
    }
    return std::max(gap, whole.second - reached);
}

bool shows_something(const ui::Widget& widget) {
    return widget.children.empty() &&
           (!widget.text.empty() || !widget.icon.value.empty() || !widget.picture.empty() ||
            widget.action.has_value() || widget.box.fill != ui::Tone::none);
}

struct Room {
    ui::Rect panel;
    std::vector<Span> across; ///< what is covered from left to right
    std::vector<Span> down;   ///< from top to bottom; of a landscape panel in its right-hand pane
    std::vector<Span> beside; ///< in its left-hand pane

    explicit Room(const ui::Widget& tree, Layout layout) : panel(tree.rect) {
        const int pane = layout == Layout::landscape ? panel.width * 2 / 5 : 0;
        see_all(tree, [&](const ui::Widget& widget) {
            if (!shows_something(widget)) {
                return;
            }
            const auto& at = widget.rect;
            // A picture is drawn in the middle of its place.
            const int height = widget.picture.empty() || !widget.text.empty()
                                   ? at.height
                                   : std::min(at.height, picture_height(widget));
            const int top = at.y + (at.height - height) / 2;
            across.emplace_back(at.x, at.right());
            if (at.right() > pane) {
                down.emplace_back(top, top + height);
            }
            if (at.x < pane) {
                beside.emplace_back(top, top + height);
            }
        });
    }

    static int picture_height(const ui::Widget& widget) {
        const float most = static_cast<float>(widget.rect.width) / test::pixels_per_mm;
        return static_cast<int>(std::min(widget.picture_mm, most) * test::pixels_per_mm);
    }
    [[nodiscard]] double widest() const {
        return static_cast<double>(longest_gap(across, {0, panel.width})) / panel.width;
    }
    [[nodiscard]] double highest() const {
        return static_cast<double>(longest_gap(down, {0, panel.height})) / panel.height;
    }
    [[nodiscard]] double highest_beside() const {
        return static_cast<double>(longest_gap(beside, {0, panel.height})) / panel.height;
    }
};

/// Pages that are empty on purpose, and why.
bool may_be_empty(std::string_view name) {
    return name.starts_with("confirm_end") ||  // what erases stands away from what led to it
           name.starts_with("idle_warning") || // nothing under a finger that was typing
           name.starts_with("question-") ||    // field and keys keep their place on all of them
           name.starts_with("problem-");
}

/// The check of a whole form in the language with the longest words.
struct FormCheck {
    test::Walk walk = test::load();

    [[nodiscard]] session::Model filled_in() const {
        session::Model model;
        for (const auto& specimen : screens::specimens(walk.catalogue)) {
            if (specimen.name == "check_answers-akta-kelahiran") {
                specimen.arrange(model);
            }
        }
        return model;
    }

    /// The cards of all pages, one page after another.
    [[nodiscard]] std::multiset<std::string>
    all_cards(ui::Stage& stage, Layout layout, ui::TextSize size) const {
        auto model = filled_in();
        model.settings = {"jv", {size, ui::Contrast::standard, layout}, false};
        std::multiset<std::string> seen;
        bool more = true;
        for (; more && model.page < 12; ++model.page) {
            test::show(stage, walk, "check", model);
            see_all(stage.tree(), [&](const ui::Widget& widget) {
                if (widget.id.starts_with("change-")) {
                    seen.insert(widget.id);
                }
            });
            more = ui::find_widget(stage.tree(), "answers-more") != nullptr;
        }
        CHECK_FALSE(more);
        return seen;
    }
};

} // namespace

TEST_CASE("Screens.room: no empty band of more than a quarter of the panel", "[screens]") {
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        test::for_every_screen(layout, [&](const std::string& name, const ui::Widget& tree, auto) {
            if (may_be_empty(name) || name.find(" standard") == std::string::npos) {
                return;
            }
            const Room room(tree, layout);
            INFO(name << " in layout " << static_cast<int>(layout));
            CHECK(room.widest() <= 0.25);
            CHECK(room.highest() <= 0.25);
        });
    }
}

TEST_CASE("Screens.room: of a wide panel what is read fills its pane, too", "[screens]") {
    test::for_every_screen(
        Layout::landscape,
        [&](const std::string& name, const ui::Widget& tree, auto) {
            // The picture of the one has all of the other pane; answers that are typed have it,
            // too.
            const bool other = name.starts_with("out_of_service") || name.starts_with("filled-") ||
                               name.starts_with("part-");
            if (other || may_be_empty(name) || name.find(" standard") == std::string::npos) {
                return;
            }
            INFO(name);
            CHECK(Room(tree, Layout::landscape).highest_beside() <= 0.3);
        }
    );
}

TEST_CASE(
    "Screens.question: beside an answer on a wide panel stands what it is about", "[screens]"
) {
    std::set<std::string> pictures;
    test::for_every_screen(
        Layout::landscape,
        [&](const std::string& name, const ui::Widget& tree, auto) {
            if (!name.starts_with("question-") || !name.ends_with(" standard")) {
                return;
            }
            INFO(name);
            CHECK(Room(tree, Layout::landscape).highest_beside() <= 0.3);
            see_all(*ui::find_widget(tree, "reading"), [&](const ui::Widget& widget) {
                if (!widget.picture.empty()) {
                    pictures.insert(widget.picture);
                    CHECK(ui::find_illustration(widget.picture).has_value());
                }
            });
        }
    );
    CHECK(pictures.contains("baby"));
    CHECK(pictures.contains("ktp-nik"));
    CHECK(pictures.size() >= (test::under_sanitizer ? 5U : 8U)); // where not all screens are seen
}

TEST_CASE("Screens.receipt: all of it is on one page, at any size", "[screens]") {
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        test::for_every_screen(layout, [&](const std::string& name, const ui::Widget& tree, auto) {
            INFO(name << " in layout " << static_cast<int>(layout));
            CHECK((!name.starts_with("receipt-") || ui::find_widget(tree, "news-more") == nullptr));
        });
    }
}

TEST_CASE("Screens.low_reach: what is only read stands as high as it does elsewhere", "[screens]") {
    std::size_t seen = 0;
    test::for_every_screen(
        Layout::low_reach,
        [&](const std::string& name, const ui::Widget& tree, auto) {
            const auto* first = ui::find_widget(tree, "notice-1");
            if (!name.starts_with("privacy-") || first == nullptr) {
                return;
            }
            INFO(name);
            ++seen;
            const auto gap = first->rect.y - ui::find_widget(tree, "heading")->rect.bottom();
            CHECK(static_cast<float>(gap) / test::pixels_per_mm <= 12);
        }
    );
    CHECK(seen > 0);
}

TEST_CASE("Screens.offline: the line about it takes no more than two of the header", "[screens]") {
    for (const auto layout : {Layout::portrait, Layout::low_reach}) {
        test::for_every_screen(layout, [&](const std::string& name, const ui::Widget& tree, auto) {
            if (!name.starts_with("home-offline")) {
                return;
            }
            INFO(name);
            const auto height = ui::find_widget(tree, "status")->rect.height;
            CHECK(static_cast<float>(height) / test::pixels_per_mm <= 34);
        });
    }
}

TEST_CASE("Screens.check: every answer stands on exactly one page, at any size", "[screens]") {
    const FormCheck check;
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        const auto stage = test::open_stage(test::panel_for(layout));
        for (const auto size :
             {ui::TextSize::standard, ui::TextSize::large, ui::TextSize::largest}) {
            INFO(static_cast<int>(layout) << ' ' << ui::name_of(size));
            const auto seen = check.all_cards(*stage, layout, size);
            CHECK(seen.size() == 23);
            CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == seen.size());
        }
    }
}

TEST_CASE("Screens.requirements: two papers on a page in the largest letters", "[screens]") {
    test::for_every_screen(
        Layout::portrait,
        [](const std::string& name, const ui::Widget& tree, auto) {
            if (!name.starts_with("requirements-") || !name.ends_with(" largest")) {
                return;
            }
            int papers = 0;
            see_all(tree, [&](const ui::Widget& widget) {
                papers += widget.id.starts_with("requirement-") ? 1 : 0;
            });
            INFO(name);
            CHECK((papers >= 2 || ui::find_widget(tree, "requirements-more") == nullptr));
        }
    );
}

TEST_CASE("Screens.hours: what the office has said, and nothing where it has not", "[screens]") {
    const auto walk = test::load();
    const auto header = [&](std::optional<flow::Opening> opening, ui::TextSize size) {
        session::Model model;
        model.stack.push(flow::ScreenId::home);
        model.kiosk.opening = opening;
        model.settings = {"id", {size, ui::Contrast::standard, Layout::portrait}, false};
        const i18n::Texts t(walk.translator, "id");
        const auto view = test::build_page(walk, model, t);
        const auto* hours = ui::find_widget(view.root, "hours");
        return hours == nullptr ? std::string() : hours->text;
    };
    const flow::Opening open{true, 15 * 60, 0, std::chrono::Tuesday};
    const flow::Opening closed{false, 8 * 60, 1, std::chrono::Wednesday};
    CHECK(header(open, ui::TextSize::standard) == "Buka sampai 15.00");
    CHECK(header(closed, ui::TextSize::standard) == "Loket tutup");
    CHECK(header(open, ui::TextSize::largest).empty());
    CHECK(header(open, ui::TextSize::large).empty()); // this office has a long name
    CHECK(header({}, ui::TextSize::standard).empty());
}

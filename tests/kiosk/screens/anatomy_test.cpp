// SPDX-License-Identifier: GPL-3.0-or-later
// The zones of a page: what is answered stands near what it is answered with, in one place, and is
// large enough for a hand that trembles.
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/picture_names.hpp"
#include "tests/kiosk/screens/walk.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

using namespace anjungan;
using test::for_every_screen;
using test::pixels_per_mm;
using test::see_all;
using ui::find_widget;
using ui::Layout;

namespace {

constexpr std::array shapes = {Layout::portrait, Layout::landscape, Layout::low_reach};

float mm(int pixels) {
    return static_cast<float>(pixels) / pixels_per_mm;
}

bool begins_with(const std::string& text, std::string_view start) {
    return text.rfind(start, 0) == 0;
}

bool is_letter(const ui::Widget& key) {
    return key.name.size() == 1 && std::isalpha(static_cast<unsigned char>(key.name.front())) != 0;
}

bool is_digit(const ui::Widget& key) {
    return key.name.size() == 1 && std::isdigit(static_cast<unsigned char>(key.name.front())) != 0;
}

/// The field stands right above its keys, and the keys grow with the letters.
void check_keys(const std::string& name, const ui::Widget& tree) {
    const auto* keys = find_widget(tree, "keyboard");
    const auto* field = find_widget(tree, "field");
    if (keys == nullptr || field == nullptr) {
        return;
    }
    CHECK(mm(keys->rect.y - field->rect.bottom()) <= 30);
    if (name.find(" large") == std::string::npos) {
        return;
    }
    see_all(*keys, [](const ui::Widget& key) {
        INFO(key.id);
        if (is_digit(key)) {
            CHECK(mm(key.rect.width) >= 24.9F);
            CHECK(mm(key.rect.height) >= 24.9F);
        } else if (is_letter(key)) {
            CHECK(mm(key.rect.width) >= 21.9F);
            CHECK(mm(key.rect.height) >= 29.9F);
        }
    });
}

void check_answers(const std::string& name, const ui::Widget& tree) {
    const bool question = begins_with(name, "question-") || begins_with(name, "problem-");
    if (!question) {
        return;
    }
    const bool standard = name.find(" standard") != std::string::npos;
    see_all(tree, [&](const ui::Widget& widget) {
        INFO(widget.id);
        CHECK(widget.id != "answers-more"); // no question needs a second page
        if (standard && begins_with(widget.id, "option-")) {
            CHECK(mm(widget.rect.height) >= 33.9F);
        }
    });
}

/// Each answer of the check is one card, all of which changes it, and a part's title has a card
/// below it.
void check_cards(const std::string& name, const ui::Widget& tree) {
    if (!begins_with(name, "check_answers-")) {
        return;
    }
    const auto* answers = find_widget(tree, "answers");
    REQUIRE(answers != nullptr);
    int cards = 0;
    bool title = false;
    see_all(*answers, [&](const ui::Widget& widget) {
        INFO(widget.id);
        if (begins_with(widget.id, "part-")) {
            CHECK_FALSE(title);
            title = true;
        } else if (widget.action.has_value()) {
            title = false;
            ++cards;
            CHECK(widget.rect.width == answers->rect.width);
            CHECK(mm(widget.rect.height) >= 24.9F);
        }
    });
    CHECK_FALSE(title);
    const bool whole = name.find(" standard") != std::string::npos;
    const bool first = find_widget(tree, "answers-more") != nullptr;
    CHECK((!whole || !first || cards >= 5));
}

/// The places of the tools, as one word.
std::string tools_of(const ui::Widget& tree) {
    std::string places;
    const auto* tools = find_widget(tree, "tools");
    if (tools == nullptr) {
        return places;
    }
    for (const auto& tool : tools->children) {
        const auto& rect = tool.rect;
        places += tool.id + ' ' + std::to_string(rect.x) + ' ' + std::to_string(rect.y) + ' ' +
                  std::to_string(rect.width) + ' ' + std::to_string(rect.height) + '\n';
    }
    return places;
}

/// What stands in a field's page that must not move when something is typed, or wrong.
struct Kept {
    ui::Rect field;
    ui::Rect keys;
    bool operator==(const Kept&) const = default;
};

struct Anatomy {
    std::map<std::string, std::string> tools; ///< by size
    std::map<std::string, Kept> questions;    ///< by what follows "question-"

    void see(const std::string& name, const ui::Widget& tree) {
        const auto size = name.substr(name.rfind(' ') + 1);
        if (const auto places = tools_of(tree); !places.empty()) {
            const auto [known, added] = tools.emplace(size, places);
            CHECK((added || known->second == places));
        }
        const auto* field = find_widget(tree, "field");
        const auto* keys = find_widget(tree, "keyboard");
        if (field == nullptr || keys == nullptr) {
            return;
        }
        const Kept now{field->rect, keys->rect};
        if (begins_with(name, "question-")) {
            questions[name.substr(9)] = now;
        } else if (begins_with(name, "problem-")) {
            CHECK((questions.at(name.substr(8)) == now));
        } else if (begins_with(name, "filled-") || begins_with(name, "part-")) {
            CHECK((questions.at(name.substr(7)) == now)); // behind "filled-" or "part-2-"
        }
    }
};

} // namespace

TEST_CASE("Screens.anatomy: every part in its place, and as large as it must be", "[screens]") {
    for (const auto layout : shapes) {
        Anatomy anatomy;
        for_every_screen(layout, [&](const std::string& name, const ui::Widget& tree, auto) {
            INFO(name << " in layout " << static_cast<int>(layout));
            check_keys(name, tree);
            check_answers(name, tree);
            check_cards(name, tree);
            anatomy.see(name, tree);
        });
    }
}

TEST_CASE("Screens.anatomy: the letters from A to Z stand where the others do", "[screens]") {
    const auto walk = test::load();
    const auto ask = [&](ui::Stage& stage, ui::TextSize size, Layout layout, bool alphabet) {
        session::Model model;
        model.stack.restart_at(flow::ScreenId::question);
        model.visit.emplace();
        model.visit->service = "akta-kelahiran";
        model.visit->field = "child_name";
        model.settings = {"id", {size, ui::Contrast::standard, layout}, false};
        model.settings.alphabet = alphabet;
        test::show(stage, walk, "name", model);
    };
    for (const auto layout : shapes) {
        const auto stage = test::open_stage(test::panel_for(layout));
        for (const auto size : test::sizes_for("id")) {
            INFO(ui::name_of(size) << " in layout " << static_cast<int>(layout));
            ask(*stage, size, layout, false);
            const auto typewriter = stage->tree();
            ask(*stage, size, layout, true);
            const auto& alphabet = stage->tree();
            check_keys("question- id " + std::string(ui::name_of(size)), alphabet);
            CHECK(find_widget(alphabet, "key-order")->selected);
            for (const char* kept :
                 {"field", "keyboard", "key-symbols", "key-order", "key-space"}) {
                INFO(kept);
                const auto& rect = find_widget(alphabet, kept)->rect;
                CHECK((rect == find_widget(typewriter, kept)->rect));
            }
            see_all(alphabet, [](const ui::Widget& widget) {
                INFO(widget.id);
                CHECK_FALSE(widget.clipped);
            });
        }
    }
}

TEST_CASE("Screens.anatomy: what stands above an option's word is an illustration", "[screens]") {
    const auto walk = test::load();
    int pictured = 0;
    for (const auto& service : walk.catalogue.services) {
        for (const auto& field : service.form) {
            for (const auto& option : field.options) {
                INFO(service.id << ' ' << field.id << ' ' << option.picture);
                pictured += option.picture.empty() ? 0 : 1;
                CHECK((option.picture.empty() || ui::find_illustration(option.picture).has_value())
                );
            }
        }
    }
    CHECK(pictured >= 2);
}

// SPDX-License-Identifier: GPL-3.0-or-later
/// One JSON object a page, one entry for each widget that is seen or heard.
#include "kiosk/ui/describe.hpp"

#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/leaf_look.hpp"
#include "kiosk/ui/names.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace anjungan::ui {

namespace {

using nlohmann::ordered_json;

std::string hex(Colour colour) {
    std::array<char, 8> text = {};
    const int written = std::snprintf(
        text.data(), text.size(), "#%02x%02x%02x", colour.red, colour.green, colour.blue
    );
    return {text.data(), static_cast<std::size_t>(std::max(0, written))};
}

double rounded(float value) {
    return std::round(static_cast<double>(value) * 100) / 100;
}

bool heard_or_seen(const Widget& widget) {
    return widget.role != Role::group || widget.action || !widget.text.empty();
}

class Describer {
public:
    Describer(const LeafContext& context, const Description& about, const Widget& tree)
        : context_(context), about_(about), order_(touch_order(tree)) {}

    void visit(const Widget& widget, Colour behind) {
        const WidgetLook look = look_of(context_.theme, widget, Press::up, behind);
        if (heard_or_seen(widget)) {
            widgets.push_back(entry(widget, look));
        }
        for (const Widget& child : widget.children) {
            visit(child, look.paper);
        }
    }

    ordered_json widgets = ordered_json::array();

private:
    [[nodiscard]] ordered_json entry(const Widget& widget, const WidgetLook& look) const {
        const Theme& theme = context_.theme;
        const Rect& rect = widget.rect;
        const std::string secret = "(personal)";
        const bool words = !widget.text.empty();
        const bool drawn_icon = !words && !widget.icon.value.empty();
        ordered_json json;
        json["id"] = widget.id;
        json["role"] = role_name(widget.role);
        json["name"] = hidden_name(widget) ? secret : widget.name;
        json["spoken"] = widget.personal ? secret : spoken_text(widget);
        json["rect_px"] = {rect.x, rect.y, rect.width, rect.height};
        json["rect_mm"] = {
            rounded(theme.millimetres(rect.x)),
            rounded(theme.millimetres(rect.y)),
            rounded(theme.millimetres(rect.width)),
            rounded(theme.millimetres(rect.height))};
        json["font_px"] = words ? ordered_json(rounded(smallest_font_px(widget))) : ordered_json();
        json["cap_height_mm"] =
            words ? ordered_json(rounded(smallest_cap_mm(widget))) : ordered_json();
        json["foreground"] = hex(drawn_icon ? look.icon : look.text);
        json["background"] = hex(look.paper);
        json["focus_index"] = focus_index(widget);
        json["state"] = state(widget);
        if (!widget.picture.empty()) {
            const bool drawn = !picture_place(context_, widget, rect).empty();
            json["picture"] = drawn ? ordered_json(widget.picture) : ordered_json();
        }
        json["clipped"] = widget.clipped;
        json["unknown_glyphs"] = widget.unknown_glyphs;
        return json;
    }

    /// A field's name is its label, which is ours; a text's name is what it shows.
    [[nodiscard]] static bool hidden_name(const Widget& widget) {
        return widget.personal && widget.role != Role::field;
    }

    [[nodiscard]] float smallest_cap_mm(const Widget& widget) const {
        const float text = context_.theme.cap_height_mm(widget.style.role, context_.density);
        const float detail = context_.theme.cap_height_mm(TextRole::caption, context_.density);
        return widget.detail.empty() ? text : std::min(text, detail);
    }

    [[nodiscard]] float smallest_font_px(const Widget& widget) const {
        const float text = text_font(context_, widget).size_px;
        return widget.detail.empty() ? text : std::min(text, detail_font(context_).size_px);
    }

    [[nodiscard]] ordered_json focus_index(const Widget& widget) const {
        const auto found = std::find(order_.begin(), order_.end(), &widget);
        return found == order_.end() ? ordered_json() : ordered_json(found - order_.begin());
    }

    [[nodiscard]] ordered_json state(const Widget& widget) const {
        ordered_json words = ordered_json::array();
        const auto add = [&](bool holds, const char* word) {
            if (holds) {
                words.push_back(word);
            }
        };
        add(widget.selected, "selected");
        add(widget.check == Check::on, "checked");
        add(!widget.id.empty() && widget.id == about_.focused_id, "focused");
        add(widget.personal, "personal");
        return words;
    }

    const LeafContext& context_;
    const Description& about_;
    std::vector<const Widget*> order_;
};

} // namespace

std::string
describe_tree(const Widget& tree, const LeafContext& context, const Description& about) {
    Describer describer(context, about, tree);
    describer.visit(tree, context.theme.colour(Tone::ground));
    ordered_json page;
    page["screen"] = about.screen;
    page["language"] = about.language;
    page["text_size"] = name_of(context.theme.appearance().text_size);
    page["layout"] = name_of(context.theme.appearance().layout);
    page["theme"] = name_of(context.theme.appearance().contrast);
    page["widgets"] = std::move(describer.widgets);
    // Broken UTF-8 must not stop a description: it is shown as the replacement character.
    return page.dump(1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace anjungan::ui

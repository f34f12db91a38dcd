// SPDX-License-Identifier: GPL-3.0-or-later
/// Flattens trees into hashes and compares them.
#include "kiosk/ui/damage.hpp"

#include "kiosk/ui/canvas.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <string>

namespace anjungan::ui {

namespace {

constexpr std::size_t max_rects = 6;

class Hash {
public:
    Hash& add(std::uint64_t value) {
        value_ = (value_ ^ value) * 0x100000001B3ULL;
        value_ ^= value_ >> 31U;
        return *this;
    }
    Hash& add(float value) { return add(std::uint64_t{std::hash<float>{}(value)}); }
    Hash& add(const std::string& text) {
        return add(std::uint64_t{std::hash<std::string>{}(text)});
    }
    Hash& add(Colour colour) {
        return add(
            std::uint64_t{colour.red} << 16U | std::uint64_t{colour.green} << 8U | colour.blue
        );
    }
    Hash& add(const std::optional<Colour>& colour) {
        return colour ? add(*colour) : add(std::uint64_t{1} << 32U);
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

template <class Enum>
std::uint64_t number(Enum value) {
    return static_cast<std::uint64_t>(value);
}

bool paints_something(const Widget& widget) {
    return widget.box.fill != Tone::none || widget.box.border != Tone::none ||
           !widget.text.empty() || !widget.icon.value.empty() || widget.ornament || widget.caret ||
           widget.check != Check::none || widget.progress >= 0 || !widget.picture.empty();
}

class Flattener {
public:
    Flattener(const Theme& theme, Density density, const Attention& attention)
        : theme_(theme), density_(density), attention_(attention) {}

    void visit(const Widget& widget, Colour behind, Press around = Press::up) {
        const Press press = press_of(widget, attention_, around);
        const WidgetLook look = look_of(theme_, widget, press, behind);
        if (paints_something(widget)) {
            picture.push_back({inked(widget, theme_), hash(widget, look)});
        }
        if (!attention_.ringed_id.empty() && widget.id == attention_.ringed_id) {
            const Hash ring = Hash().add(std::string("ring")).add(theme_.focus_ring());
            picture.push_back({grown(widget.rect, ring_reach(theme_)), ring.value()});
        }
        for (const Widget& child : widget.children) {
            visit(child, look.paper, inside_of(press));
        }
    }

    Picture picture;

private:
    [[nodiscard]] std::uint64_t hash(const Widget& widget, const WidgetLook& look) const {
        Hash hash;
        hash.add(look.fill).add(look.border).add(look.text).add(look.icon).add(look.paper);
        hash.add(number(look.border_px)).add(number(look.lip_px)).add(number(look.sunk_px));
        hash.add(number(look.dashed)).add(number(widget.box.bar)).add(widget.box.radius_mm);
        hash.add(widget.text)
            .add(widget.detail)
            .add(widget.tag)
            .add(widget.icon.value)
            .add(widget.icon_mm);
        hash.add(number(widget.icon_place)).add(number(widget.style.role));
        hash.add(number(widget.style.align)).add(number(widget.style.bold));
        hash.add(number(widget.role)).add(number(widget.check)).add(number(widget.selected));
        hash.add(number(widget.caret)).add(number(widget.personal)).add(widget.progress);
        hash.add(number(widget.ornament)).add(number(density_)).add(widget.picture);
        hash.add(number(theme_.appearance().contrast));
        hash.add(number(theme_.appearance().text_size));
        for (const float side :
             {widget.padding.top_mm,
              widget.padding.right_mm,
              widget.padding.bottom_mm,
              widget.padding.left_mm}) {
            hash.add(side);
        }
        return hash.value();
    }

    const Theme& theme_;
    Density density_;
    const Attention& attention_;
};

long area(const Rect& rect) {
    return static_cast<long>(rect.width) * rect.height;
}

/// Joining costs nothing when the rectangle around both is hardly larger than the two.
bool worth_joining(const Rect& a, const Rect& b) {
    return area(united(a, b)) * 4 <= (area(a) + area(b)) * 5;
}

/// The first later rectangle that is worth joining with the one at `index`; the size if none.
std::size_t partner_of(const std::vector<Rect>& rects, std::size_t index) {
    const auto begin = rects.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    const auto found = std::find_if(begin, rects.end(), [&](const Rect& other) {
        return worth_joining(rects[index], other);
    });
    return static_cast<std::size_t>(found - rects.begin());
}

void join_near(std::vector<Rect>& rects) {
    std::size_t index = 0;
    while (index < rects.size()) {
        const std::size_t partner = partner_of(rects, index);
        if (partner == rects.size()) {
            ++index;
        } else {
            rects[index] = united(rects[index], rects[partner]);
            rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(partner));
        }
    }
}

using Items = std::span<const Painted>;

/// The places of what `items` has and `others` has not.
void add_missing(Items items, Items others, const Rect& window, std::vector<Rect>& dirty) {
    for (const Painted& item : items) {
        const Rect seen = intersection(item.bounds, window);
        if (!seen.empty() && std::find(others.begin(), others.end(), item) == others.end()) {
            dirty.push_back(seen);
        }
    }
}

} // namespace

Picture
picture_of(const Widget& tree, const Theme& theme, Density density, const Attention& attention) {
    Flattener flattener(theme, density, attention);
    const Colour ground = theme.colour(Tone::ground);
    const Rect window{0, 0, theme.panel().width_px, theme.panel().height_px};
    flattener.picture.push_back({window, Hash().add(ground).value()});
    flattener.visit(tree, ground);
    return std::move(flattener.picture);
}

std::vector<Rect> difference(const Picture& before, const Picture& after, const Rect& window) {
    // Most of a page stays: only what lies between the common start and end is compared.
    const auto head = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto start = static_cast<std::size_t>(head.first - before.begin());
    const auto most = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()) - start);
    const auto tail = std::mismatch(before.rbegin(), before.rbegin() + most, after.rbegin());
    const auto end = static_cast<std::size_t>(tail.first - before.rbegin());
    const Items old_items = Items(before).subspan(start, before.size() - start - end);
    const Items new_items = Items(after).subspan(start, after.size() - start - end);

    std::vector<Rect> dirty;
    add_missing(old_items, new_items, window, dirty);
    add_missing(new_items, old_items, window, dirty);
    join_near(dirty);
    if (dirty.size() > max_rects) {
        const auto around = [](const Rect& a, const Rect& b) { return united(a, b); };
        dirty = {std::accumulate(dirty.begin(), dirty.end(), Rect{}, around)};
    }
    return dirty;
}

} // namespace anjungan::ui

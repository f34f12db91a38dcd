// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the virtual printer.
#include "simulator/printer/print_head.hpp"

#include "simulator/printer/character_set.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace anjungan::simulator {

namespace {

constexpr std::size_t default_line_spacing = 30; ///< dots, of most printers
constexpr int columns_between_tabs = 8;
constexpr std::size_t max_line_length = 4096; ///< marks: positions may be set back for ever

/// Only what a person would read: no-break spaces are spaces.
char32_t as_read(char32_t character) {
    return character == 0xA0 ? U' ' : character;
}

} // namespace

PrintHead::PrintHead(const drivers::PrinterProfile& profile, PaperStrip& strip)
    : profile_(profile), strip_(strip) {
    reset();
}

void PrintHead::reset() {
    style_ = {};
    alignment_ = Alignment::left;
    upside_down_ = false;
    margin_ = 0;
    area_width_ = profile_.width_dots;
    line_spacing_ = default_line_spacing;
    line_.clear();
    line_text_.clear();
    x_ = 0;
    line_width_ = 0;
    page_.reset();
    tabs_.clear();
    const auto step = columns_between_tabs * int{profile_.font_width};
    for (auto stop = step; stop < profile_.width_dots; stop += step) {
        tabs_.push_back(stop);
    }
}

Extent PrintHead::cell(Font font) const {
    switch (font) {
    case Font::a: return {profile_.font_width, profile_.font_height};
    case Font::b: return {9, 17};
    case Font::c: return {8, 16};
    }
    return {};
}

std::int32_t PrintHead::advance_of_column() const {
    return (cell(style_.font).width + style_.spacing) * style_.width;
}

std::int32_t PrintHead::width_left() const {
    return page_ ? page_->width() : std::min(area_width_, profile_.width_dots - margin_);
}

void PrintHead::print(char32_t character) {
    const auto [width, height] = cell(style_.font);
    Glyph glyph;
    glyph.character = character;
    glyph.cell_width = static_cast<std::uint16_t>(is_wide(character) ? 2 * width : width);
    glyph.cell_height = static_cast<std::uint16_t>(height);
    glyph.width = style_.width;
    glyph.height = style_.height;
    glyph.spacing = static_cast<std::uint8_t>(style_.spacing * style_.width);
    glyph.underline = style_.turned || style_.inverse ? std::uint8_t{0} : style_.underline;
    glyph.bold = style_.bold || style_.struck_twice;
    glyph.inverse = style_.inverse;
    glyph.red = style_.red;
    std::string words;
    append_character(words, as_read(character));
    auto extent = extent_of(glyph);
    if (style_.turned) {
        // Clockwise: its upper left corner comes to lie at the upper right of its place.
        glyph.quarters = 1;
        extent = {extent.height, extent.width};
        glyph.x = extent.width;
    }
    add(glyph, extent, words);
}

void PrintHead::print_dots(
    std::shared_ptr<const drivers::Picture> picture, std::uint8_t width, std::uint8_t height
) {
    PlacedPicture placed = {0, 0, width, height, 0, style_.red, std::move(picture)};
    const auto extent = extent_of(placed);
    const bool goes_on = !line_.empty() && std::holds_alternative<PlacedPicture>(line_.back());
    add(placed, extent, goes_on ? "" : "[picture]");
}

void PrintHead::add(Mark mark, const Extent& extent, std::string_view words) {
    if (x_ > 0 && (x_ + extent.width > width_left() || line_.size() >= max_line_length)) {
        broken_lines_ += std::holds_alternative<Glyph>(mark) ? 1U : 0U;
        line_feed();
    }
    const auto within = std::visit([](const auto& m) { return m.x; }, mark);
    // For now y says how high it is: lines stand on their base line, known at their end.
    set_place(mark, x_ + within, extent.height, 0);
    line_.push_back(std::move(mark));
    line_text_ += words;
    x_ += extent.width;
    line_width_ = std::max(line_width_, x_);
}

std::int32_t PrintHead::left_of(std::int32_t width) const {
    const auto free = std::max(width_left() - width, 0);
    switch (alignment_) {
    case Alignment::left: return 0;
    case Alignment::centre: return free / 2;
    case Alignment::right: return free;
    }
    return 0;
}

void PrintHead::put_mark(Mark mark, std::int32_t left, std::int32_t height) {
    const auto [x, y] = std::visit([](const auto& m) { return std::pair{m.x, m.y}; }, mark);
    if (upside_down_) {
        set_place(mark, margin_ + width_left() - left - x, strip_.head() + height - y, 2);
    } else {
        set_place(mark, margin_ + left + x, strip_.head() + y, 0);
    }
    std::visit([this](const auto& m) { strip_.put(m); }, mark);
}

/// Returns its height; the paper does not move.
std::int32_t PrintHead::put_line() {
    std::int32_t height = 0;
    const auto height_of = [](const Mark& mark) {
        return std::visit([](const auto& m) { return m.y; }, mark);
    };
    for (const auto& mark : line_) {
        height = std::max(height, height_of(mark));
    }
    for (auto& mark : line_) {
        const auto x = std::visit([](const auto& m) { return m.x; }, mark);
        set_place(mark, x, height - height_of(mark), 0);
    }
    auto line = std::exchange(line_, {});
    if (page_) {
        page_->place(std::move(line), height);
    } else {
        const auto left = left_of(line_width_);
        for (auto& mark : line) {
            put_mark(std::move(mark), left, height);
        }
    }
    strip_.write(std::exchange(line_text_, {}));
    return height;
}

void PrintHead::flush_line() {
    if (!line_.empty()) {
        put_line();
    }
}

void PrintHead::line_feed() {
    if (line_.empty()) {
        strip_.write("\n");
    }
    feed(line_spacing_);
}

void PrintHead::feed(std::size_t dots) {
    const bool empty = line_.empty();
    const auto height = empty ? 0 : put_line();
    const auto moved = std::max(dots, static_cast<std::size_t>(height));
    if (!empty) {
        strip_.write("\n");
    }
    if (page_) {
        page_->feed(static_cast<std::int32_t>(std::min(moved, std::size_t{65535})));
    } else {
        strip_.feed(moved);
    }
    x_ = 0;
    line_width_ = 0;
}

} // namespace anjungan::simulator

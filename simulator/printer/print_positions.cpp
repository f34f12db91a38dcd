// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs, positions, margins, pictures and pages of the virtual print head.
#include "simulator/printer/character_set.hpp"
#include "simulator/printer/print_head.hpp"

#include <algorithm>

namespace anjungan::simulator {

void PrintHead::feed_back(std::size_t dots) {
    feed(0);
    if (!page_) {
        strip_.feed_back(dots);
    }
}

void PrintHead::tab() {
    const auto next = std::ranges::upper_bound(tabs_, x_);
    if (next != tabs_.end() && *next < width_left()) {
        move_to(*next);
        line_text_ += '\t';
    }
}

void PrintHead::set_tabs(ByteView columns) {
    tabs_.clear();
    for (const auto column : columns) {
        tabs_.push_back(column * advance_of_column());
    }
}

void PrintHead::move_to(std::int32_t x) {
    // Outside the print area the command is ignored, as Epson has it.
    if (x >= 0 && x <= width_left()) {
        x_ = x;
        line_width_ = std::max(line_width_, x_);
    }
}

void PrintHead::move_by(std::int32_t dots) {
    move_to(x_ + dots);
}

bool PrintHead::set_alignment(Alignment alignment) {
    if (line_.empty()) {
        alignment_ = alignment;
    }
    return line_.empty();
}

bool PrintHead::set_margin(std::int32_t dots) {
    if (line_.empty() && !page_) {
        margin_ = std::min(dots, profile_.width_dots - int{profile_.font_width});
    }
    return line_.empty();
}

bool PrintHead::set_area_width(std::int32_t dots) {
    if (line_.empty() && !page_) {
        area_width_ = std::clamp(dots, int{profile_.font_width}, int{profile_.width_dots});
    }
    return line_.empty();
}

bool PrintHead::set_upside_down(bool on) {
    if (line_.empty() && !page_) {
        upside_down_ = on;
    }
    return line_.empty();
}

/// In page mode it stands on the base line, like a character, and the next one to its right.
void PrintHead::print_block(const Block& block) {
    PlacedPicture placed = {0, 0, block.width, block.height, 0, style_.red, block.picture};
    const auto extent = extent_of(placed);
    if (page_) {
        add(placed, extent, block.words);
        return;
    }
    if (!line_.empty()) {
        line_feed();
    }
    // A picture that goes on right below another is the next band of the same one.
    if (last_picture_end_ != strip_.head()) {
        strip_.write(block.words);
        strip_.write("\n");
    }
    placed.x = margin_ + left_of(extent.width) + std::max(x_, 0);
    placed.y = strip_.head();
    strip_.put(placed);
    strip_.feed(static_cast<std::size_t>(extent.height));
    last_picture_end_ = strip_.head();
    x_ = 0;
    line_width_ = 0;
}

void PrintHead::print_caption(std::string_view words, Font font, std::int32_t block_width) {
    const auto [width, height] = cell(font);
    const auto wide = static_cast<std::int32_t>(words.size()) * width;
    auto x = margin_ + left_of(block_width) + std::max((block_width - wide) / 2, 0);
    for (const auto letter : words) {
        Glyph glyph;
        glyph.character = static_cast<std::uint8_t>(letter);
        glyph.cell_width = static_cast<std::uint16_t>(width);
        glyph.cell_height = static_cast<std::uint16_t>(height);
        glyph.x = x;
        glyph.y = strip_.head();
        strip_.put(glyph);
        x += width;
    }
    strip_.write(words);
    strip_.write("\n");
    strip_.feed(static_cast<std::size_t>(height));
}

void PrintHead::begin_page() {
    if (!line_.empty()) {
        line_feed();
    }
    x_ = 0;
    page_.emplace(profile_.width_dots);
}

void PrintHead::print_page() {
    flush_line();
    x_ = 0;
    line_width_ = 0;
    const auto top = strip_.head();
    for (auto mark : page_->marks()) {
        std::visit(
            [this, top](auto& m) {
                m.y += top;
                strip_.put(m);
            },
            mark
        );
    }
    strip_.write("\n");
    strip_.feed(page_->length());
}

} // namespace anjungan::simulator

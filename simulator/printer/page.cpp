// SPDX-License-Identifier: GPL-3.0-or-later
// Areas, directions and base lines of page mode.
#include "simulator/printer/page.hpp"

#include <algorithm>
#include <array>

namespace anjungan::simulator {

namespace {

/// Pages are as long as printers' memory lets them be; this is more than any has.
constexpr std::int32_t default_length = 2400;
constexpr std::size_t max_marks = 100'000;

struct Corner {
    std::int32_t x;
    std::int32_t y;
};

Corner corner_of(const Mark& mark) {
    return std::visit([](const auto& m) { return Corner{m.x, m.y}; }, mark);
}

/// The lowest dot of a mark that has been turned.
std::int32_t lowest_dot_of(const Mark& mark) {
    const auto extent = extent_of(mark);
    const auto quarters = std::visit([](const auto& m) { return m.quarters; }, mark);
    const std::array<std::int32_t, 4> below = {extent.height, extent.width, 0, 0};
    return corner_of(mark).y + below.at(quarters);
}

} // namespace

Extent extent_of(const Mark& mark) {
    if (const auto* glyph = std::get_if<Glyph>(&mark)) {
        const auto width = glyph->cell_width * glyph->width + glyph->spacing;
        const auto height = glyph->cell_height * glyph->height;
        return {width, height};
    }
    const auto& placed = std::get<PlacedPicture>(mark);
    return {placed.picture->width * placed.width, placed.picture->height * placed.height};
}

void set_place(Mark& mark, std::int32_t x, std::int32_t y, unsigned more_quarters) {
    std::visit(
        [&](auto& m) {
            m.x = x;
            m.y = y;
            m.quarters = static_cast<std::uint8_t>((m.quarters + more_quarters) % 4);
        },
        mark
    );
}

Page::Page(std::int32_t paper_width) : area_{0, 0, paper_width, default_length} {}

bool Page::set_area(const Area& area) {
    if (area.width <= 0 || area.height <= 0) {
        return false;
    }
    area_ = area;
    area_set_ = true;
    lowest_ = std::max(lowest_, area.y + area.height);
    base_ = {};
    return true;
}

void Page::set_direction(std::uint8_t direction) {
    direction_ = direction;
    base_ = {};
}

void Page::place(std::vector<Mark> line, std::int32_t height) {
    if (!base_.set) {
        base_ = {std::max(base_.y, height), true};
    }
    const auto top = base_.y - height;
    for (auto& mark : line) {
        const auto [x, y_in_line] = corner_of(mark);
        const auto y = top + y_in_line;
        if (marks_.size() >= max_marks) {
            return;
        }
        switch (direction_) {
        case 1: set_place(mark, area_.x + y, area_.y + area_.height - x, 3); break;
        case 2: set_place(mark, area_.x + area_.width - x, area_.y + area_.height - y, 2); break;
        case 3: set_place(mark, area_.x + area_.width - y, area_.y + x, 1); break;
        default: set_place(mark, area_.x + x, area_.y + y, 0); break;
        }
        marks_.push_back(mark);
    }
}

void Page::clear_area() {
    std::erase_if(marks_, [this](const Mark& mark) {
        const auto [x, y] = corner_of(mark);
        return x >= area_.x && x <= area_.x + area_.width && y >= area_.y &&
               y <= area_.y + area_.height;
    });
    base_ = {};
}

std::size_t Page::length() const {
    auto length = lowest_;
    for (const auto& mark : marks_) {
        length = std::max(length, lowest_dot_of(mark));
    }
    return static_cast<std::size_t>(std::clamp(length, 0, 65535));
}

} // namespace anjungan::simulator

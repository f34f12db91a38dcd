// SPDX-License-Identifier: GPL-3.0-or-later
/// Page mode (ESC L): marks are set anywhere on a page, in four directions, and printed at once.
#pragma once

#include "simulator/printer/paper_strip.hpp"

#include <variant>

namespace anjungan::simulator {

/// Something on a line or a page. Its place is that of its upper left corner before it is turned.
using Mark = std::variant<Glyph, PlacedPicture>;

/// The space it takes, in dots, as it stands on its line.
struct Extent {
    std::int32_t width = 0;
    std::int32_t height = 0;
};
[[nodiscard]] Extent extent_of(const Mark& mark);
/// Turns `mark` on to where its corner comes to lie.
void set_place(Mark& mark, std::int32_t x, std::int32_t y, unsigned more_quarters);

struct Area {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t width = 0;
    std::int32_t height = 0;
};

class Page {
public:
    explicit Page(std::int32_t paper_width);

    /// ESC W. False: an area without any width or height.
    [[nodiscard]] bool set_area(const Area& area);
    /// ESC T: 0 left to right, 1 bottom to top, 2 right to left, 3 top to bottom.
    void set_direction(std::uint8_t direction);
    /// GS $: the base line, from the top of the area.
    void move_to(std::int32_t y) { base_ = {y, true}; }
    void move_by(std::int32_t dots) { base_ = {base_.y + dots, true}; }
    void feed(std::int32_t dots) { base_.y += dots; }
    [[nodiscard]] std::int32_t base() const { return base_.y; }
    /// Dots from left to right in the present direction.
    [[nodiscard]] std::int32_t width() const { return upright() ? area_.width : area_.height; }

    /// Puts marks, whose places are within a line of this height, on the present base line.
    void place(std::vector<Mark> line, std::int32_t height);
    /// CAN: what lies in the present area is gone.
    void clear_area();

    [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
    /// Dots of paper that it takes.
    [[nodiscard]] std::size_t length() const;

private:
    /// On a fresh area the first line may be as high as it likes.
    struct Base {
        std::int32_t y = 24;
        bool set = false;
    };
    [[nodiscard]] bool upright() const { return direction_ % 2 == 0; }

    Area area_;
    bool area_set_ = false;
    std::int32_t lowest_ = 0; ///< of all areas set
    std::uint8_t direction_ = 0;
    Base base_ = {};
    std::vector<Mark> marks_ = {};
};

} // namespace anjungan::simulator

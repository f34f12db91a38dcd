// SPDX-License-Identifier: GPL-3.0-or-later
/// The print head: gathers a line of characters and dots, breaks it, and puts it on paper or page.
#pragma once

#include "drivers/printer/profile.hpp"
#include "simulator/printer/page.hpp"

#include <bitset>
#include <optional>

namespace anjungan::simulator {

enum class Font : std::uint8_t { a, b, c };

/// How the next characters look.
struct Style {
    Font font = Font::a;
    std::uint8_t width = 1;
    std::uint8_t height = 1;
    std::uint8_t underline = 0; ///< dots
    std::uint8_t spacing = 0;   ///< dots right of a character of normal width
    bool bold = false;
    bool struck_twice = false;
    bool inverse = false;
    bool turned = false; ///< each character, by 90 degrees
    bool red = false;
};

enum class Alignment : std::uint8_t { left, centre, right };

class PrintHead {
public:
    /// The strip must outlive it.
    PrintHead(const drivers::PrinterProfile& profile, PaperStrip& strip);

    /// ESC @: styles, positions and a line not yet printed are forgotten.
    void reset();

    [[nodiscard]] Style& style() { return style_; }
    void print(char32_t character);
    /// ESC *: dots that stand in the line like a character.
    void print_dots(
        std::shared_ptr<const drivers::Picture> picture, std::uint8_t width, std::uint8_t height
    );
    /// A picture that has its own line. `words` stand for it in the text.
    struct Block {
        std::shared_ptr<const drivers::Picture> picture = {};
        std::uint8_t width = 1;
        std::uint8_t height = 1;
        std::string_view words = "[picture]";
    };
    void print_block(const Block& block);
    /// Lines of one font, centred on a block of this width: what stands under a bar code.
    void print_caption(std::string_view words, Font font, std::int32_t block_width);

    void line_feed();
    /// What is in the line is printed; the paper moves `dots` from there, or up by its height.
    void feed(std::size_t dots);
    void feed_back(std::size_t dots);
    void tab();
    /// Columns from the left, in ascending order; without any there are no stops.
    void set_tabs(ByteView columns);
    void move_to(std::int32_t x);
    void move_by(std::int32_t dots);
    void set_line_spacing(std::size_t dots) { line_spacing_ = dots; }
    [[nodiscard]] std::size_t line_spacing() const { return line_spacing_; }

    /// These four count at the beginning of a line only, as Epson's do; false: it was not one.
    bool set_alignment(Alignment alignment);
    bool set_margin(std::int32_t dots);
    bool set_area_width(std::int32_t dots);
    bool set_upside_down(bool on);

    [[nodiscard]] bool in_page() const { return page_.has_value(); }
    [[nodiscard]] Page& page() { return *page_; }
    void begin_page();
    void end_page() { page_.reset(); }
    /// Puts what is in the line where it belongs on the page.
    void flush_line();
    void print_page();

    /// Lines that had to be broken because they were too long.
    [[nodiscard]] std::size_t broken_lines() const { return broken_lines_; }

private:
    [[nodiscard]] std::int32_t width_left() const;
    [[nodiscard]] Extent cell(Font font) const;
    [[nodiscard]] std::int32_t advance_of_column() const;
    [[nodiscard]] std::int32_t left_of(std::int32_t width) const;
    void add(Mark mark, const Extent& extent, std::string_view words);
    std::int32_t put_line();
    void put_mark(Mark mark, std::int32_t left, std::int32_t height);

    drivers::PrinterProfile profile_;
    PaperStrip& strip_;
    Style style_ = {};
    Alignment alignment_ = Alignment::left;
    bool upside_down_ = false;
    std::int32_t margin_ = 0;
    std::int32_t area_width_ = 0;
    std::size_t line_spacing_ = 0;
    std::vector<std::int32_t> tabs_ = {}; ///< dots
    std::vector<Mark> line_ = {};
    std::string line_text_ = {};
    std::int32_t x_ = 0;
    std::int32_t line_width_ = 0; ///< the furthest x of this line
    std::int32_t last_picture_end_ = -1;
    std::optional<Page> page_ = {};
    std::size_t broken_lines_ = 0;
};

} // namespace anjungan::simulator

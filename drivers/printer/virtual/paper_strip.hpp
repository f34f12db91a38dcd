/// What the print head has put on paper so far: characters and pictures with their places.
#pragma once

#include "drivers/printer/profile.hpp"
#include "drivers/printer/virtual/command.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace anjungan::drivers {

/// All places are dots; x from the left end of the print line, y from the top of the job's piece.
struct Glyph {
    std::uint8_t character = 0; ///< CP437
    std::uint16_t x = 0;
    std::size_t y = 0;
    std::uint8_t width = 1; ///< multipliers
    std::uint8_t height = 1;
    bool bold = false;
    bool underline = false;
};

struct PlacedPicture {
    std::uint16_t x = 0;
    std::size_t y = 0;
    Picture picture = {};
};

/// One piece of paper between two cuts.
struct PaperPiece {
    std::vector<Glyph> glyphs = {};
    std::vector<PlacedPicture> pictures = {};
    std::string text = {}; ///< UTF-8, a line a line
    Bytes bytes = {};      ///< as received
    std::size_t length = 0;
    bool cut = false;

    [[nodiscard]] bool blank() const { return glyphs.empty() && pictures.empty(); }
};

/// Not safe across threads; the virtual printer guards it.
class PaperStrip {
public:
    explicit PaperStrip(const PrinterProfile& profile);

    /// Carries out one command that prints or feeds; returns the dots of paper it took.
    std::size_t carry_out(const Command& command, ByteView bytes);
    /// Styles and a line not yet printed are forgotten, the paper stays.
    void lose_power();

    /// Pieces that carry anything, oldest first.
    [[nodiscard]] std::vector<PaperPiece> pieces() const;
    /// One of them, counted from 0; nullptr: there is no such piece yet. Its bytes only grow.
    [[nodiscard]] const PaperPiece* piece(std::size_t number) const;
    /// Lines the printer had to break by itself because they were too long.
    [[nodiscard]] std::size_t broken_lines() const { return broken_lines_; }

private:
    struct Style {
        std::uint8_t width = 1;
        std::uint8_t height = 1;
        bool bold = false;
        bool underline = false;
        std::uint8_t align = 0;
    };

    void note(const Command& command, ByteView bytes);
    void set_style(const Command& command);
    std::size_t add(std::uint8_t character);
    std::size_t end_line();
    std::size_t add_picture(const Picture& picture);
    std::size_t feed(std::size_t dots);
    std::size_t cut(std::size_t feed_dots);
    [[nodiscard]] std::uint16_t left_of(std::size_t width) const;

    PrinterProfile profile_;
    Style style_ = {};
    std::vector<Glyph> line_ = {};
    std::size_t line_width_ = 0;
    std::vector<PaperPiece> done_ = {};
    PaperPiece piece_ = {};
    std::size_t broken_lines_ = 0;
};

} // namespace anjungan::drivers

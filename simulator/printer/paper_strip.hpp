// SPDX-License-Identifier: GPL-3.0-or-later
/// What has been put on paper so far: characters and pictures with their places, and the cuts.
#pragma once

#include "drivers/printer/qr_picture.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::simulator {

/// All places are dots; x from the left end of the print line, y from the top of the piece. What is
/// turned is turned clockwise about its own upper left corner, which is what x and y say.
struct Glyph {
    char32_t character = 0;
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::uint16_t cell_width = 12; ///< before the multipliers
    std::uint16_t cell_height = 24;
    std::uint8_t width = 1; ///< multipliers
    std::uint8_t height = 1;
    std::uint8_t spacing = 0;   ///< dots to its right that belong to it
    std::uint8_t quarters = 0;  ///< turns of 90 degrees
    std::uint8_t underline = 0; ///< dots
    bool bold = false;
    bool inverse = false; ///< white on black
    bool red = false;
};

struct PlacedPicture {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::uint8_t width = 1; ///< multipliers
    std::uint8_t height = 1;
    std::uint8_t quarters = 0;
    bool red = false;
    /// Shared: a stored picture printed a thousand times is there once.
    std::shared_ptr<const drivers::Picture> picture = {};
};

/// One piece of paper between two cuts.
struct PaperPiece {
    std::vector<Glyph> glyphs = {};
    std::vector<PlacedPicture> pictures = {};
    std::string text = {}; ///< UTF-8, a line a line
    Bytes bytes = {};      ///< as received
    std::size_t length = 0;
    std::size_t picture_bytes = 0; ///< of memory
    std::size_t carried = 0;       ///< dots at its top that came from before the cut
    bool cut = false;
    bool printed = false; ///< anything was printed on it, beyond what was carried over

    [[nodiscard]] bool blank() const { return !printed; }
    /// Bytes of memory, roughly.
    [[nodiscard]] std::size_t weight() const;
};

/// A snapshot; marks in it no longer change.
using PaperPieces = std::vector<std::shared_ptr<const PaperPiece>>;

/// Not safe across threads; the virtual printer guards it. A strip is endless, its memory is not:
/// beyond `max_weight` the oldest pieces are blanked, and a piece that never gets cut tears.
class PaperStrip {
public:
    static constexpr std::size_t max_weight = 64U << 20U;
    static constexpr std::size_t max_piece_length = 400'000; ///< dots: 50 m
    /// From the head to the cutter. What is printed last lies so far before the cut unless it is
    /// fed, and the next piece begins with as much paper.
    static constexpr std::size_t default_head_to_cutter = 88;

    PaperStrip();

    /// Older pieces than what weighs so much are blanked from now on.
    void set_kept(std::size_t weight) { kept_ = weight; }
    void set_head_to_cutter(std::size_t dots) { head_to_cutter_ = dots; }
    [[nodiscard]] std::size_t head_to_cutter() const { return head_to_cutter_; }

    /// Where the head is now, from the top of the piece.
    [[nodiscard]] std::int32_t head() const { return static_cast<std::int32_t>(head_ + due_); }
    void put(const Glyph& glyph);
    void put(const PlacedPicture& picture);
    void write(std::string_view text); ///< for those who read instead of look

    /// The paper is to move; advance() moves it.
    void feed(std::size_t dots) { due_ += dots; }
    void feed_back(std::size_t dots);
    /// Once all the paper due has moved.
    void cut();
    /// Dots that still have to move, and whether a cut waits for them.
    [[nodiscard]] std::size_t due() const { return due_; }
    [[nodiscard]] bool busy() const { return due_ > 0 || cut_due_; }
    /// Moves at most so many dots; returns how many. The cut follows when the cutter is free.
    std::size_t advance(std::size_t most);
    /// What was due and is not done is forgotten, the paper stays.
    void stop();

    /// The bytes that were just carried out belong to this piece.
    void note(ByteView bytes) { note_to(piece_, bytes); }
    /// Those of a marker behind the cut belong to the piece before it.
    void note_marker(ByteView bytes);
    /// What woke the printer up belongs to no piece.
    void forget_bytes_if_blank();

    /// Pieces that carry anything, oldest first.
    [[nodiscard]] PaperPieces pieces() const;
    [[nodiscard]] std::size_t count() const { return done_.size() + (piece_->blank() ? 0 : 1); }
    /// One of them, counted from 0; nullptr: there is no such piece yet. Its bytes only grow.
    [[nodiscard]] const PaperPiece* piece(std::size_t number) const;

private:
    static void note_to(const std::shared_ptr<PaperPiece>& piece, ByteView bytes);
    void part(bool cut);
    void forget_oldest();
    [[nodiscard]] std::shared_ptr<PaperPiece> blank_piece(bool cut);

    /// Shared with whoever paints a snapshot; marks of a finished piece never change.
    std::vector<std::shared_ptr<PaperPiece>> done_ = {};
    std::shared_ptr<PaperPiece> piece_;
    std::size_t head_to_cutter_ = default_head_to_cutter;
    std::size_t head_;
    std::size_t due_ = 0;
    bool cut_due_ = false;
    std::size_t weight_ = 0; ///< of the finished ones
    std::size_t forgotten_ = 0;
    std::size_t kept_ = max_weight;
    std::shared_ptr<PaperPiece> blank_cut_ = {};
    std::shared_ptr<PaperPiece> blank_torn_ = {};
};

} // namespace anjungan::simulator

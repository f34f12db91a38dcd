// SPDX-License-Identifier: GPL-3.0-or-later
// Reads back what the encoder wrote.
#include "tests/kiosk/print/job_listing.hpp"

#include "drivers/printer/code_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::test {

namespace {

constexpr std::size_t font_height = 24;
constexpr std::size_t line_spacing = 30;
constexpr std::size_t head_to_cutter = 88;

class Lister {
public:
    explicit Lister(ByteView job) : rest_(job) {}

    [[nodiscard]] Listing list() {
        while (!rest_.empty()) {
            step();
        }
        end_picture();
        return std::move(listing_);
    }

private:
    void step();
    bool escape();
    bool group();
    void end_line();
    void begin_or_continue_picture();
    void end_picture();
    void say(const std::string& line) { listing_.text += line + '\n'; }
    void move(std::size_t dots) { listing_.length += dots; }
    void take(std::size_t bytes) { rest_ = rest_.subspan(std::min(bytes, rest_.size())); }
    [[nodiscard]] std::uint8_t at(std::size_t place) const {
        return place < rest_.size() ? rest_[place] : std::uint8_t{0};
    }

    ByteView rest_;
    Listing listing_ = {};
    std::string line_ = {};
    char align_ = 'l';
    unsigned width_ = 1;
    unsigned height_ = 1;
    bool bold_ = false;
    bool line_is_bold_ = false;
    std::size_t picture_width_ = 0;
    std::size_t picture_rows_ = 0;
    std::uint32_t picture_sum_ = 0;
    std::uint8_t ink_at_left_ = 0; ///< in the outermost sixteen columns of any row
};

void Lister::step() {
    constexpr std::uint8_t esc = 0x1B;
    constexpr std::uint8_t fs = 0x1C;
    constexpr std::uint8_t gs = 0x1D;
    const auto first = at(0);
    const bool is_picture = first == gs && at(1) == 'v';
    if (!is_picture) {
        end_picture();
    }
    if (first >= ' ') {
        if (bold_ != line_is_bold_) {
            line_ += bold_ ? "<b>" : "</b>";
            line_is_bold_ = bold_;
        }
        line_ += drivers::from_code_page(first);
        take(1);
    } else if (first == '\n') {
        take(1);
        end_line();
    } else if (!((first == esc && escape()) || (first == gs && group()))) {
        const bool cancel_kanji = first == fs && at(1) == '.';
        if (!cancel_kanji) {
            say(fmt::format("UNKNOWN {:02x} {:02x}", first, at(1)));
        }
        take(2);
    }
}

bool Lister::escape() {
    const auto value = at(2);
    switch (at(1)) {
    case '@':
        say("start");
        take(2);
        return true;
    case 't': say(fmt::format("code page {}", value)); break;
    case 'a': align_ = value == 0 ? 'l' : value == 1 ? 'c' : 'r'; break;
    case '!': break; // taken back by the two that follow
    case 'E': bold_ = value != 0; break;
    case 'J':
        say(fmt::format("feed {}", value));
        move(value);
        break;
    default: return false;
    }
    take(3);
    return true;
}

bool Lister::group() {
    const auto value = at(2);
    switch (at(1)) {
    case '!':
        width_ = value / 16U + 1;
        height_ = value % 16U + 1;
        break;
    case 'r': say("mark"); break;
    case 'V':
        say(fmt::format("cut {}", at(3)));
        move(head_to_cutter + at(3));
        take(1);
        break;
    case 'v': begin_or_continue_picture(); return true;
    default: return false;
    }
    take(3);
    return true;
}

void Lister::end_line() {
    say(fmt::format("{} {}x{} |{}", align_, width_, height_, line_));
    move(std::max(font_height * height_, line_spacing));
    line_.clear();
    line_is_bold_ = false;
}

void Lister::begin_or_continue_picture() {
    constexpr std::size_t header = 8;
    const std::size_t row_bytes = at(4) + 256U * at(5);
    const std::size_t rows = at(6) + 256U * at(7);
    take(header);
    const auto bits = rest_.first(std::min(rest_.size(), row_bytes * rows));
    if (picture_rows_ == 0) {
        picture_sum_ = 2166136261U; // FNV-1a
        ink_at_left_ = 0;
    }
    for (const auto byte : bits) {
        picture_sum_ = (picture_sum_ ^ byte) * 16777619U;
    }
    for (std::size_t row = 0; row + 1 < bits.size(); row += row_bytes) {
        ink_at_left_ |= static_cast<std::uint8_t>(bits[row] | bits[row + 1]);
    }
    picture_width_ = row_bytes * 8;
    picture_rows_ += rows;
    move(rows);
    take(bits.size());
}

void Lister::end_picture() {
    if (picture_rows_ == 0) {
        return;
    }
    // No code is so small: a box for a missing character is square, too.
    constexpr std::size_t smallest_code = 100;
    const bool is_square =
        picture_rows_ >= smallest_code && (picture_rows_ + 7) / 8 * 8 == picture_width_;
    // Text begins at the edge of its picture, a code behind its quiet zone.
    const bool is_beside_words = !is_square && picture_rows_ >= smallest_code && ink_at_left_ == 0;
    if (is_square || is_beside_words) {
        listing_.code_top = listing_.length - picture_rows_;
        listing_.code_rows = picture_rows_;
    }
    if (is_square) {
        say(fmt::format("{} QR code, {} dots, {:08x}", align_, picture_rows_, picture_sum_));
    } else {
        say(fmt::format(
            "{} {}", align_, is_beside_words ? "QR code beside words" : "text as a picture"
        ));
    }
    picture_rows_ = 0;
}

} // namespace

Listing list_job(ByteView job) {
    return Lister(job).list();
}

} // namespace anjungan::test

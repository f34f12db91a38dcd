// The print head of the virtual printer.
#include "drivers/printer/virtual/paper_strip.hpp"

#include "drivers/printer/code_page.hpp"
#include "drivers/printer/commands.hpp"

#include <algorithm>

namespace anjungan::drivers {

namespace {

constexpr std::size_t line_spacing = 30; ///< dots, the default of most printers
/// From the head to the cutter. What is printed last lies so far before the cut unless it is fed,
/// and the next piece begins with as much blank paper.
constexpr std::size_t head_to_cutter = 88;

} // namespace

PaperStrip::PaperStrip(const PrinterProfile& profile) : profile_(profile) {
    piece_.length = head_to_cutter; // a fresh roll sticks out as far as the cutter
}

void PaperStrip::note(const Command& command, ByteView bytes) {
    if (command.kind == CommandKind::initialise && piece_.blank()) {
        piece_.bytes.clear(); // what woke the printer up belongs to no job
    }
    // The marker behind the cut belongs to the job before it.
    const bool belongs_before = piece_.blank() && piece_.bytes.empty() && !done_.empty() &&
                                command.kind == CommandKind::ask_mark;
    auto& piece = belongs_before ? done_.back() : piece_;
    piece.bytes.insert(piece.bytes.end(), bytes.begin(), bytes.end());
}

std::size_t PaperStrip::carry_out(const Command& command, ByteView bytes) {
    note(command, bytes);
    switch (command.kind) {
    case CommandKind::character: return add(command.value);
    case CommandKind::line_feed: return end_line();
    case CommandKind::feed_dots: return (line_.empty() ? 0 : end_line()) + feed(command.value);
    case CommandKind::picture: return add_picture(command.picture);
    case CommandKind::cut_feeding: return cut(head_to_cutter + command.value);
    case CommandKind::cut_here: return cut(0);
    case CommandKind::initialise:
        lose_power(); // to the print head, ESC @ is the same
        return 0;
    case CommandKind::mode:
    case CommandKind::bold:
    case CommandKind::align:
    case CommandKind::size: set_style(command); return 0;
    case CommandKind::ignored:
    case CommandKind::cancel_kanji:
    case CommandKind::code_page:
    case CommandKind::ask_mark:
    case CommandKind::automatic:
    case CommandKind::unknown:
    case CommandKind::incomplete: return 0;
    }
    return 0;
}

void PaperStrip::lose_power() {
    style_ = {};
    line_.clear();
    line_width_ = 0;
}

void PaperStrip::set_style(const Command& command) {
    const auto n = command.value;
    if (command.kind == CommandKind::mode) {
        style_.bold = (n & escpos::mode_bold) != 0;
        style_.underline = (n & escpos::mode_underline) != 0;
        style_.width = (n & escpos::mode_double_width) != 0 ? 2 : 1;
        style_.height = (n & escpos::mode_double_height) != 0 ? 2 : 1;
    } else if (command.kind == CommandKind::bold) {
        style_.bold = (n & 1U) != 0;
    } else if (command.kind == CommandKind::align) {
        style_.align = n;
    } else {
        style_.width = static_cast<std::uint8_t>((n >> 4U) + 1U);
        style_.height = static_cast<std::uint8_t>((n & 7U) + 1U);
    }
}

std::size_t PaperStrip::add(std::uint8_t character) {
    const std::size_t width = std::size_t{profile_.font_width} * style_.width;
    std::size_t fed = 0;
    if (line_width_ + width > profile_.width_dots) {
        ++broken_lines_;
        fed = end_line();
    }
    line_.push_back(
        {character,
         static_cast<std::uint16_t>(line_width_),
         0,
         style_.width,
         style_.height,
         style_.bold,
         style_.underline}
    );
    line_width_ += width;
    return fed;
}

std::uint16_t PaperStrip::left_of(std::size_t width) const {
    const auto free = profile_.width_dots - std::min<std::size_t>(width, profile_.width_dots);
    constexpr std::uint8_t centre = 1;
    if (style_.align == 0) {
        return 0;
    }
    return static_cast<std::uint16_t>(style_.align == centre ? free / 2 : free);
}

std::size_t PaperStrip::end_line() {
    std::size_t tallest = 0;
    for (const auto& glyph : line_) {
        tallest = std::max<std::size_t>(tallest, std::size_t{profile_.font_height} * glyph.height);
    }
    const auto left = left_of(line_width_);
    for (auto& glyph : line_) {
        glyph.x = static_cast<std::uint16_t>(glyph.x + left);
        // Characters of different height stand on one base line.
        glyph.y = piece_.length + tallest - std::size_t{profile_.font_height} * glyph.height;
        piece_.text += from_code_page(glyph.character);
        piece_.glyphs.push_back(glyph);
    }
    piece_.text += '\n';
    line_.clear();
    line_width_ = 0;
    return feed(std::max(tallest, line_spacing));
}

std::size_t PaperStrip::add_picture(const Picture& picture) {
    std::size_t fed = line_.empty() ? 0 : end_line();
    // A picture that goes on right below another is the next band of the same one.
    const bool goes_on =
        !piece_.pictures.empty() &&
        piece_.pictures.back().y + piece_.pictures.back().picture.height == piece_.length;
    if (!goes_on) {
        piece_.text += "[picture]\n";
    }
    piece_.pictures.push_back({left_of(picture.width), piece_.length, picture});
    fed += feed(picture.height);
    return fed;
}

std::size_t PaperStrip::feed(std::size_t dots) {
    piece_.length += dots;
    return dots;
}

std::size_t PaperStrip::cut(std::size_t feed_dots) {
    std::size_t fed = line_.empty() ? 0 : end_line();
    fed += feed(feed_dots);
    const auto beyond = std::min(piece_.length, head_to_cutter);
    piece_.length -= beyond;
    piece_.cut = true;
    done_.push_back(std::move(piece_));
    piece_ = {};
    piece_.length = beyond;
    return fed;
}

const PaperPiece* PaperStrip::piece(std::size_t number) const {
    if (number < done_.size()) {
        return &done_[number];
    }
    return number == done_.size() && !piece_.blank() ? &piece_ : nullptr;
}

std::vector<PaperPiece> PaperStrip::pieces() const {
    auto all = done_;
    if (!piece_.blank()) {
        all.push_back(piece_);
    }
    return all;
}

} // namespace anjungan::drivers

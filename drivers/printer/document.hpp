// SPDX-License-Identifier: GPL-3.0-or-later
/// What goes on paper, in a printer's own terms but without any printer's bytes or widths.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace anjungan::drivers {

enum class Align : std::uint8_t { left, centre, right };
enum class RuleStyle : std::uint8_t { light, heavy };

/// One paragraph, wrapped at words to the paper's columns. UTF-8.
struct Text {
    std::string text;
    Align align = Align::left;
    std::uint8_t width = 1;  ///< 1–8 times the font's width
    std::uint8_t height = 1; ///< 1–8 times the font's height
    bool bold = false;
    bool underline = false;
    std::string lead = {}; ///< stands before the first line; the others are indented as far
};

/// One line that is never wrapped: set in the largest multiplier, up to `most`, at which it fits.
/// Centred and bold. For the queue number and the receipt code.
struct Headline {
    std::string text;
    std::uint8_t most = 8; ///< 1–8
};

/// A label on the left and its value on the right, on one line if they fit, else on two.
struct Pair {
    std::string label;
    std::string value;
    bool bold = false; ///< the value, not the label
};

/// A line across the whole paper.
struct Rule {
    RuleStyle style = RuleStyle::light;
};

/// White space.
struct Feed {
    std::uint8_t dots = 24; ///< 1 dot = 1/203 inch on most printers
};

/// A QR code: error correction M, quiet zone of four modules. Text of digits, A–Z and " $%*+-./:"
/// is set in alphanumeric mode, which needs a third less paper.
struct QrCode {
    std::string text;
    std::uint8_t module_dots = 0; ///< 0: as near to six as fits; never below four
};

/// A loud band across the paper, such as "SALINAN ke-2".
struct Banner {
    std::string text;
};

/// What is drawn before a paragraph: a box to tick, or one that is ticked.
enum class Tick : std::uint8_t { none, open, done };
/// What letters stand on: white paper, or a black bar across it.
enum class Ground : std::uint8_t { paper, ink };

/// A paragraph in the kiosk's own letters, painted, so that its size is what is asked for on every
/// printer. As large as `capital` where it fits on one line, else smaller, but not below `least`:
/// there it is wrapped, and smaller by a third at the most for a word longer than the line.
struct Painted {
    std::string text;
    std::uint8_t capital = 30; ///< height of a capital letter, tenths of a millimetre
    std::uint8_t least = 30;   ///< likewise; at most `capital`
    Align align = Align::left;
    bool bold = false;
    Tick tick = Tick::none;
    Ground ground = Ground::paper;
    std::uint16_t strong = 0; ///< so many bytes at the beginning are bold
    bool boxes = false; ///< `tick` stands wherever the text has box_character, not before it all
};

/// The white square: what no font has is shown by it, too.
inline constexpr std::string_view box_character = "\u25A1";

/// A QR code with words at its right; where one of them would break there, below it and centred.
struct CodeBesideWords {
    QrCode code;
    std::vector<Painted> words = {};
};

/// Feed to the cutter and cut. Every document ends in exactly one.
struct Cut {};

using Element =
    std::variant<Text, Headline, Pair, Rule, Feed, QrCode, Banner, Painted, CodeBesideWords, Cut>;

struct Document {
    std::vector<Element> elements = {};
};

} // namespace anjungan::drivers

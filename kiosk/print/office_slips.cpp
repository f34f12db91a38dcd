// SPDX-License-Identifier: GPL-3.0-or-later
// The slips for officers and technicians.
#include "kiosk/print/office_slips.hpp"

#include "kiosk/i18n/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace anjungan::print {

namespace {

using namespace drivers;

/// "....:....1....:....2": a printer with fewer columns than its profile says breaks it.
std::string ruler_of(std::size_t columns) {
    std::string ruler;
    for (std::size_t column = 1; column <= columns; ++column) {
        if (column % 10 == 0) {
            ruler += static_cast<char>('0' + column / 10 % 10);
        } else {
            ruler += column % 5 == 0 ? ':' : '.';
        }
    }
    return ruler;
}

/// Every character of CP437 from the exclamation mark on, sixteen a line.
constexpr std::array character_rows = {
    "\u00A0 ! \" # $ % & ' ( ) * + , - . /",
    "0 1 2 3 4 5 6 7 8 9 : ; < = > ?",
    "@ A B C D E F G H I J K L M N O",
    "P Q R S T U V W X Y Z [ \\ ] ^ _",
    "` a b c d e f g h i j k l m n o",
    "p q r s t u v w x y z { | } ~",
    "Ç ü é â ä à å ç ê ë è ï î ì Ä Å",
    "É æ Æ ô ö ò û ù ÿ Ö Ü ¢ £ ¥ ₧ ƒ",
    "á í ó ú ñ Ñ ª º ¿ ⌐ ¬ ½ ¼ ¡ « »",
    "░ ▒ ▓ │ ┤ ╡ ╢ ╖ ╕ ╣ ║ ╗ ╝ ╜ ╛ ┐",
    "└ ┴ ┬ ├ ─ ┼ ╞ ╟ ╚ ╔ ╩ ╦ ╠ ═ ╬ ╧",
    "╨ ╤ ╥ ╙ ╘ ╒ ╓ ╫ ╪ ┘ ┌ █ ▄ ▌ ▐ ▀",
    "α ß Γ π Σ σ µ τ Φ Θ Ω δ ∞ φ ε ∩",
    "≡ ± ≥ ≤ ⌠ ⌡ ÷ ≈ ° ∙ · √ ⁿ ² ■"};

/// Filled up at the end, so that the centred rows stand below one another.
std::string full_row(std::string row) {
    constexpr std::size_t sixteen_and_gaps = 31;
    while (i18n::utf8::length(row) < sixteen_and_gaps) {
        row += "\u00A0";
    }
    return row;
}

} // namespace

void compose_day_close(Sheet& sheet, const SlipFrame& frame, const DayCloseSlip& slip) {
    sheet.head_of_office(frame);
    sheet.title(frame.heading);
    sheet.group(slip.about);
    sheet.group(slip.services);
    sheet.group(slip.numbers);
    sheet.group(slip.slips);
    sheet.group(slip.records);
    sheet.qr_code(frame);
    sheet.signature(slip.signature);
    sheet.keep(frame);
}

void compose_self_test(Sheet& sheet, const SlipFrame& frame, const SelfTestSlip& slip) {
    sheet.head_of_office(frame);
    sheet.title(frame.heading);
    sheet.group(slip.about);
    sheet.group(slip.printer);
    sheet.group(slip.sensors);
    sheet.rule();
    sheet.strong_line(slip.ruler);
    sheet.add(Text{ruler_of(slip.columns)});
    sheet.rule();
    sheet.strong_line(slip.characters);
    sheet.space(Sheet::small_gap);
    for (const auto* row : character_rows) {
        sheet.add(Text{full_row(row), Align::centre});
    }
    sheet.rule();
    sheet.strong_line(slip.scripts.title);
    for (const auto& script : slip.scripts.items) {
        sheet.space(Sheet::small_gap);
        sheet.add(Text{script, Align::centre});
    }
    sheet.space(Sheet::small_gap);
    sheet.add(Rule{RuleStyle::heavy});
    for (std::uint8_t size = 1; size <= 4; ++size) {
        sheet.add(Text{fmt::format("{}x", size), Align::left, size, size});
    }
    sheet.qr_code(frame);
    sheet.keep(frame);
}

void compose_batch(Sheet& sheet, const SlipFrame& frame, const BatchSlip& slip) {
    sheet.head_of_office(frame);
    sheet.title(frame.heading);
    sheet.group(slip.about);
    sheet.rule();
    sheet.strong_line(slip.title);
    sheet.space(Sheet::small_gap);
    for (std::size_t i = 0; i < slip.entries.size(); ++i) {
        const auto& entry = slip.entries[i];
        sheet.add(Pair{fmt::format("{:>3}. {}", i + 1, entry.label), entry.value, true});
    }
    sheet.qr_code(frame);
    sheet.signature(slip.signature);
    sheet.keep(frame);
}

} // namespace anjungan::print

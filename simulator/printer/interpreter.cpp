// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what a command does.
#include "simulator/printer/interpreter.hpp"

#include "drivers/printer/commands.hpp"

#include <algorithm>

namespace anjungan::simulator {

namespace {

/// 512 dots on 72 mm are 180 to the inch, everything else in the field is 203.
std::int32_t dots_per_inch_of(const drivers::PrinterProfile& profile) {
    return profile.width_dots == 512 ? 180 : 203;
}

} // namespace

Interpreter::Interpreter(
    const drivers::PrinterProfile& profile, const Quirks& quirks, PaperStrip& strip
)
    : profile_(profile),
      quirks_(quirks),
      strip_(strip),
      head_(profile, strip),
      dots_per_inch_(dots_per_inch_of(profile)) {
    reset();
}

void Interpreter::reset() {
    head_.reset();
    characters_ = {};
    characters_.set_multi_byte_coding(quirks_.multi_byte);
    characters_.set_multi_byte(quirks_.starts_in_kanji);
    across_unit_ = 0;
    down_unit_ = 0;
    kanji_wide_ = false;
    kanji_high_ = false;
    user_characters_on_ = false;
    user_characters_.clear();
    downloaded_.reset();
    buffered_ = {};
    bars_ = {};
    symbols_.clear();
}

bool Interpreter::initialise(ByteView /*a*/) {
    reset();
    return true;
}

bool Interpreter::carry_out(const Command& command, ByteView arguments) {
    for (const auto actions :
         {text_actions(), layout_actions(), picture_actions(), symbol_actions()}) {
        const auto found = std::ranges::find(actions, command.code, &Action::code);
        if (found != actions.end()) {
            return (this->*found->act)(arguments);
        }
    }
    return true; // known, and of no effect on paper
}

void Interpreter::print_control(std::uint8_t byte) {
    using namespace control;
    if (byte == drivers::escpos::lf) {
        head_.line_feed();
    } else if (byte == ht) {
        head_.tab();
    } else if (byte == ff && head_.in_page()) {
        head_.print_page();
        head_.end_page();
    } else if (byte == ff) {
        head_.feed(0);
    } else if (byte == can && head_.in_page()) {
        head_.flush_line();
        head_.page().clear_area();
    }
}

void Interpreter::print_character(ByteView bytes) {
    const auto user = user_characters_.find(bytes[0]);
    if (user_characters_on_ && bytes.size() == 1 && user != user_characters_.end()) {
        head_.print_dots(user->second, head_.style().width, head_.style().height);
        return;
    }
    auto& style = head_.style();
    const auto usual = style;
    if (bytes.size() > 1) {
        style.width = std::max(style.width, static_cast<std::uint8_t>(kanji_wide_ ? 2 : 1));
        style.height = std::max(style.height, static_cast<std::uint8_t>(kanji_high_ ? 2 : 1));
    }
    head_.print(characters_.decode(bytes));
    style = usual;
}

std::int32_t Interpreter::across(std::size_t units) const {
    const auto number = static_cast<std::int32_t>(units);
    return across_unit_ == 0 ? number : number * dots_per_inch_ / across_unit_;
}

std::int32_t Interpreter::down(std::size_t units) const {
    const auto number = static_cast<std::int32_t>(units);
    return down_unit_ == 0 ? number : number * dots_per_inch_ / down_unit_;
}

} // namespace anjungan::simulator

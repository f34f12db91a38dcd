// SPDX-License-Identifier: GPL-3.0-or-later
// Commands for where things stand on the paper, and for the cutter.
#include "drivers/printer/commands.hpp"
#include "simulator/printer/command_lengths.hpp"
#include "simulator/printer/interpreter.hpp"

#include <algorithm>
#include <array>

namespace anjungan::simulator {

using namespace drivers::escpos;

std::span<const Interpreter::Action> Interpreter::layout_actions() {
    static constexpr std::array actions = {
        Action{code_of(esc, '@'), &Interpreter::initialise},
        Action{code_of(esc, '2'), &Interpreter::set_default_spacing},
        Action{code_of(esc, '3'), &Interpreter::set_line_spacing},
        Action{code_of(esc, 'J'), &Interpreter::feed_dots},
        Action{code_of(esc, 'd'), &Interpreter::feed_lines},
        Action{code_of(esc, 'K'), &Interpreter::feed_dots_back},
        Action{code_of(esc, 'j'), &Interpreter::feed_dots_back},
        Action{code_of(esc, 'e'), &Interpreter::feed_lines_back},
        Action{code_of(esc, 'a'), &Interpreter::set_alignment},
        Action{code_of(esc, '$'), &Interpreter::move_to},
        Action{code_of(esc, '\\'), &Interpreter::move_by},
        Action{code_of(esc, 'D'), &Interpreter::set_tabs},
        Action{code_of(gs, 'L'), &Interpreter::set_margin},
        Action{code_of(gs, 'W'), &Interpreter::set_area_width},
        Action{code_of(gs, 'P'), &Interpreter::set_units},
        Action{code_of(esc, 'L'), &Interpreter::begin_page},
        Action{code_of(esc, 'S'), &Interpreter::end_page},
        Action{code_of(esc, control::ff), &Interpreter::print_page},
        Action{code_of(esc, 'W'), &Interpreter::set_page_area},
        Action{code_of(esc, 'T'), &Interpreter::set_page_direction},
        Action{code_of(gs, '$'), &Interpreter::move_down_to},
        Action{code_of(gs, '\\'), &Interpreter::move_down_by},
        Action{code_of(gs, 'V'), &Interpreter::cut},
        Action{code_of(esc, 'i'), &Interpreter::cut_here},
        Action{code_of(esc, 'm'), &Interpreter::cut_here},
    };
    return actions;
}

bool Interpreter::set_default_spacing(ByteView /*a*/) {
    constexpr std::size_t default_dots = 30;
    head_.set_line_spacing(default_dots);
    return true;
}

bool Interpreter::set_line_spacing(ByteView a) {
    head_.set_line_spacing(static_cast<std::size_t>(down(a[0])));
    return true;
}

bool Interpreter::feed_dots(ByteView a) {
    head_.feed(static_cast<std::size_t>(down(a[0])));
    return true;
}

bool Interpreter::feed_lines(ByteView a) {
    head_.feed(a[0] * head_.line_spacing());
    return true;
}

bool Interpreter::feed_dots_back(ByteView a) {
    head_.feed_back(static_cast<std::size_t>(down(a[0])));
    return true;
}

bool Interpreter::feed_lines_back(ByteView a) {
    head_.feed_back(a[0] * head_.line_spacing());
    return true;
}

bool Interpreter::set_alignment(ByteView a) {
    const auto n = a[0] >= 48 ? a[0] - 48 : int{a[0]};
    if (n > 2) {
        return false;
    }
    head_.set_alignment(static_cast<Alignment>(n));
    return true;
}

bool Interpreter::move_to(ByteView a) {
    head_.move_to(across(number_at(a, 0)));
    return true;
}

/// A number of 16 bits with its sign.
bool Interpreter::move_by(ByteView a) {
    const auto number = number_at(a, 0);
    head_.move_by(number < 32768 ? across(number) : -across(65536 - number));
    return true;
}

bool Interpreter::set_tabs(ByteView a) {
    const auto end = std::ranges::find(a, 0);
    head_.set_tabs(a.first(static_cast<std::size_t>(end - a.begin())));
    return true;
}

bool Interpreter::set_margin(ByteView a) {
    head_.set_margin(across(number_at(a, 0)));
    return true;
}

bool Interpreter::set_area_width(ByteView a) {
    head_.set_area_width(across(number_at(a, 0)));
    return true;
}

bool Interpreter::set_units(ByteView a) {
    across_unit_ = a[0];
    down_unit_ = a[1];
    return true;
}

bool Interpreter::begin_page(ByteView /*a*/) {
    if (!head_.in_page()) {
        head_.begin_page();
    }
    return true;
}

/// Back to lines; what is on the page and was not printed is gone.
bool Interpreter::end_page(ByteView /*a*/) {
    if (head_.in_page()) {
        head_.flush_line();
        head_.end_page();
    }
    return true;
}

bool Interpreter::print_page(ByteView /*a*/) {
    if (head_.in_page()) {
        head_.print_page();
    }
    return true;
}

/// ESC W xL xH yL yH dxL dxH dyL dyH
bool Interpreter::set_page_area(ByteView a) {
    if (!head_.in_page()) {
        return true;
    }
    head_.flush_line();
    head_.move_to(0);
    Area area = {
        across(number_at(a, 0)),
        down(number_at(a, 2)),
        across(number_at(a, 4)),
        down(number_at(a, 6))};
    area.width = std::min(area.width, profile_.width_dots - area.x);
    return head_.page().set_area(area);
}

bool Interpreter::set_page_direction(ByteView a) {
    const auto n = a[0] >= 48 ? a[0] - 48 : int{a[0]};
    if (n > 3) {
        return false;
    }
    if (head_.in_page()) {
        head_.flush_line();
        head_.move_to(0);
        head_.page().set_direction(static_cast<std::uint8_t>(n));
    }
    return true;
}

bool Interpreter::move_down_to(ByteView a) {
    if (head_.in_page()) {
        head_.flush_line();
        head_.page().move_to(down(number_at(a, 0)));
    }
    return true;
}

bool Interpreter::move_down_by(ByteView a) {
    if (head_.in_page()) {
        head_.flush_line();
        const auto number = number_at(a, 0);
        head_.page().move_by(number < 32768 ? down(number) : -down(65536 - number));
    }
    return true;
}

/// GS V m [n]: from 65 on the paper is first fed to the cutter and n more.
bool Interpreter::cut(ByteView a) {
    if (head_.in_page()) {
        return true;
    }
    head_.feed(0);
    if (a[0] >= 65) {
        strip_.feed(strip_.head_to_cutter() + static_cast<std::size_t>(down(a[1])));
    }
    strip_.cut();
    return true;
}

bool Interpreter::cut_here(ByteView /*a*/) {
    if (!head_.in_page()) {
        head_.feed(0);
        strip_.cut();
    }
    return true;
}

} // namespace anjungan::simulator

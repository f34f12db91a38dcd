// SPDX-License-Identifier: GPL-3.0-or-later
// The command table of the virtual printer.
#include "simulator/printer/command.hpp"

#include "drivers/printer/commands.hpp"
#include "simulator/printer/command_lengths.hpp"

#include <algorithm>
#include <array>

namespace anjungan::simulator {

namespace {

using namespace drivers::escpos;
using namespace control;

/// Two or three bytes of name; then `arguments` more, or as many as `measure` says.
struct Entry {
    CommandCode code = 0;
    std::uint8_t arguments = 0;
    Measure measure = nullptr;
};

constexpr auto e(std::uint8_t second, std::uint8_t third = 0) {
    return code_of(esc, second, third);
}
constexpr auto f(std::uint8_t second, std::uint8_t third = 0) {
    return code_of(fs, second, third);
}
constexpr auto g(std::uint8_t second, std::uint8_t third = 0) {
    return code_of(gs, second, third);
}

constexpr std::array entries = {
    Entry{code_of(dle, eot), 0, measure_status_request},
    Entry{code_of(dle, enq), 1},
    Entry{code_of(dle, dc4), 0, measure_real_time},
    Entry{e(ff)},
    Entry{e(' '), 1},
    Entry{e('!'), 1},
    Entry{e('$'), 2},
    Entry{e('%'), 1},
    Entry{e('&'), 0, measure_user_characters},
    Entry{e('(', 'A'), 0, measure_block},
    Entry{e('*'), 0, measure_bit_image},
    Entry{e('-'), 1},
    Entry{e('2')},
    Entry{e('3'), 1},
    Entry{e('4'), 1}, // italics, clones
    Entry{e('<')},
    Entry{e('='), 1},
    Entry{e('?'), 1},
    Entry{e('@')},
    Entry{e('B'), 2}, // a buzzer, clones
    Entry{e('D'), 0, measure_tabs},
    Entry{e('E'), 1},
    Entry{e('G'), 1},
    Entry{e('J'), 1},
    Entry{e('K'), 1},
    Entry{e('L')},
    Entry{e('M'), 1},
    Entry{e('R'), 1},
    Entry{e('S')},
    Entry{e('T'), 1},
    Entry{e('U'), 1},
    Entry{e('V'), 1},
    Entry{e('W'), 8},
    Entry{e('\\'), 2},
    Entry{e('a'), 1},
    Entry{e('c', '0'), 1},
    Entry{e('c', '1'), 1},
    Entry{e('c', '3'), 1},
    Entry{e('c', '4'), 1},
    Entry{e('c', '5'), 1},
    Entry{e('d'), 1},
    Entry{e('e'), 1},
    Entry{e('f'), 2},
    Entry{e('i')},
    Entry{e('j'), 1},
    Entry{e('m')},
    Entry{e('p'), 3},
    Entry{e('r'), 1},
    Entry{e('t'), 1},
    Entry{e('u'), 1},
    Entry{e('v')},
    Entry{e('{'), 1},
    Entry{f('!'), 1},
    Entry{f('&')},
    Entry{f('(', 'A'), 0, measure_block},
    Entry{f('(', 'C'), 0, measure_block},
    Entry{f('(', 'E'), 0, measure_block},
    Entry{f('(', 'L'), 0, measure_block},
    Entry{f('(', 'e'), 0, measure_block},
    Entry{f('-'), 1},
    Entry{f('.')},
    Entry{f('2'), 74},
    Entry{f('?'), 2},
    Entry{f('C'), 1},
    Entry{f('S'), 2},
    Entry{f('W'), 1},
    Entry{f('g', '1'), 0, measure_memory_write},
    Entry{f('g', '2'), 7},
    Entry{f('p'), 2},
    Entry{f('q'), 0, measure_stored_pictures},
    Entry{g('!'), 1},
    Entry{g('$'), 2},
    Entry{g('(', 'A'), 0, measure_block},
    Entry{g('(', 'C'), 0, measure_block},
    Entry{g('(', 'D'), 0, measure_block},
    Entry{g('(', 'E'), 0, measure_block},
    Entry{g('(', 'H'), 0, measure_block},
    Entry{g('(', 'K'), 0, measure_block},
    Entry{g('(', 'L'), 0, measure_block},
    Entry{g('(', 'M'), 0, measure_block},
    Entry{g('(', 'N'), 0, measure_block},
    Entry{g('(', 'P'), 0, measure_block},
    Entry{g('(', 'Q'), 0, measure_block},
    Entry{g('(', 'V'), 0, measure_block},
    Entry{g('(', 'Y'), 0, measure_block},
    Entry{g('(', 'e'), 0, measure_block},
    Entry{g('(', 'k'), 0, measure_block},
    Entry{g('(', 'z'), 0, measure_block},
    Entry{g('*'), 0, measure_downloaded_picture},
    Entry{g('/'), 1},
    Entry{g('8', 'L'), 0, measure_long_block},
    Entry{g('B'), 1},
    Entry{g('C', '0'), 2},
    Entry{g('C', '1'), 6},
    Entry{g('C', '2'), 2},
    Entry{g('C', ';'), 0, measure_counter_text},
    Entry{g('D'), 0, measure_windows_bitmap},
    Entry{g('E'), 1},
    Entry{g('H'), 1},
    Entry{g('I'), 1},
    Entry{g('L'), 2},
    Entry{g('P'), 2},
    Entry{g('Q', '0'), 0, measure_raster},
    Entry{g('T'), 1},
    Entry{g('V'), 0, measure_cut},
    Entry{g('W'), 2},
    Entry{g('\\'), 2},
    Entry{g('a'), 1},
    Entry{g('b'), 1},
    Entry{g('c')},
    Entry{g('f'), 1},
    Entry{g('g', '0'), 3},
    Entry{g('g', '2'), 3},
    Entry{g('h'), 1},
    Entry{g('j'), 1},
    Entry{g('k'), 0, measure_bar_code},
    Entry{g('r'), 1},
    Entry{g('v', '0'), 0, measure_raster},
    Entry{g('w'), 1},
    Entry{g('z', '0'), 2},
};

/// Names of three bytes are told by their second.
bool has_third(std::uint8_t lead, std::uint8_t second) {
    return std::ranges::any_of(entries, [lead, second](const Entry& entry) {
        return entry.code > 0xFFFFU && entry.code >> 8U == code_of(lead, second);
    });
}

Command unknown(std::size_t length, CommandCode code = 0) {
    return {CommandKind::unknown, length, code, length};
}

/// GS ( x, ESC ( x and FS ( x say how long they are even where x is new.
Command unknown_name(ByteView buffer, CommandCode code, std::size_t name) {
    if (buffer[1] != '(') {
        return unknown(name, code);
    }
    const auto block = measure_block(buffer.subspan(name));
    if (block.arguments + name > buffer.size() || block.more_to_know) {
        return {CommandKind::incomplete, name + block.arguments, code, name};
    }
    return unknown(name + block.arguments, code);
}

Command escape_command(ByteView buffer) {
    if (buffer.size() < 2) {
        return {};
    }
    const std::size_t name = has_third(buffer[0], buffer[1]) ? 3 : 2;
    if (buffer.size() < name) {
        return {};
    }
    const auto code = code_of(buffer[0], buffer[1], name == 3 ? buffer[2] : std::uint8_t{0});
    const auto* const entry = std::ranges::find(entries, code, &Entry::code);
    if (entry == entries.end()) {
        return unknown_name(buffer, code, name);
    }
    const auto rest = buffer.subspan(name);
    const auto measured =
        entry->measure == nullptr ? Measured{entry->arguments} : entry->measure(rest);
    const auto length = name + measured.arguments;
    if (measured.more_to_know || length > buffer.size()) {
        return {CommandKind::incomplete, length, code, name};
    }
    return {measured.unknown ? CommandKind::unknown : CommandKind::command, length, code, name};
}

} // namespace

Command first_command(ByteView buffer) {
    const auto byte = buffer[0];
    switch (byte) {
    case nul:
    case ht:
    case lf:
    case ff:
    case cr:
    case can: return {CommandKind::control, 1, byte, 1};
    case esc:
    case fs:
    case gs:
    case dle: return escape_command(buffer);
    default: break;
    }
    if (byte < ' ' || byte == 0x7F) {
        return unknown(1);
    }
    return {CommandKind::character, 1, 0, 0};
}

} // namespace anjungan::simulator

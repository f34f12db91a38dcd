// The command table of the virtual printer.
#include "drivers/printer/virtual/command.hpp"

#include "drivers/printer/commands.hpp"

#include <algorithm>
#include <array>

namespace anjungan::drivers {

namespace {

using namespace escpos;

/// A two-byte command with `arguments` more bytes, of which the last is its value.
struct Entry {
    std::uint8_t lead;
    std::uint8_t code;
    std::uint8_t arguments;
    CommandKind kind;
};

constexpr std::array entries = {
    Entry{esc, '@', 0, CommandKind::initialise},
    Entry{fs, '.', 0, CommandKind::cancel_kanji},
    Entry{esc, 't', 1, CommandKind::code_page},
    Entry{esc, '!', 1, CommandKind::mode},
    Entry{esc, 'E', 1, CommandKind::bold},
    Entry{esc, 'a', 1, CommandKind::align},
    Entry{gs, '!', 1, CommandKind::size},
    Entry{esc, 'J', 1, CommandKind::feed_dots},
    Entry{gs, 'V', 2, CommandKind::cut_feeding},
    Entry{esc, 'i', 0, CommandKind::cut_here},
    Entry{esc, 'm', 0, CommandKind::cut_here},
    Entry{gs, 'r', 1, CommandKind::ask_mark},
    Entry{gs, 'a', 1, CommandKind::automatic},
    Entry{dle, eot, 1, CommandKind::ignored},
};

Command unknown(std::size_t length) {
    return {CommandKind::unknown, length};
}

Command picture_command(ByteView buffer) {
    constexpr std::uint16_t most_rows = 2303;
    if (buffer.size() < picture_header) {
        return {};
    }
    const auto number = [buffer](std::size_t at) {
        return static_cast<std::uint16_t>(buffer[at] + 256U * buffer[at + 1]);
    };
    const auto row_bytes = number(4);
    const auto rows = number(6);
    if (buffer[2] != '0' || buffer[3] != 0 || row_bytes == 0 || row_bytes > 128 || rows == 0 ||
        rows > most_rows) {
        return unknown(picture_header);
    }
    const auto size = std::size_t{row_bytes} * rows;
    if (buffer.size() < picture_header + size) {
        return {};
    }
    Command command = {CommandKind::picture, picture_header + size};
    command.picture.width = static_cast<std::uint16_t>(row_bytes * 8);
    command.picture.height = rows;
    const auto bits = buffer.subspan(picture_header, size);
    command.picture.bits.assign(bits.begin(), bits.end());
    return command;
}

/// Arguments outside the subset are a finding too: a real printer may ignore or misread them.
bool is_sound(const Entry& entry, ByteView arguments) {
    if (entry.kind == CommandKind::cut_feeding) {
        return arguments[0] == cut_with_feed;
    }
    if (entry.kind == CommandKind::align) {
        return arguments[0] <= 2;
    }
    if (entry.kind == CommandKind::size) {
        return (arguments[0] & 0x88U) == 0;
    }
    if (entry.lead == dle) {
        return arguments[0] >= 1 && arguments[0] <= 4;
    }
    return true;
}

Command escape_command(ByteView buffer) {
    if (buffer.size() < 2) {
        return {};
    }
    if (buffer[0] == gs && buffer[1] == 'v') {
        return picture_command(buffer);
    }
    const auto* const entry = std::find_if(entries.begin(), entries.end(), [buffer](const auto& e) {
        return e.lead == buffer[0] && e.code == buffer[1];
    });
    if (entry == entries.end()) {
        return unknown(2);
    }
    const std::size_t length = 2U + entry->arguments;
    if (buffer.size() < length) {
        return {};
    }
    if (!is_sound(*entry, buffer.subspan(2, entry->arguments))) {
        return unknown(length);
    }
    return {entry->kind, length, entry->arguments == 0 ? std::uint8_t{0} : buffer[length - 1]};
}

} // namespace

Command first_command(ByteView buffer) {
    const auto byte = buffer[0];
    switch (byte) {
    case lf: return {CommandKind::line_feed, 1};
    case nul:
    case '\r': return {CommandKind::ignored, 1};
    case esc:
    case fs:
    case gs:
    case dle: return escape_command(buffer);
    default: break;
    }
    if (byte < ' ' || byte == 0x7F) {
        return unknown(1);
    }
    return {CommandKind::character, 1, byte};
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual printer's command table: every length right, so that a stream stays in step.
#include "simulator/printer/command.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::simulator;

namespace {

CommandKind kind_of(const Bytes& bytes) {
    return first_command(bytes).kind;
}

/// A command of exactly these bytes, told as such from every beginning of it and with more behind.
bool is_whole(Bytes bytes) {
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        if (first_command(ByteView(bytes).first(length)).kind != CommandKind::incomplete) {
            return false;
        }
    }
    const auto length = bytes.size();
    bytes.push_back('x');
    const auto command = first_command(bytes);
    return command.kind == CommandKind::command && command.length == length;
}

Bytes filled(Bytes head, std::size_t more) {
    head.insert(head.end(), more, std::uint8_t{'7'});
    return head;
}

} // namespace

TEST_CASE("first_command: takes one command off the front", "[drivers]") {
    const auto command = first_command(Bytes{0x1D, '!', 0x77, 'A'});
    CHECK(command.kind == CommandKind::command);
    CHECK(command.code == code_of(0x1D, '!'));
    CHECK(command.length == 3);
    CHECK(kind_of({'A'}) == CommandKind::character);
    CHECK(kind_of({0x82}) == CommandKind::character);
    CHECK(kind_of({0x0A}) == CommandKind::control);
    CHECK(kind_of({0x00}) == CommandKind::control);
}

TEST_CASE("first_command: lengths that hang on arguments", "[drivers]") {
    CHECK(is_whole({0x10, 4, 1}));
    CHECK(is_whole({0x10, 4, 7, 1}));
    CHECK(is_whole({0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8}));
    CHECK(is_whole({0x1B, '&', 2, 'A', 'B', 1, 9, 9, 2, 9, 9, 9, 9}));
    CHECK(is_whole({0x1B, '*', 0, 2, 0, 1, 2}));
    CHECK(is_whole(filled({0x1B, '*', 33, 2, 0}, 6)));
    CHECK(is_whole({0x1B, 'D', 8, 16, 0}));
    CHECK(is_whole({0x1B, 'W', 0, 0, 0, 0, 1, 0, 1, 0}));
    CHECK(is_whole({0x1B, 'p', 0, 25, 250}));
    CHECK(is_whole({0x1B, 'c', '5', 1}));
    CHECK(is_whole({0x1C, '(', 'C', 2, 0, 48, 2}));
    CHECK(is_whole(filled({0x1C, 'q', 1, 1, 0, 1, 0}, 8)));
    CHECK(is_whole(filled({0x1C, 'g', '1', 0, 0, 0, 0, 0, 3, 0}, 3)));
    CHECK(is_whole({0x1C, 'g', '2', 0, 0, 0, 0, 0, 3, 0}));
    CHECK(is_whole({0x1D, '(', 'k', 3, 0, 49, 67, 6}));
    CHECK(is_whole(filled({0x1D, '8', 'L', 2, 1, 0, 0}, 258)));
    CHECK(is_whole(filled({0x1D, '*', 1, 1}, 8)));
    CHECK(is_whole({0x1D, 'C', ';', '1', ';', '2', ';', '3', ';', '4', ';', '5', ';'}));
    CHECK(is_whole(filled({0x1D, 'D', 48, 67, 48, 32, 32, 48, 49, 'B', 'M', 10, 0, 0, 0}, 4)));
    CHECK(is_whole({0x1D, 'V', 0}));
    CHECK(is_whole({0x1D, 'V', 'B', 3}));
    CHECK(is_whole({0x1D, 'k', 4, 'A', 'B', 0}));
    CHECK(is_whole({0x1D, 'k', 73, 3, '{', 'B', 'A'}));
    CHECK(is_whole({0x1D, 'v', '0', 0, 1, 0, 2, 0, 0xFF, 0xFF}));
}

TEST_CASE("first_command: tab stops end where they no longer ascend", "[drivers]") {
    CHECK(first_command(Bytes{0x1B, 'D', 8, 16, 'x', 10}).length == 5);
    CHECK(first_command(Bytes{0x1B, 'D', 8, 8}).length == 3);
}

TEST_CASE("first_command: what is unknown has a length all the same", "[drivers]") {
    CHECK(kind_of({0x01}) == CommandKind::unknown);
    CHECK(kind_of({0x1B, 'z'}) == CommandKind::unknown);
    CHECK(kind_of({0x1D, 'V', 2}) == CommandKind::unknown);
    CHECK(kind_of({0x10, 4, 9}) == CommandKind::unknown);
    CHECK(kind_of({0x1D, 'k', 20}) == CommandKind::unknown);
    const auto block = first_command(Bytes{0x1D, '(', 'w', 2, 0, 'a', 'b', 'c'});
    CHECK(block.kind == CommandKind::unknown);
    CHECK(block.length == 7);
}

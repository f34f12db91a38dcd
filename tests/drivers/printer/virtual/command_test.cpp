// The virtual printer's command table.
#include "drivers/printer/virtual/command.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

CommandKind kind_of(const Bytes& bytes) {
    return first_command(bytes).kind;
}

} // namespace

TEST_CASE("first_command: takes one command off the front", "[drivers]") {
    const auto command = first_command(Bytes{0x1D, '!', 0x77, 'A'});
    CHECK(command.kind == CommandKind::size);
    CHECK(command.length == 3);
    CHECK(command.value == 0x77);
    CHECK(kind_of({'A'}) == CommandKind::character);
    CHECK(kind_of({0x82}) == CommandKind::character);
    CHECK(kind_of({0x0A}) == CommandKind::line_feed);
    CHECK(kind_of({0x00}) == CommandKind::ignored);
    CHECK(kind_of({0x1D, 'V', 66, 0}) == CommandKind::cut_feeding);
}

TEST_CASE("first_command: waits for the rest", "[drivers]") {
    CHECK(kind_of({0x1B}) == CommandKind::incomplete);
    CHECK(kind_of({0x1B, 't'}) == CommandKind::incomplete);
    CHECK(kind_of({0x1D, 'v', '0', 0, 1, 0, 2, 0, 0xFF}) == CommandKind::incomplete);
}

TEST_CASE("first_command: a picture", "[drivers]") {
    const auto command = first_command(Bytes{0x1D, 'v', '0', 0, 1, 0, 2, 0, 0x80, 0x01, 'x'});
    CHECK(command.kind == CommandKind::picture);
    CHECK(command.length == 10);
    CHECK(command.picture.width == 8);
    CHECK(command.picture.height == 2);
    CHECK(command.picture.black(0, 0));
    CHECK(command.picture.black(7, 1));
}

TEST_CASE("first_command: what is outside the subset is a finding", "[drivers]") {
    CHECK(kind_of({0x01}) == CommandKind::unknown);
    CHECK(kind_of({0x1B, 'z'}) == CommandKind::unknown);
    CHECK(kind_of({0x1D, '(', 'k'}) == CommandKind::unknown);
    CHECK(kind_of({0x1D, 'V', 65, 0}) == CommandKind::unknown);
    CHECK(kind_of({0x1D, '!', 0x08}) == CommandKind::unknown);
    CHECK(kind_of({0x1B, 'a', 3}) == CommandKind::unknown);
    CHECK(kind_of({0x10, 0x04, 9}) == CommandKind::unknown);
    // 2304 rows: more than any printer takes at once.
    CHECK(kind_of({0x1D, 'v', '0', 0, 1, 0, 0, 9}) == CommandKind::unknown);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Small files with a word or a number each.
#include "base/attribute.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;

TEST_CASE("read_attribute: the text without the line's end", "[base]") {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "name";
    std::ofstream(file) << "A panel \n";
    CHECK(read_attribute(file).value() == "A panel ");
    CHECK(read_attribute(directory.path() / "none").error().code == ErrorCode::io);
}

TEST_CASE("read_number_attribute: the whole text, within its type", "[base]") {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "number";
    const auto holds = [&file](const char* text) { std::ofstream(file) << text << '\n'; };
    holds("0c2e");
    CHECK(read_number_attribute<std::uint16_t>(file, 16).value() == 0x0c2e);
    CHECK(read_number_attribute<int>(file).error().code == ErrorCode::io);
    holds("-3");
    CHECK(read_number_attribute<int>(file).value() == -3);
    CHECK_FALSE(read_number_attribute<unsigned>(file));
    holds("70000");
    CHECK_FALSE(read_number_attribute<std::uint16_t>(file));
    holds("");
    CHECK_FALSE(read_number_attribute<int>(file));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue reader takes both byte orders and survives every damaged file.
#include "kiosk/i18n/mo_file.hpp"

#include "tests/kiosk/i18n/mo_image.hpp"
#include "tests/support/catch.hpp"

#include <random>

using namespace anjungan;
using namespace anjungan::i18n;
using test::ByteOrder;
using test::mo_image;

namespace {

const std::vector<std::pair<std::string, std::string>> sample = {
    {"", "Content-Type: text/plain; charset=UTF-8\n"}, {"Back", "Kembali"}, {"More", "Lainnya …"}};

void check_refused(const std::string& image, const std::string& reason) {
    const auto messages = read_mo(image);
    REQUIRE_FALSE(messages);
    CHECK(messages.error().code == ErrorCode::corrupt);
    CHECK_THAT(messages.error().detail, Catch::Matchers::ContainsSubstring(reason));
}

} // namespace

TEST_CASE("read_mo: reads both byte orders alike", "[i18n]") {
    for (const auto order : {ByteOrder::little, ByteOrder::big}) {
        const auto messages = read_mo(mo_image(sample, order));
        REQUIRE(messages);
        CHECK(messages->size() == 2);
        CHECK(messages->at("Back") == "Kembali");
        CHECK(messages->at("More") == "Lainnya …");
    }
}

TEST_CASE("read_mo: an empty translation is no translation", "[i18n]") {
    const auto messages = read_mo(mo_image({{"Back", ""}}));
    REQUIRE(messages);
    CHECK(messages->empty());
}

TEST_CASE("read_mo: of a plural message the first form is taken", "[i18n]") {
    using namespace std::string_literals;
    const auto messages = read_mo(mo_image({{"day\0days"s, "hari\0hari-hari"s}}));
    REQUIRE(messages);
    CHECK(messages->at("day") == "hari");
}

TEST_CASE("read_mo: an empty first form of a plural is no translation", "[i18n]") {
    using namespace std::string_literals;
    const auto messages = read_mo(mo_image({{"day\0days"s, "\0hari-hari"s}, {"\0x"s, "y"}}));
    REQUIRE(messages);
    CHECK(messages->empty());
}

TEST_CASE("read_mo: says what is wrong with a damaged file", "[i18n]") {
    check_refused("", "shorter than its own header");
    check_refused(std::string(40, 'x'), "does not start as");
    auto image = mo_image(sample);
    SECTION("a count larger than the file") {
        image.replace(8, 4, test::mo_number(0xFFFFFFFF, ByteOrder::little));
        check_refused(image, "does not fit");
    }
    SECTION("a text outside the file") {
        image.replace(28 + 8 + 4, 4, test::mo_number(0xFFFFFFF0, ByteOrder::little));
        check_refused(image, "message 2 points outside");
    }
    SECTION("a table outside the file") {
        image.replace(12, 4, test::mo_number(0xFFFFFFFC, ByteOrder::little));
        check_refused(image, "message 1 points outside");
    }
    SECTION("a text that is not UTF-8") {
        check_refused(mo_image({{"Back", "\xC3("}}), "message 1 is not UTF-8");
    }
    SECTION("a later revision") {
        image.replace(4, 4, test::mo_number(2U << 16U, ByteOrder::little));
        const auto messages = read_mo(image);
        REQUIRE_FALSE(messages);
        CHECK(messages.error().code == ErrorCode::unsupported);
    }
}

TEST_CASE("read_mo: every cut of a file is refused or read without harm", "[i18n]") {
    const auto image = mo_image(sample);
    for (std::size_t length = 0; length < image.size(); ++length) {
        // A cut loses at least the last text's end.
        CHECK_FALSE(read_mo(image.substr(0, length)));
    }
}

TEST_CASE("read_mo: random damage never leads outside the file", "[i18n]") {
    // Bounds are watched by the sanitizer build; here it is enough that each call returns, and that
    // what it returns was in the file.
    std::mt19937 random(20261124);
    const auto image = mo_image(sample);
    for (int round = 0; round < 20000; ++round) {
        auto damaged = image;
        for (int change = 0; change < 3; ++change) {
            damaged.at(random() % damaged.size()) = static_cast<char>(random() % 256);
        }
        if (const auto messages = read_mo(damaged)) {
            for (const auto& [id, translation] : *messages) {
                REQUIRE(damaged.find(id) != std::string::npos);
                REQUIRE(damaged.find(translation) != std::string::npos);
            }
        }
    }
}

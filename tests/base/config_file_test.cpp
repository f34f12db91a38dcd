// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files say exactly what is wrong, and where.
#include "base/config_file.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("ConfigFile.check_keys: names file, line and the nearest known key", "[base]") {
    const auto file =
        ConfigFile::parse("[panel]\nwidth_px = 1080\nheigth_px = 1920\n", "kiosk.toml");
    REQUIRE(file.has_value());
    const auto checked = file->check_keys({"panel.width_px", "panel.height_px", "hub.url"});
    REQUIRE_FALSE(checked.has_value());
    CHECK_THAT(checked.error().detail, ContainsSubstring("kiosk.toml:3: 'panel.heigth_px'"));
    CHECK_THAT(checked.error().detail, ContainsSubstring("'panel.height_px'"));
}

TEST_CASE("ConfigFile.whole: refuses other types and what is out of range", "[base]") {
    const auto file = ConfigFile::parse("[a]\nb = 3\nc = \"3\"\nd = 2.5\n", "kiosk.toml");
    REQUIRE(file.has_value());
    CHECK(file->whole("a.b", 1, 5).value() == 3);
    CHECK_FALSE(file->whole("a.b", 4, 5).has_value());
    CHECK_FALSE(file->whole("a.c", 1, 5).has_value());
    CHECK_FALSE(file->whole("a.none", 1, 5).value().has_value());
    CHECK(file->number("a.d", 0, 9).value() == 2.5);
    CHECK(file->number("a.b", 0, 9).value() == 3.0);
    CHECK_FALSE(file->number("a.c", 0, 9).has_value());
}

TEST_CASE("ConfigFile.load: a missing file is a sentence, not a crash", "[base]") {
    const auto file = ConfigFile::load("/nowhere/kiosk.toml");
    REQUIRE_FALSE(file.has_value());
    CHECK(file.error().code == ErrorCode::not_found);
    CHECK_THAT(file.error().detail, ContainsSubstring("/nowhere/kiosk.toml"));
}

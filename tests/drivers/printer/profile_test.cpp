// SPDX-License-Identifier: GPL-3.0-or-later
// Printer profiles: the shipped ones, and mistakes in one.
#include "drivers/printer/profile.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string mistake(const std::string& toml) {
    const auto profile = parse_profile(toml, "x.toml");
    REQUIRE_FALSE(profile);
    CHECK(profile.error().code == ErrorCode::invalid_input);
    return profile.error().detail;
}

} // namespace

TEST_CASE("load_profile: the shipped profiles", "[drivers]") {
    const std::filesystem::path printers = ANJUNGAN_SOURCE_DIR "/assets/printers";
    for (const auto& [id, width, columns] :
         {std::tuple{"generic-80mm-576", 576, 48},
          std::tuple{"generic-80mm-512", 512, 42},
          std::tuple{"generic-58mm-384", 384, 32}}) {
        const auto profile = load_profile(printers / (std::string(id) + ".toml"));
        REQUIRE(profile);
        CHECK(profile->id == id);
        CHECK(profile->width_dots == width);
        CHECK(profile->columns == columns);
        CHECK(profile->dots_per_inch == (width == 512 ? 180 : 203));
        CHECK(profile->evidence == Evidence::marker);
        CHECK(profile->cut == CutCommand::gs_v_66);
    }
    const auto clone = load_profile(printers / "clone-58mm-no-status.toml");
    REQUIRE(clone);
    CHECK(clone->evidence == Evidence::write_only);
    CHECK(clone->bytes_per_second > 0);
    const auto epson = load_profile(printers / "epson-80mm-512.toml");
    REQUIRE(epson);
    CHECK(epson->completion == Completion::process_id);
    CHECK(epson->native_qr);
    CHECK(load_profile(printers / "none.toml").error().code == ErrorCode::not_found);
}

TEST_CASE("parse_profile: every key is read", "[drivers]") {
    const auto profile = parse_profile(
        "name = \"n\"\nwidth_dots = 416\ndots_per_inch = 180\ncolumns = 34\nfont_width = "
        "12\nfont_height = 20\n"
        "code_page = 3\nline_drawing = false\ncut = \"esc_m\"\ncut_feed_dots = 200\n"
        "evidence = \"status\"\nband_rows = 24\nreply_ms = 5\nfinish_ms = 6\n"
        "native_qr = true\ncompletion = \"process_id\"\nbytes_per_second = 9600\n",
        "x"
    );
    REQUIRE(profile);
    CHECK(profile->width_dots == 416);
    CHECK(profile->dots_per_inch == 180);
    CHECK(profile->font_height == 20);
    CHECK(profile->code_page == 3);
    CHECK_FALSE(profile->line_drawing);
    CHECK(profile->cut == CutCommand::esc_m);
    CHECK(profile->cut_feed_dots == 200);
    CHECK(profile->evidence == Evidence::status);
    CHECK(profile->band_rows == 24);
    CHECK(profile->native_qr);
    CHECK(profile->completion == Completion::process_id);
    CHECK(profile->bytes_per_second == 9600);
    CHECK(profile->reply_time.count() == 5);
    CHECK(profile->finish_time.count() == 6);
}

TEST_CASE("parse_profile: a mistake names file, line and key", "[drivers]") {
    CHECK(
        mistake("name = \"n\"\nwidht_dots = 3") ==
        "x.toml:2: 'widht_dots' is not a key of this file; the nearest one is 'width_dots'"
    );
    CHECK_THAT(
        mistake("name = \"n\"\nband_rows = 300"), ContainsSubstring("x.toml:2: 'band_rows' must")
    );
    CHECK_THAT(mistake("name = \"n\"\ncut = \"axe\""), ContainsSubstring("\"tear_bar\""));
    CHECK_THAT(mistake("name = \"n\"\ncompletion = \"x\""), ContainsSubstring("\"process_id\""));
    CHECK_THAT(mistake("name = \"n\"\ncolumns = \"48\""), ContainsSubstring("whole number"));
    CHECK_THAT(mistake("name = \"n\"\nwidth_dots = 577"), ContainsSubstring("multiple of eight"));
    CHECK_THAT(mistake("name = \"n\"\ncolumns = 60"), ContainsSubstring("do not fit"));
    CHECK_THAT(mistake("width_dots = 576"), ContainsSubstring("missing: name"));
    CHECK_THAT(mistake("name = 3"), ContainsSubstring("must be text in quotes"));
    CHECK_THAT(mistake("name ="), ContainsSubstring("x.toml:1"));
}

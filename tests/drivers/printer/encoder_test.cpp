// SPDX-License-Identifier: GPL-3.0-or-later
// Golden bytes of small documents.
#include "drivers/printer/encoder.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

std::string bytes_of(const Document& document, const PrinterProfile& profile = {}) {
    const auto job = encode(document, profile);
    REQUIRE(job);
    return to_hex(job->whole());
}

const std::string start = "1b40"    // ESC @
                          "1c2e"    // FS .
                          "1b7400"; // ESC t 0
const std::string cut = "1d564200"; // GS V 66 0

} // namespace

TEST_CASE("encode: one plain line", "[drivers]") {
    CHECK(
        bytes_of({{Text{"Hé"}, Cut{}}}) == start +
                                               "4882"
                                               "0a" +
                                               cut
    );
}

TEST_CASE("encode: styles are sent when they change, and taken back", "[drivers]") {
    CHECK(
        bytes_of(
            {{Text{"A", Align::centre, 8, 8, true},
              Text{"B", Align::right, 1, 2, false, true},
              Text{"C", Align::right, 1, 2, false, true},
              Text{"D"},
              Cut{}}}
        ) == start +
                 "1b6101"
                 "1b2100"
                 "1b4501"
                 "1d2177"
                 "410a" // centre, bold, 8×8
                 "1b6102"
                 "1b2180"
                 "1b4500"
                 "1d2101"
                 "420a" // right, underlined, 1×2
                 "430a"
                 "1b6100"
                 "1b2100"
                 "1b4500"
                 "1d2100"
                 "440a" +
                 cut
    );
}

TEST_CASE("encode: white space is fed in dots", "[drivers]") {
    CHECK(bytes_of({{Feed{24}, Feed{0}, Cut{}}}) == start + "1b4a18" + cut);
}

TEST_CASE("encode: the cutter and the evidence of the profile", "[drivers]") {
    PrinterProfile profile;
    profile.cut_feed_dots = 100;
    CHECK(bytes_of({{Cut{}}}, profile) == start + "1d564264");
    profile.cut = CutCommand::esc_i;
    CHECK(
        bytes_of({{Cut{}}}, profile) == start + "1b4a64"
                                                "1b69"
    );
    profile.cut = CutCommand::esc_m;
    CHECK(
        bytes_of({{Cut{}}}, profile) == start + "1b4a64"
                                                "1b6d"
    );
    profile.cut = CutCommand::tear_bar;
    CHECK(bytes_of({{Cut{}}}, profile) == start + "1b4a64");
}

TEST_CASE("encode: a QR code goes in bands of whole commands", "[drivers]") {
    PrinterProfile profile;
    profile.band_rows = 64;
    const auto job = encode({{QrCode{"HTTPS://DESA.ID/R/7K3F9QXW2M"}, Text{"x"}, Cut{}}}, profile);
    REQUIRE(job);
    // Version 2: 25 + 8 modules of 6 dots are 198 rows of 25 bytes: bands of 64, 64, 64 and 6.
    const auto& bands = job->bands;
    REQUIRE(bands.size() == 7);
    CHECK(to_hex(bands[0]) == start + "1b6101");
    for (const std::size_t band : {1U, 2U, 3U}) {
        CHECK(to_hex(ByteView(bands[band]).first(8)) == "1d76300019004000");
        CHECK(bands[band].size() == 8 + 64 * 25);
    }
    CHECK(to_hex(ByteView(bands[4]).first(8)) == "1d76300019000600");
    CHECK(bands[4].size() == 8 + 6 * 25);
    CHECK(
        to_hex(bands[5]) == "1b6100"
                            "780a"
    );
    CHECK(to_hex(bands[6]) == cut);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes: size, quiet zone, and real-time commands in pictures.
#include "drivers/printer/qr_picture.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// Version 7 at level M holds 178 characters in alphanumeric mode and 122 bytes.
const std::string receipt_url = "HTTPS://DESA.ID/" + std::string(160, 'A');

} // namespace

TEST_CASE("qr_picture: six dots a module and four quiet modules where it fits", "[drivers]") {
    const auto picture = qr_picture(receipt_url, 576, 0);
    REQUIRE(picture);
    CHECK(picture->width == (45 + 8) * 6);
    for (std::size_t i = 0; i < picture->width; ++i) {
        for (std::size_t edge = 0; edge < 24; ++edge) {
            REQUIRE_FALSE(picture->black(i, edge));
            REQUIRE_FALSE(picture->black(edge, i));
            REQUIRE_FALSE(picture->black(i, picture->height - 1U - edge));
        }
    }
    CHECK(picture->black(24, 24));
    CHECK_FALSE(picture->black(30, 30));
}

TEST_CASE("qr_picture: lower case costs a larger code", "[drivers]") {
    auto small = receipt_url;
    small[0] = 'h';
    CHECK(qr_picture(small, 576, 6)->width > qr_picture(receipt_url, 576, 6)->width);
}

TEST_CASE("qr_picture: smaller modules on narrow paper, but never below four dots", "[drivers]") {
    CHECK(qr_picture(receipt_url, 300, 0)->width == 53 * 5);
    CHECK(qr_picture(receipt_url, 212, 0)->width == 53 * 4);
    const auto too_wide = qr_picture(receipt_url, 208, 0);
    REQUIRE_FALSE(too_wide);
    CHECK(too_wide.error().code == ErrorCode::invalid_input);
}

TEST_CASE("qr_picture: text that no code holds is an error", "[drivers]") {
    CHECK_FALSE(qr_picture(std::string(8000, 'A'), 1024, 0));
    CHECK_FALSE(qr_picture("", 576, 0));
}

TEST_CASE("disarm_real_time_commands: no picture carries a live command", "[drivers]") {
    Picture picture = {40, 1, {0x10, 0x04, 0x10, 0x14, 0x10}};
    disarm_real_time_commands(picture);
    CHECK(picture.bits == Bytes{0x18, 0x04, 0x18, 0x14, 0x10});
}

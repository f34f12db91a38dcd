// SPDX-License-Identifier: GPL-3.0-or-later
// How a number is parted for the eye.
#include "base/thousands.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;

TEST_CASE("with_thousands: from the right, and never behind the sign", "[base]") {
    CHECK(with_thousands(0, ".") == "0");
    CHECK(with_thousands(999, ".") == "999");
    CHECK(with_thousands(1030000, ".") == "1.030.000");
    CHECK(with_thousands(-100, ",") == "-100");
    CHECK(with_thousands(-1000, " ") == "-1 000");
}

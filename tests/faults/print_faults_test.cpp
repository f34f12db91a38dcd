// SPDX-License-Identifier: GPL-3.0-or-later
// A printer or a kiosk that fails at any byte of a slip: never two unmarked originals, never
// "printed" without paper, no number lost or used twice.
#include "tests/faults/budget.hpp"
#include "tests/faults/print_office.hpp"
#include "tests/support/catch.hpp"

#include <iostream>

using namespace anjungan;
using test::PrintFault;
using test::PrintOffice;

namespace {

std::size_t bytes_of_a_slip() {
    PrintOffice office(PrintFault::none, 0);
    const auto number = office.hand_in();
    REQUIRE(office.claimed());
    INFO(office.paper());
    REQUIRE(office.originals(number) == 1);
    return office.bytes_sent();
}

/// From one fault to the next in one pass: a prime, so that all commands are hit in turn.
constexpr std::size_t stride = 1499;

/// Where a pass begins; no two begin alike for `stride` passes.
std::size_t first_byte(std::size_t pass) {
    return pass * 613 % stride;
}

void check_fault(PrintFault fault, std::size_t after) {
    INFO("fault " << static_cast<int>(fault) << " after byte " << after);
    PrintOffice office(fault, after);
    const auto first = office.hand_in();
    CHECK((!office.claimed() || office.originals(first) == 1));
    office.wait();
    CHECK((!office.claimed() || office.originals(first) == 1));
    office.put_right();
    for (int round = 0; round < 3; ++round) {
        office.wait();
        office.answer();
    }
    INFO(office.paper());
    CHECK(office.originals(first) <= 1);
    CHECK(office.originals(first) + office.copies(first) >= 1);
    const auto second = office.hand_in();
    office.wait();
    CHECK(second != first);
    CHECK(office.originals(second) == 1);
    CHECK(office.originals(first) <= 1);
}

} // namespace

TEST_CASE("PrintDesk: a fault at any byte of a slip", "[faults]") {
    const auto whole = bytes_of_a_slip();
    REQUIRE(whole > 5000);
    constexpr double share = 0.2; // five kinds, one after the other
    const auto fault = GENERATE(
        PrintFault::unplug,
        PrintFault::input_error,
        PrintFault::power_cycle,
        PrintFault::kill,
        PrintFault::lose
    );
    const test::Budget budget(share);
    std::size_t faults = 0;
    for (std::size_t pass = 0; pass == 0 || budget.left(); ++pass) {
        for (auto after = first_byte(pass); after < whole && (pass == 0 || budget.left());
             after += stride, ++faults) {
            check_fault(fault, after);
        }
    }
    std::cout << "printer fault " << static_cast<int>(fault) << ": after " << faults << " of "
              << whole << " bytes\n";
    CHECK(faults >= whole / stride);
}

TEST_CASE("PrintDesk: a wire that takes no more is held until it does", "[faults]") {
    const auto whole = bytes_of_a_slip();
    // Each of them waits for its printer: a quarter as many, and more where time is given.
    for (std::size_t after = 0; after < whole; after += test::Budget::given() ? 692 : 4 * stride) {
        INFO("stalls after byte " << after);
        PrintOffice office(PrintFault::stall, after);
        const auto number = office.hand_in();
        CHECK_FALSE(office.claimed());
        CHECK(office.originals(number) == 0);
        office.put_right();
        office.wait();
        CHECK(office.claimed());
        CHECK(office.originals(number) == 1);
        CHECK(office.copies(number) == 0);
    }
}

TEST_CASE("PrintDesk: who waits behind a held slip is told so", "[faults]") {
    PrintOffice office(PrintFault::stall, 9000);
    const auto first = office.hand_in();
    CHECK(office.last_said() == session::Printing::held);
    const auto second = office.hand_in();
    CHECK(office.last_said() == session::Printing::blocked);
    CHECK(office.timers() == 1);
    office.put_right();
    office.wait();
    CHECK(office.last_said() == session::Printing::printed);
    CHECK(office.timers() == 0);
    CHECK(office.originals(first) == 1);
    CHECK(office.originals(second) == 1);
}

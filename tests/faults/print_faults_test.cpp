// A printer or a kiosk that fails at any byte of a slip: never two unmarked originals, never
// "printed" without paper, no number lost or used twice.
#include "tests/faults/print_office.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>

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

/// Few in a test, many with ANJUNGAN_FAULT_LONG; a prime, so that all commands are hit in turn.
std::size_t stride() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing sets it
    return std::getenv("ANJUNGAN_FAULT_LONG") == nullptr ? 1499 : 173;
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
    const auto fault = GENERATE(
        PrintFault::unplug,
        PrintFault::input_error,
        PrintFault::power_cycle,
        PrintFault::kill,
        PrintFault::lose
    );
    for (std::size_t after = 0; after < whole; after += stride()) {
        check_fault(fault, after);
    }
}

TEST_CASE("PrintDesk: a wire that takes no more is held until it does", "[faults]") {
    const auto whole = bytes_of_a_slip();
    for (std::size_t after = 0; after < whole; after += 4 * stride()) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
// What citizens type reaches neither swap nor core.
#include "kiosk/app/swap_guard.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

#include <sys/mman.h>

using namespace anjungan;
using namespace anjungan::app;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::string_view head = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

} // namespace

TEST_CASE("SwapGuard: what there is without a lock", "[app]") {
    const auto swap = std::string(head) + "/dev/sda2   partition   1000444   0   -2\n";
    CHECK(guard_without_lock("0\n", swap) == SwapGuard::none_for_unit);
    CHECK(guard_without_lock("max\n", head) == SwapGuard::none_on_machine);
    CHECK(guard_without_lock("max\n", swap) == SwapGuard::nothing);
    CHECK(guard_without_lock("", swap) == SwapGuard::nothing);
    CHECK(guard_without_lock("", "") == SwapGuard::nothing); // nobody can say
}

TEST_CASE("SwapGuard: the operator reads when nothing keeps answers out", "[app]") {
    test::expect_log_warnings(1);
    for (const auto guard :
         {SwapGuard::locked, SwapGuard::none_for_unit, SwapGuard::none_on_machine}) {
        log_swap_guard(guard);
    }
    log_swap_guard(SwapGuard::nothing);
}

TEST_CASE("SwapGuard: a lock is a lock", "[app]") {
    if (test::under_sanitizer) {
        test::skip("mlockall: sanitizers make it do nothing");
        return;
    }
    if (keep_out_of_swap() != SwapGuard::locked) {
        test::skip("this user may not lock as much memory as it likes");
        return;
    }
    const auto status = read_file("/proc/self/status", 65536);
    munlockall();
    REQUIRE(status);
    const auto at = status->find("VmLck:");
    REQUIRE(at != std::string::npos);
    CHECK(std::stoll(status->substr(at + 6)) > 0);
}

TEST_CASE("SwapGuard: the kiosk's unit has room for the lock, no swap and no core", "[app]") {
    const auto unit = read_file(
        std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "packaging/systemd/anjungan-kiosk.service"
    );
    REQUIRE(unit);
    for (const auto* line :
         {"\nLimitMEMLOCK=infinity\n", "\nMemorySwapMax=0\n", "\nLimitCORE=0\n"}) {
        CHECK_THAT(*unit, ContainsSubstring(line));
    }
}

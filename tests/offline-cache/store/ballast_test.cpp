// SPDX-License-Identifier: GPL-3.0-or-later
// The file that is given up when the disk is full.
#include "offline-cache/store/ballast.hpp"

#include "offline-cache/store/store_context.hpp"
#include "tests/offline-cache/store/store_office.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::test;

TEST_CASE("Ballast: holds real blocks, and gives them up once", "[offline-cache]") {
    const TemporaryDirectory directory;
    store::Ballast ballast(directory.path() / "kiosk.db");
    CHECK_FALSE(ballast.is_kept());
    CHECK_FALSE(ballast.release());
    REQUIRE(ballast.keep());
    CHECK(ballast.is_kept());
    CHECK(ballast.release());
    CHECK_FALSE(ballast.is_kept());
    CHECK_FALSE(ballast.release());
}

TEST_CASE("Ballast: a file with holes is none", "[offline-cache]") {
    const TemporaryDirectory directory;
    const auto file = directory.path() / "kiosk.db-ballast";
    std::ofstream(file) << "x";
    std::filesystem::resize_file(file, store::Ballast::bytes);
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    store::Ballast ballast(directory.path() / "kiosk.db");
    CHECK_FALSE(ballast.is_kept());
    expect_log_warnings(1); // that others could touch it
    REQUIRE(ballast.keep());
    CHECK(ballast.is_kept());
    CHECK(std::filesystem::status(file).permissions() == std::filesystem::perms(0600));
}

TEST_CASE("Store.check_service: keeps the ballast beside the database", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    REQUIRE(store->check_service({0, 1 << 20}));
    CHECK(
        std::filesystem::file_size(office.database().string() + "-ballast") == store::Ballast::bytes
    );
}

TEST_CASE(
    "StoreContext.carry_out: what the disk has no room for is tried again", "[offline-cache]"
) {
    StoreOffice office;
    auto context = office.context();
    REQUIRE(context->ballast.keep());
    int tries = 0;
    const auto change = [&]() -> Status {
        ++tries;
        return tries == 1 ? fail(ErrorCode::full, "no room") : Status();
    };
    CHECK(context->carry_out(change));
    CHECK(tries == 2);
    CHECK_FALSE(context->ballast.is_kept());
    tries = 0; // with nothing left to give up the disk is full
    CHECK(context->carry_out(change).error().code == ErrorCode::full);
    CHECK(tries == 1);
}

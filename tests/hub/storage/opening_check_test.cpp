// SPDX-License-Identifier: GPL-3.0-or-later
// The hub looks at its database before it answers anybody.
#include "hub/storage/opening_check.hpp"

#include "base/log.hpp"
#include "tests/hub/intake/intake_rig.hpp"
#include "tests/support/catch.hpp"

#include <fstream>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("SqliteInbox.open: refuses a damaged file, and says what to do", "[hub]") {
    test::IntakeRig rig;
    std::uint64_t kseq = 0;
    while (kseq < 40) {
        REQUIRE(rig.send_one(rig.sealed(++kseq)) == protocol::AckStatus::stored);
    }
    rig.intake.reset();
    rig.kiosks.reset();
    rig.inbox.reset();
    const auto size = std::filesystem::file_size(rig.config.database);
    std::fstream file(rig.config.database, std::ios::in | std::ios::out | std::ios::binary);
    for (std::uintmax_t page = 4096; page < size; page += 4096) { // the head of each page but one
        file.seekp(static_cast<std::streamoff>(page));
        file.write("damaged!", 8);
    }
    file.close();
    const auto opened =
        hub::SqliteInbox::open(rig.config.database, rig.keys.box.public_key(), rig.clock);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == ErrorCode::corrupt);
    CHECK_THAT(opened.error().detail, ContainsSubstring("latest backup"));
}

TEST_CASE("SqliteInbox.open: names a damaged record and goes on", "[hub]") {
    test::IntakeRig rig;
    REQUIRE(rig.send({rig.sealed(1), rig.sealed(2)}).has_value());
    REQUIRE(hub::in_transaction(rig.inbox->shared(), [](sqlite::Database& database) -> Status {
        const auto done =
            database.run("UPDATE inbox SET envelope=zeroblob(length(envelope)) WHERE kseq=2");
        return status_of(done);
    }));
    test::expect_log_warnings(1);
    const auto before = log::warnings_written();
    rig.restart();
    CHECK(log::warnings_written() == before + 1);
    CHECK(rig.send_one(rig.sealed(3)) == protocol::AckStatus::stored);
}

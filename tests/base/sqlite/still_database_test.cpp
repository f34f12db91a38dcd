// SPDX-License-Identifier: GPL-3.0-or-later
// While a database is read that nobody writes, no program can begin to write it.
#include "base/sqlite/still_database.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sys/wait.h>
#include <unistd.h>

using namespace anjungan;
using namespace anjungan::sqlite;

namespace {

/// In another process, as locks are a process's own: how opening the file for writing ends.
bool another_program_may_start(const std::filesystem::path& path) {
    const auto child = fork();
    if (child == 0) {
        const auto opened = Database::open(path, DatabaseAccess::exclusive);
        _exit(opened ? 0 : opened.error().code == ErrorCode::unavailable ? 1 : 2);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) < 2);
    return WEXITSTATUS(status) == 0;
}

} // namespace

TEST_CASE("StillDatabase: keeps its lock, also where a -wal was read through a copy", "[sqlite]") {
    const test::TemporaryDirectory directory;
    const auto live = directory.path() / "live.db";
    const auto left = directory.path() / "left.db";
    {
        auto database = Database::open(live, DatabaseAccess::exclusive);
        REQUIRE(database->execute("CREATE TABLE note(text TEXT) STRICT"));
        REQUIRE(database->run("INSERT INTO note VALUES('kept')"));
        std::filesystem::copy_file(live, left);
        if (GENERATE(true, false)) { // as a power cut leaves it
            std::filesystem::copy_file(live.string() + "-wal", left.string() + "-wal");
        } else {
            REQUIRE(database->checkpoint());
            std::filesystem::copy_file(
                live, left, std::filesystem::copy_options::overwrite_existing
            );
        }
    }
    {
        auto still = StillDatabase::open(left);
        REQUIRE(still);
        CHECK(still->database().integer("SELECT count(*) FROM note").value() == 1);
        CHECK_FALSE(another_program_may_start(left));
    }
    CHECK(another_program_may_start(left));
}

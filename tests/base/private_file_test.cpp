// SPDX-License-Identifier: GPL-3.0-or-later
// Files that others could touch, and what is said of them.
#include "base/private_file.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sys/stat.h>

using namespace anjungan;

namespace {

struct Room {
    test::TemporaryDirectory directory;
    std::filesystem::path file = directory.path() / "kiosk.db";

    explicit Room(Access access) { REQUIRE(write_file_durably(file, as_bytes("x"), access)); }
    [[nodiscard]] mode_t mode() const {
        struct stat facts = {};
        REQUIRE(stat(file.c_str(), &facts) == 0);
        return facts.st_mode & 0777U;
    }
};

} // namespace

TEST_CASE("keep_private: ends what others could do, and says so once", "[base]") {
    const Room room(Access::everyone_reads);
    test::expect_log_warnings(1);
    keep_private(room.file);
    CHECK(room.mode() == 0600);
    keep_private(room.file);
}

TEST_CASE("make_private: is quiet about a file that was made just now", "[base]") {
    const Room room(Access::everyone_reads);
    make_private(room.file);
    CHECK(room.mode() == 0600);
}

TEST_CASE("keep_private: leaves alone what is no file of ours", "[base]") {
    const Room room(Access::everyone_reads);
    const auto link = room.directory.path() / "link";
    std::filesystem::create_symlink(room.file, link);
    keep_private(link); // not followed
    keep_private(room.directory.path() / "none");
    CHECK(room.mode() == 0644);
}

TEST_CASE("keep_private: what cannot be changed is said with the command that helps", "[base]") {
    const std::filesystem::path everyone = "/proc/self/comm"; // a file that keeps its mode
    struct stat facts = {};
    if (stat(everyone.c_str(), &facts) != 0 || (facts.st_mode & 0077U) == 0) {
        test::skip("a file whose mode stays: /proc is not mounted here");
        return;
    }
    test::expect_log_warnings(1);
    make_private(everyone);
}

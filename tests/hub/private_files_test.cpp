// SPDX-License-Identifier: GPL-3.0-or-later
// The running hub keeps its memory and its files to its own user.
#include "base/files.hpp"
#include "hub/admin/backup.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"

#include <sys/stat.h>

#include <fstream>
#include <thread>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

mode_t mode_of_file(const std::filesystem::path& file) {
    struct stat facts = {};
    REQUIRE(stat(file.c_str(), &facts) == 0);
    return facts.st_mode & 0777U;
}

std::filesystem::path config_of(const test::HubFixture& fixture) {
    auto file = fixture.directory.path() / "hub.toml";
    std::ofstream(file) << "database = \"hub.db\"\nkeys = \"keys\"\ncertificates = \"kiosks\"\n"
                        << "port_file = \"hub.port\"\n";
    return file;
}

} // namespace

TEST_CASE("anjungan-hub: no core file, and nothing of its for others", "[hub]") {
    const test::HubFixture fixture;
    const auto port_file = fixture.directory.path() / "hub.port";
    const test::RunningProgram program(
        {ANJUNGAN_HUB_PROGRAM, "--config", config_of(fixture).string()}
    );
    while (!std::filesystem::exists(port_file) && !program.ends_within({})) {
        std::this_thread::yield();
    }
    const auto process = "/proc/" + std::to_string(program.pid());
    CHECK_THAT(read_file(process + "/status").value(), ContainsSubstring("Umask:\t0077"));
    const auto limits = read_file(process + "/limits").value();
    const auto core = limits.substr(limits.find("Max core file size"));
    CHECK_THAT(core.substr(0, core.find("bytes")), ContainsSubstring(" 0 "));
    CHECK(mode_of_file(fixture.config.database) == 0600);
    CHECK(mode_of_file(fixture.config.database.string() + "-wal") == 0600);
    CHECK(mode_of_file(port_file) == 0644); // written for others on purpose
}

TEST_CASE("Backup: a copy is its owner's alone, whatever the umask", "[hub]") {
    const test::HubFixture fixture;
    auto inbox =
        hub::SqliteInbox::open(fixture.config.database, fixture.box.public_key(), fixture.clock);
    REQUIRE(inbox);
    const auto copy = fixture.directory.path() / "copy.db";
    const auto before = umask(022);
    const auto made =
        hub::back_up((*inbox)->shared(), copy, hub::BackupPlace::any, fixture.clock.wall_time());
    umask(before);
    REQUIRE(made);
    CHECK(mode_of_file(copy) == 0600);
}

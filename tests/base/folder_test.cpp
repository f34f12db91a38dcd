// SPDX-License-Identifier: GPL-3.0-or-later
// A directory that somebody hostile has prepared: real links, pipes and second names.
#include "base/folder.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

/// A stick, and a file of the tool's user beside it that the stick is after.
struct Prey {
    test::TemporaryDirectory room;
    fs::path stick = room.path() / "stick";
    fs::path home = room.path() / "home";
    fs::path file = home / "authorized_keys";

    Prey() {
        fs::create_directory(stick);
        fs::create_directory(home);
        REQUIRE(write_file_durably(file, as_bytes("mine"), Access::owner_only));
    }
    [[nodiscard]] std::string content() const { return read_file(file).value_or("gone"); }
};

mode_t mode_of(const fs::path& path) {
    struct stat facts = {};
    REQUIRE(lstat(path.c_str(), &facts) == 0);
    return facts.st_mode & 07777U;
}

std::size_t count_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator())
    );
}

} // namespace

TEST_CASE(
    "Folder.write_durably: a link under the file's name is replaced, not followed", "[base]"
) {
    const Prey prey;
    fs::create_symlink(prey.file, prey.stick / "a.batch");
    const auto folder = Folder::open(prey.stick, Links::refused);
    REQUIRE(folder);
    REQUIRE(folder->write_durably("a.batch", as_bytes("sealed"), Access::owner_only));
    CHECK(prey.content() == "mine");
    CHECK(fs::is_regular_file(fs::symlink_status(prey.stick / "a.batch")));
    CHECK(folder->read("a.batch", 100).value() == "sealed");
    CHECK(count_in(prey.stick) == 1);
}

TEST_CASE("write_file_durably: links under the names that could be guessed do no harm", "[base]") {
    const Prey prey;
    const auto target = prey.stick / "a.batch";
    // The names of before: the process's number can be foreseen, or all of them be laid out.
    fs::create_symlink(prey.file, target.string() + "." + std::to_string(getpid()) + ".part");
    fs::create_symlink(prey.file, prey.stick / (".probe-" + std::to_string(getpid())));
    fs::create_symlink(prey.file, target);
    CHECK(ensure_writable_directory(prey.stick));
    CHECK(write_file_durably(target, as_bytes("sealed"), Access::owner_only));
    CHECK(prey.content() == "mine");
    CHECK(fs::exists(prey.file)); // the probe removed nothing of ours either
    CHECK(read_file(target).value() == "sealed");
}

TEST_CASE("Folder.write_durably: another name of the old file keeps the old content", "[base]") {
    const Prey prey;
    fs::create_hard_link(prey.file, prey.stick / "a.batch");
    const auto folder = Folder::open(prey.stick, Links::refused);
    REQUIRE(folder);
    REQUIRE(folder->write_durably("a.batch", as_bytes("sealed"), Access::owner_only));
    CHECK(prey.content() == "mine");
    CHECK(folder->read("a.batch", 100).value() == "sealed");
}

TEST_CASE(
    "Folder.write_durably: what cannot be replaced is an error and leaves nothing", "[base]"
) {
    const Prey prey;
    fs::create_directory(prey.stick / "a.batch");
    const auto folder = Folder::open(prey.stick, Links::refused);
    REQUIRE(folder);
    CHECK_FALSE(folder->write_durably("a.batch", as_bytes("sealed"), Access::owner_only));
    CHECK(count_in(prey.stick) == 1);
}

TEST_CASE("Folder.write_durably: the umask does not narrow what everyone may read", "[base]") {
    const Prey prey;
    const auto before = umask(077);
    const auto folder = Folder::open(prey.stick, Links::followed);
    const auto open = folder->write_durably("public", as_bytes("x"), Access::everyone_reads);
    const auto shut = folder->write_durably("secret", as_bytes("x"), Access::owner_only);
    umask(before);
    CHECK((open && shut));
    CHECK(mode_of(prey.stick / "public") == 0644);
    CHECK(mode_of(prey.stick / "secret") == 0600);
}

TEST_CASE("Folder.open: no part of a stick's path may be a link", "[base]") {
    const Prey prey;
    fs::create_directory(prey.home / "inner");
    fs::create_directory_symlink(prey.home, prey.stick / "out");
    for (const auto& path :
         {prey.stick / "out", prey.stick / "out/inner", prey.stick / "out/new"}) {
        INFO(path);
        const auto opened = Folder::open(path, Links::refused);
        REQUIRE_FALSE(opened);
        CHECK_THAT(opened.error().detail, ContainsSubstring("symbolic link"));
        CHECK_FALSE(Folder::make(path, Links::refused, Access::owner_only));
    }
    CHECK(count_in(prey.home) == 2); // nothing was made through the link
    CHECK(Folder::open(prey.stick / "out/inner", Links::followed)); // the operator's own path
}

TEST_CASE("Folder.make: makes the path; a file in its way is an error", "[base]") {
    const Prey prey;
    const auto made = Folder::make(prey.stick / "a//b/", Links::refused, Access::owner_only);
    REQUIRE(made);
    CHECK(made->prove_writable());
    CHECK(count_in(prey.stick / "a/b") == 0);
    CHECK(mode_of(prey.stick / "a") == 0700);
    REQUIRE(Folder::make(prey.stick / "c/d", Links::followed, Access::everyone_reads));
    CHECK(mode_of(prey.stick / "c") == 0755);
    CHECK(Folder::open(prey.stick / "none", Links::refused).error().code == ErrorCode::not_found);
    CHECK_FALSE(Folder::make(prey.file / "below", Links::refused, Access::owner_only));
    CHECK_FALSE(Folder::open(prey.file, Links::refused));
}

TEST_CASE("Folder: stays the directory that was opened when its name changes hands", "[base]") {
    const Prey prey;
    const auto folder = Folder::open(prey.stick, Links::refused);
    REQUIRE(folder);
    fs::rename(prey.stick, prey.room.path() / "elsewhere");
    fs::create_directory_symlink(prey.home, prey.stick);
    REQUIRE(folder->write_durably("authorized_keys", as_bytes("theirs"), Access::owner_only));
    CHECK(prey.content() == "mine");
    CHECK(fs::exists(prey.room.path() / "elsewhere/authorized_keys"));
}

TEST_CASE("Folder.read: regular files only, and nothing is waited for", "[base]") {
    const Prey prey;
    fs::create_symlink(prey.file, prey.stick / "link");
    fs::create_symlink("/dev/zero", prey.stick / "device");
    fs::create_directory(prey.stick / "folder");
    REQUIRE(mkfifo((prey.stick / "pipe").c_str(), 0600) == 0);
    const auto folder = Folder::open(prey.stick, Links::refused);
    REQUIRE(folder);
    for (const auto* name : {"link", "device", "folder", "pipe"}) {
        INFO(name);
        const auto read = folder->read(name, 100);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::invalid_input);
        CHECK_THAT(read.error().detail, ContainsSubstring("not a regular file"));
    }
    CHECK(folder->read("nobody", 100).error().code == ErrorCode::not_found);
}

TEST_CASE("read_file: follows the operator's links, but waits for no pipe or device", "[base]") {
    const Prey prey;
    fs::create_symlink(prey.file, prey.stick / "link");
    CHECK(read_file(prey.stick / "link").value() == "mine");
    CHECK(read_file(prey.stick / "link", 3).error().code == ErrorCode::invalid_input);
    REQUIRE(mkfifo((prey.stick / "pipe").c_str(), 0600) == 0);
    for (const auto& path : {prey.stick / "pipe", fs::path("/dev/zero"), prey.stick}) {
        INFO(path);
        CHECK(read_file(path).error().code == ErrorCode::invalid_input);
    }
}

TEST_CASE("Folder.names: sorted, and no more than were asked for", "[base]") {
    const Prey prey;
    const auto folder = Folder::open(prey.stick, Links::refused);
    REQUIRE(folder);
    for (const auto* name : {"b", "a", ".c"}) {
        REQUIRE(folder->write_durably(name, {}, Access::owner_only));
    }
    CHECK(folder->names(3).value() == std::vector<std::string>{".c", "a", "b"});
    CHECK(folder->names(2).error().code == ErrorCode::invalid_input);
}

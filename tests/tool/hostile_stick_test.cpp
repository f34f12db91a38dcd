// SPDX-License-Identifier: GPL-3.0-or-later
// A stick with a file system that knows links and pipes, prepared by somebody who means harm.
#include "base/files.hpp"
#include "hub/hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"
#include "tests/tool/travelling_kiosk.hpp"
#include "tool/travel_files.hpp"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

const std::string batch_of_two = "anjungan-KIOS-1-1-2.batch";
const std::string answer_to_two = "anjungan-KIOS-1-1-2.acks";

/// A file of the tool's user that the stick wants overwritten or read out.
struct Target {
    fs::path file;

    explicit Target(const TravellingKiosk& kiosk) : file(kiosk.office.file("authorized_keys")) {
        REQUIRE(write_file_durably(file, as_bytes("mine"), Access::owner_only));
    }
    [[nodiscard]] bool is_untouched() const { return read_file(file).value_or("") == "mine"; }
};

std::unique_ptr<hub::Hub> hub_beside(const TravellingKiosk& kiosk) {
    hub::HubConfig config;
    config.keys = kiosk.office.keys();
    config.certificates = {kiosk.office.keys()};
    config.database = kiosk.office.file("hub.db");
    config.listen.socket_path = kiosk.office.file("hub.sock");
    return hub::Hub::open(config, kiosk.clock).value();
}

ToolRun carry_in(const TravellingKiosk& kiosk) {
    return run_tool(
        {"hub",
         "import",
         kiosk.stick.string(),
         "--unix-socket",
         kiosk.office.file("hub.sock").string()}
    );
}

void make_pipe(const fs::path& path) {
    REQUIRE(mkfifo(path.c_str(), 0600) == 0);
}

} // namespace

TEST_CASE("tool stick: an export follows no link that lies in wait under its names", "[tool]") {
    TravellingKiosk kiosk(2);
    const Target target(kiosk);
    fs::create_directory(kiosk.stick);
    fs::create_symlink(target.file, kiosk.stick / batch_of_two);
    // Process numbers can be foreseen: names that are made of one are laid out beforehand.
    for (auto process = getpid(); process < getpid() + 3000; ++process) {
        const auto number = std::to_string(process);
        fs::create_symlink(target.file, kiosk.stick / (batch_of_two + "." + number + ".part"));
        fs::create_symlink(target.file, kiosk.stick / (".probe-" + number));
    }
    CHECK(kiosk.export_to(kiosk.stick).status == 0);
    CHECK(target.is_untouched());
    CHECK(fs::is_regular_file(fs::symlink_status(kiosk.stick / batch_of_two)));
}

TEST_CASE("tool stick: an export goes into no folder that is a link", "[tool]") {
    TravellingKiosk kiosk(2);
    fs::create_directory(kiosk.stick);
    fs::create_directory(kiosk.office.file("home"));
    fs::create_directory_symlink(kiosk.office.file("home"), kiosk.stick / "out");
    for (const auto& into : {kiosk.stick / "out", kiosk.stick / "out/deeper"}) {
        const auto ran = kiosk.export_to(into);
        CHECK(ran.status == 2);
        CHECK_THAT(ran.output, ContainsSubstring("symbolic link"));
    }
    CHECK(fs::is_empty(kiosk.office.file("home")));
}

TEST_CASE("tool stick: an import passes by pipes and links and takes the rest", "[tool]") {
    TravellingKiosk kiosk(2);
    const Target target(kiosk);
    const auto hub = hub_beside(kiosk);
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    make_pipe(kiosk.stick / "a.batch"); // sorted before ours: it would be waited for
    fs::create_symlink(target.file, kiosk.stick / "b.batch");
    fs::create_symlink("/dev/zero", kiosk.stick / "c.batch");
    fs::create_symlink(target.file, kiosk.stick / answer_to_two);
    const auto in = carry_in(kiosk);
    CHECK(in.status == 1);
    for (const auto* passed : {"a.batch", "b.batch", "c.batch"}) {
        CHECK_THAT(in.output, ContainsSubstring(passed));
    }
    CHECK_THAT(in.output, ContainsSubstring("2 of 2 records acknowledged"));
    CHECK(target.is_untouched()); // the answer did not go through the link
    CHECK(fs::is_regular_file(fs::symlink_status(kiosk.stick / answer_to_two)));
}

TEST_CASE("tool stick: answers are read from regular files only", "[tool]") {
    TravellingKiosk kiosk(2);
    const auto hub = hub_beside(kiosk);
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    REQUIRE(carry_in(kiosk).status == 0);
    make_pipe(kiosk.stick / "a.acks");
    fs::rename(kiosk.stick / answer_to_two, kiosk.office.file("true.acks"));
    fs::create_symlink(kiosk.office.file("true.acks"), kiosk.stick / "b.acks");
    auto back = kiosk.import_acks(kiosk.stick);
    CHECK(back.status == 1);
    CHECK_THAT(back.output, ContainsSubstring("not a regular file"));
    CHECK_THAT(back.output, ContainsSubstring("applied 0"));
    fs::rename(kiosk.office.file("true.acks"), kiosk.stick / answer_to_two);
    back = kiosk.import_acks(kiosk.stick);
    CHECK_THAT(back.output, ContainsSubstring("applied 2")); // the bad ones hold up nothing
}

TEST_CASE("tool stick: a name that would speak to the terminal is none of ours", "[tool]") {
    const TravellingKiosk kiosk(1);
    fs::create_directory(kiosk.stick);
    REQUIRE(write_file_durably(kiosk.stick / "\x1b[2J.acks", as_bytes("x"), Access::owner_only));
    const auto back = kiosk.import_acks(kiosk.stick);
    CHECK(back.status == 0);
    CHECK(back.output.find('\x1b') == std::string::npos);
}

TEST_CASE("tool stick: names which of the mount's protections are missing", "[tool]") {
    CHECK(tool::missing_mount_options(ST_NOSUID | ST_NODEV | ST_NOEXEC).empty());
    CHECK(tool::missing_mount_options(ST_NOSUID) == "nodev, noexec");
    CHECK(tool::missing_mount_options(ST_RDONLY) == "nosuid, nodev, noexec");
}

TEST_CASE("tool stick: one that is mounted carelessly is complained of, and used", "[tool]") {
    const TravellingKiosk kiosk(1);
    fs::create_directory(kiosk.stick);
    struct Mounted {
        const char* options;
        const char* said;
    };
    for (const auto& mounted :
         {Mounted{"nodev", "is mounted without nosuid, noexec"},
          Mounted{"nosuid,nodev,noexec", ""}}) {
        const auto ran = run_program(
            {"unshare",
             "--user",
             "--map-root-user",
             "--mount",
             "sh",
             "-c",
             R"(mount -t tmpfs -o "$3" stick "$2" || exit 77; exec "$0" outbox export "$1" "$2")",
             ANJUNGAN_TOOL,
             kiosk.database.string(),
             kiosk.stick.string(),
             mounted.options}
        );
        if (ran.code == 77 || ran.output.find("unshare") != std::string::npos) {
            skip("how a stick is mounted: nothing may be mounted here");
            return;
        }
        CHECK(ran.code == 0);
        CHECK_THAT(ran.output, ContainsSubstring("1 records exported"));
        CHECK_THAT(ran.output, ContainsSubstring(mounted.said));
        CHECK((ran.output.find("is mounted without") != std::string::npos) == (*mounted.said != 0));
    }
}

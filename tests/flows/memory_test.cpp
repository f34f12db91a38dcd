// SPDX-License-Identifier: GPL-3.0-or-later
// When a session has ended, what was typed is gone from the kiosk's memory too.
#include "tests/flows/canaries.hpp"
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>

using namespace anjungan;
using test::VisitOffice;

#ifdef ANJUNGAN_UNDER_SANITIZER

TEST_CASE("Memory.session: what was typed is there while needed, then nowhere", "[flows]") {
    test::skip("memory after a session: the sanitizer keeps freed memory as it was");
}

#else

namespace {

constexpr int patience_ms = 120000;

/// A picture that the kiosk is to save into a pipe: while nobody empties the pipe, the kiosk stands
/// still in the middle of saving, and its memory can be read without a race.
class StandStill {
public:
    StandStill(const VisitOffice& office, const std::string& picture)
        : path_(office.artifacts() / "screens" / (picture + ".png")) {
        std::filesystem::create_directories(path_.parent_path());
        REQUIRE(mkfifo(path_.c_str(), 0600) == 0);
        descriptor_ = open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        REQUIRE(descriptor_ >= 0);
        // Less than any picture: it must not fit into the pipe.
        REQUIRE(fcntl(descriptor_, F_SETPIPE_SZ, 4096) >= 0);
    }
    StandStill(const StandStill&) = delete;
    StandStill& operator=(const StandStill&) = delete;
    ~StandStill() { close(descriptor_); }

    [[nodiscard]] bool reached() const {
        pollfd wait = {descriptor_, POLLIN, 0};
        return poll(&wait, 1, patience_ms) == 1 && (wait.revents & POLLIN) != 0;
    }
    /// Takes the whole picture, so that the kiosk goes on.
    void release() const {
        std::array<char, 65536> block = {};
        pollfd wait = {descriptor_, POLLIN, 0};
        while (poll(&wait, 1, patience_ms) == 1 && read(descriptor_, block.data(), block.size()) > 0
        ) {
        }
    }

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
};

/// Where in a process's writable memory a text stands; "nowhere", or the regions it stands in.
/// Nothing: the memory may not be read.
std::optional<std::string> places_of(pid_t process, const std::string& text) {
    const auto directory = "/proc/" + std::to_string(process);
    const int memory = open((directory + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0) {
        return std::nullopt;
    }
    std::string places;
    std::ifstream maps(directory + "/maps");
    for (std::string line; std::getline(maps, line);) {
        // "7ffd1000-7ffd2000 rw-p …"
        const auto dash = line.find('-');
        const auto space = line.find(' ');
        if (space == std::string::npos || line.compare(space + 1, 2, "rw") != 0) {
            continue;
        }
        const auto begin = std::stoull(line.substr(0, dash), nullptr, 16);
        const auto end = std::stoull(line.substr(dash + 1, space - dash - 1), nullptr, 16);
        std::string region(end - begin, '\0');
        const auto got = pread(memory, region.data(), region.size(), static_cast<off_t>(begin));
        region.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        for (auto at = region.find(text); at != std::string::npos; at = region.find(text, at + 1)) {
            places += line + '\n';
        }
    }
    close(memory);
    return places.empty() ? "nowhere" : places;
}

/// The programs let no other process of the same user read them (base/process_hardening.hpp). Root
/// may, and whoever made the user namespace that one runs in.
std::vector<std::string> for_reading(std::vector<std::string> command) {
    if (geteuid() != 0) {
        const std::array<std::string, 3> own_namespace = {"unshare", "--user", "--map-root-user"};
        command.insert(command.begin(), own_namespace.begin(), own_namespace.end());
    }
    return command;
}

/// Plays the journey up to the picture and looks for the texts in the kiosk's memory there.
std::optional<std::array<std::string, 3>>
look(const VisitOffice& office, const std::string& journey, const std::string& picture) {
    const StandStill still(office, picture);
    VisitOffice::write(office.path("test.journey"), journey + "screenshot " + picture + "\n");
    test::RunningProgram kiosk(for_reading(office.command(office.path("test.journey"))));
    if (!still.reached()) {
        const auto ran = kiosk.finish();
        FAIL("the journey did not come to the picture: " << ran.output);
    }
    std::array<std::string, 3> found;
    bool readable = true;
    std::size_t i = 0;
    for (const char* canary : test::canaries) {
        const auto places = places_of(kiosk.pid(), canary);
        readable = readable && places.has_value();
        found[i++] = places.value_or("");
    }
    still.release();
    const auto ran = kiosk.finish();
    INFO(ran.output);
    CHECK(ran.code == 0);
    return readable ? std::optional(found) : std::nullopt;
}

} // namespace

TEST_CASE("Memory.session: what was typed is there while needed, then nowhere", "[flows]") {
    const VisitOffice before;
    const auto during = look(before, test::to_the_check_screen(), "during");
    if (!during.has_value()) {
        test::skip("memory after a session: another process's memory may not be read here");
        return;
    }
    for (const auto& places : *during) {
        CHECK(places != "nowhere"); // or the search itself is broken
    }
    struct End {
        const char* name;
        const char* steps;
    };
    for (const auto& end : {
             End{"handed in",
                 "tap checkbox \"Yes, I declare this.\"\ntap \"Hand in\"\nwait printed\nwait "
                 "synced\ntap \"Finish\"\n"},
             End{"ended by the citizen", "tap \"End\"\ntap \"Erase and end\"\n"},
             End{"left alone", "clock +900s\nexpect \"Silakan pilih bahasa Anda\"\n"},
         }) {
        const VisitOffice office;
        const auto after = look(office, test::to_the_check_screen() + end.steps, "after");
        REQUIRE(after.has_value());
        for (const auto& places : *after) {
            INFO(end.name);
            CHECK(places == "nowhere");
        }
    }
}

#endif

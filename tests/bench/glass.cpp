// SPDX-License-Identifier: GPL-3.0-or-later
// Xvfb, which keeps its picture in a file, and one xdotool that reads its commands from a pipe.
#include "tests/bench/glass.hpp"

#include "base/descriptor.hpp"
#include "base/files.hpp"
#include "tests/bench/bench.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <csignal>
#include <thread>
#include <utility>

namespace anjungan::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto poll = std::chrono::microseconds(100);
constexpr auto patience = std::chrono::seconds(30);
constexpr std::size_t pixel_size = 4;
constexpr int sampled_rows = 8;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// It chooses a number that is free and writes it to descriptor 3.
std::vector<std::string>
server_command(const std::filesystem::path& directory, int width, int height) {
    return {
        "sh",
        "-c",
        "file=$0; exec Xvfb \"$@\" 3>\"$file\"",
        (directory / "display").string(),
        "-displayfd",
        "3",
        "-screen",
        "0",
        fmt::format("{}x{}x24", width, height),
        "-nolisten",
        "tcp",
        "-nocursor",
        "-fbdir",
        directory.string()};
}

} // namespace

Glass::Glass(std::filesystem::path directory, int width, int height)
    : directory_(std::move(directory)),
      width_(width),
      height_(height),
      server_((
          std::filesystem::create_directories(directory_), server_command(directory_, width, height)
      )),
      display_(wait_for_display()),
      pointer_(::popen(("DISPLAY=" + display_ + " xdotool -").c_str(), "w")) {
    if (pointer_ == nullptr) {
        give_up("xdotool did not start");
    }
    map_picture();
}

/// Asked to end, the server takes its lock and socket away.
Glass::~Glass() {
    pointer_.reset();
    ::munmap(const_cast<char*>(mapping_), mapped_); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    if (server_.pid() > 0) {
        ::kill(server_.pid(), SIGTERM);
        static_cast<void>(server_.finish());
    }
}

std::string Glass::wait_for_display() const {
    const auto begin = Clock::now();
    while (Clock::now() - begin < patience && !server_.ends_within(std::chrono::milliseconds(2))) {
        auto number = read_file(directory_ / "display", 64);
        if (number && number->ends_with('\n')) {
            number->pop_back();
            return ':' + *number;
        }
    }
    give_up("Xvfb did not start: apt-get install xvfb");
}

/// The file is an xwd picture: a head, and then the pixels to its end.
void Glass::map_picture() {
    const auto name = directory_ / "Xvfb_screen0";
    const Descriptor file(::open(name.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about = {};
    if (!file.is_open() || ::fstat(file.number(), &about) != 0) {
        give_up("the display's picture cannot be read: " + name.string());
    }
    mapped_ = static_cast<std::size_t>(about.st_size);
    void* const mapping = ::mmap(nullptr, mapped_, PROT_READ, MAP_SHARED, file.number(), 0);
    if (mapping == MAP_FAILED) {
        give_up("the display's picture cannot be mapped: " + name.string());
    }
    mapping_ = static_cast<const char*>(mapping);
    const auto size =
        static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * pixel_size;
    pixels_ = mapping_ + (mapped_ - size);
}

std::vector<std::string> Glass::environment() const {
    return {"DISPLAY=" + display_, "SDL_VIDEODRIVER=x11"};
}

void Glass::tell(const std::string& words) const {
    if (std::fputs((words + '\n').c_str(), pointer_.get()) < 0 ||
        std::fflush(pointer_.get()) != 0) {
        give_up("xdotool has ended");
    }
}

void Glass::press(const ui::Rect& target) const {
    tell(fmt::format(
        "mousemove {} {} mousedown 1", target.x + target.width / 2, target.y + target.height / 2
    ));
}

void Glass::release() const {
    tell("mouseup 1");
}

void Glass::slide_off() const {
    tell("mousemove 0 0 mouseup 1");
}

std::string Glass::sample(const ui::Rect& area) const {
    std::string rows;
    const auto bytes = static_cast<std::size_t>(area.width) * pixel_size;
    for (int y = area.y; y < area.bottom(); y += sampled_rows) {
        const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                        static_cast<std::size_t>(area.x);
        rows.append(pixels_ + at * pixel_size, bytes);
    }
    return rows;
}

double Glass::until_changed(const ui::Rect& area, const std::function<void()>& act) const {
    const auto before = sample(area);
    const auto begin = Clock::now();
    act();
    while (sample(area) == before) {
        if (Clock::now() - begin > patience) {
            give_up("nothing on " + directory_.string() + " came of a touch");
        }
        std::this_thread::sleep_for(poll);
    }
    return seconds_since(begin);
}

double
Glass::until_settled(const std::function<void()>& act, std::chrono::milliseconds still) const {
    const ui::Rect all = {0, 0, width_, height_};
    auto seen = sample(all);
    const auto begin = Clock::now();
    auto changed = begin;
    act();
    while (changed == begin || Clock::now() - changed < still) {
        auto now = sample(all);
        if (now != seen) {
            changed = Clock::now();
            seen = std::move(now);
        }
        if (Clock::now() - begin > patience) {
            give_up("nothing on " + directory_.string() + " came of it, or it never stood still");
        }
        std::this_thread::sleep_for(poll);
    }
    return std::chrono::duration<double>(changed - begin).count();
}

} // namespace anjungan::bench

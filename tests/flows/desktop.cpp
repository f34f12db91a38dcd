// SPDX-License-Identifier: GPL-3.0-or-later
// Xvfb, which keeps its picture in a file, and xdotool, which moves the pointer.
#include "tests/flows/desktop.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <fstream>

namespace anjungan::test {

namespace {

constexpr auto display_poll = std::chrono::milliseconds(2);
constexpr auto display_patience = std::chrono::seconds(30);
constexpr std::size_t pixel_size = 4;

std::size_t row_size(const Picture& picture) {
    return static_cast<std::size_t>(picture.width) * pixel_size;
}

} // namespace

bool Picture::blank() const {
    // Each pixel is the one before it.
    return std::equal(
        bytes.begin() + pixel_size, bytes.end(), bytes.begin(), bytes.end() - pixel_size
    );
}

ui::Rect difference(const Picture& a, const Picture& b) {
    const auto row = row_size(a);
    ui::Rect all;
    for (std::size_t start = 0; start < a.bytes.size(); start += row) {
        const auto left = std::string_view(a.bytes).substr(start, row);
        const auto right = std::string_view(b.bytes).substr(start, row);
        if (left == right) {
            continue;
        }
        const auto* const first = std::mismatch(left.begin(), left.end(), right.begin()).first;
        const auto last = std::mismatch(left.rbegin(), left.rend(), right.rbegin()).first;
        const auto from = static_cast<std::size_t>(first - left.begin()) / pixel_size;
        const auto to = static_cast<std::size_t>(left.rend() - last - 1) / pixel_size;
        all = ui::united(
            all,
            {static_cast<int>(from),
             static_cast<int>(start / row),
             static_cast<int>(to - from + 1),
             1}
        );
    }
    return all;
}

std::optional<std::string> Desktop::missing_program() {
    for (const auto* program : {"Xvfb", "xdotool"}) {
        if (!is_installed(program)) {
            return program;
        }
    }
    return std::nullopt;
}

Desktop::Desktop(int width, int height)
    : width_(width), height_(height), server_(server_command()), display_(wait_for_display()) {}

/// Asked to end, it takes its lock and socket away.
Desktop::~Desktop() {
    if (server_.pid() > 0) {
        ::kill(server_.pid(), SIGTERM);
        static_cast<void>(server_.finish());
    }
}

/// It chooses a number that is free and writes it to descriptor 3.
std::vector<std::string> Desktop::server_command() const {
    return {
        "sh",
        "-c",
        "file=$0; exec Xvfb \"$@\" 3>\"$file\"",
        (directory_.path() / "display").string(),
        "-displayfd",
        "3",
        "-screen",
        "0",
        fmt::format("{}x{}x24", width_, height_),
        "-nolisten",
        "tcp",
        "-nocursor", // the pointer would be part of the picture
        "-fbdir",
        directory_.path().string()};
}

std::string Desktop::wait_for_display() const {
    const auto give_up = std::chrono::steady_clock::now() + display_patience;
    while (std::chrono::steady_clock::now() < give_up && !server_.ends_within(display_poll)) {
        auto number = read_file(directory_.path() / "display", 64);
        if (number && number->ends_with('\n')) {
            number->pop_back();
            return ':' + *number;
        }
    }
    FAIL("Xvfb did not start");
    return {};
}

std::vector<std::string> Desktop::environment() const {
    return {"DISPLAY=" + display_, "SDL_VIDEODRIVER=x11"};
}

/// The file is an xwd picture: a head, and then the pixels to its end.
Picture Desktop::picture() const {
    Picture picture{
        width_,
        std::string(
            static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * pixel_size, '\0'
        )};
    const auto size = static_cast<std::streamoff>(picture.bytes.size());
    std::ifstream file(directory_.path() / "Xvfb_screen0", std::ios::binary);
    file.seekg(-size, std::ios::end);
    file.read(picture.bytes.data(), size);
    REQUIRE(file.good());
    return picture;
}

void Desktop::point(std::vector<std::string> words) const {
    words.insert(words.begin(), "xdotool");
    const auto ran = RunningProgram(words, environment()).finish();
    INFO(ran.output);
    REQUIRE(ran.code == 0);
}

void Desktop::type(const std::string& keys) const {
    point({"key", keys});
}

void Desktop::press(ui::Point at) const {
    point({"mousemove", std::to_string(at.x), std::to_string(at.y), "mousedown", "1"});
}

void Desktop::release() const {
    point({"mouseup", "1"});
}

void Desktop::slide_off() const {
    point({"mousemove", "0", "0", "mouseup", "1"});
}

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Finds and opens a socket's input device. No test reaches past finding it: that needs a machine
// with one, or uinput.
#include "drivers/earphone/jack_input.hpp"

#include "base/attribute.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace anjungan::drivers {

namespace {

namespace fs = std::filesystem;

/// A bit for each switch, as EVIOCGSW and EVIOCGBIT fill it.
using Switches = std::array<std::uint8_t, SW_CNT / 8 + 1>;

bool has_headphone(const Switches& switches) {
    return (switches[SW_HEADPHONE_INSERT / 8] & (1U << (SW_HEADPHONE_INSERT % 8))) != 0;
}

tl::unexpected<Error> jack_failed(std::string_view what, int error) {
    const auto code = error == ENOENT                      ? ErrorCode::not_found
                      : error == ENODEV || error == EACCES ? ErrorCode::unavailable
                                                           : ErrorCode::io;
    return fail(
        code, fmt::format("{}: {}", what, std::error_code(error, std::generic_category()).message())
    );
}

/// "event10" comes after "event9".
std::optional<std::size_t> number_of(const std::string& node) {
    constexpr std::string_view prefix = "event";
    return node.starts_with(prefix) ? number_from<std::size_t>(node.substr(prefix.size()))
                                    : std::nullopt;
}

/// "event7"; the lowest of several.
Result<std::string> node_named(const std::string& name, const fs::path& sys) {
    std::optional<std::size_t> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(sys / "class" / "input", error)) {
        const auto number = number_of(entry.path().filename().string());
        const auto its_name = read_attribute(entry.path() / "device" / "name");
        if (number && its_name && *its_name == name) {
            found = std::min(found.value_or(*number), *number);
        }
    }
    if (!found) {
        return fail(ErrorCode::not_found, fmt::format("no input device is named \"{}\"", name));
    }
    return fmt::format("event{}", *found);
}

Result<bool> ask(int file) {
    Switches now = {};
    if (::ioctl(file, EVIOCGSW(now.size()), now.data()) < 0) {
        return jack_failed("ask the socket", errno);
    }
    return has_headphone(now);
}

} // namespace

JackNews news_of(std::span<const input_event> events) {
    JackNews news;
    for (const auto& event : events) {
        if (event.type == EV_SYN && event.code == SYN_DROPPED) {
            news.lost = true;
        } else if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) {
            news.plugged = event.value != 0;
        }
    }
    return news;
}

Result<JackInput> open_jack(const std::string& device, const fs::path& sys, const fs::path& nodes) {
    fs::path node = device;
    if (!device.starts_with('/')) {
        const auto found = node_named(device, sys);
        TRY(found);
        node = nodes / *found;
    }
    JackInput jack{Descriptor(::open(node.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)), {}};
    const int file = jack.events.number();
    if (file < 0) {
        return jack_failed(node.string(), errno);
    }
    Switches there = {};
    if (::ioctl(file, EVIOCGBIT(EV_SW, there.size()), there.data()) < 0 || !has_headphone(there)) {
        return fail(
            ErrorCode::unavailable, node.string() + ": tells of no earphone (SW_HEADPHONE_INSERT)"
        );
    }
    jack.plugged = [file] { return ask(file); };
    return jack;
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// Sets a serial line up through termios(3).
#include "drivers/transport/serial_transport.hpp"

#include "drivers/transport/descriptor_transport.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <termios.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace anjungan::drivers {

namespace {

struct Speed {
    std::uint32_t baud;
    speed_t name;
};

constexpr std::array<Speed, 8> speeds = {{
    {1200, B1200},
    {2400, B2400},
    {4800, B4800},
    {9600, B9600},
    {19200, B19200},
    {38400, B38400},
    {57600, B57600},
    {115200, B115200},
}};

const Speed* find_speed(std::uint32_t baud) {
    const auto* const found = std::find_if(speeds.begin(), speeds.end(), [baud](const Speed& s) {
        return s.baud == baud;
    });
    return found == speeds.end() ? nullptr : found;
}

/// 0, or errno.
int set_up(int file, speed_t speed, FlowControl flow) {
    termios line = {};
    if (tcgetattr(file, &line) != 0) {
        return errno;
    }
    cfmakeraw(&line);
    line.c_cflag |= tcflag_t{CLOCAL} | tcflag_t{CREAD};
    line.c_cflag &= ~(tcflag_t{CSTOPB} | tcflag_t{CRTSCTS});
    line.c_iflag &= ~(tcflag_t{IXON} | tcflag_t{IXOFF} | tcflag_t{IXANY});
    if (flow == FlowControl::hardware) {
        line.c_cflag |= tcflag_t{CRTSCTS};
    } else if (flow == FlowControl::software) {
        line.c_iflag |= tcflag_t{IXON};
    }
    // One byte at least: otherwise "nothing yet" reads the same as "the line is gone".
    line.c_cc[VMIN] = 1;
    line.c_cc[VTIME] = 0;
    if (cfsetispeed(&line, speed) != 0 || cfsetospeed(&line, speed) != 0 ||
        tcsetattr(file, TCSANOW, &line) != 0) {
        return errno;
    }
    (void)ioctl(file, TIOCEXCL); // a second program would eat half of the answers
    (void)tcflush(file, TCIOFLUSH);
    return 0;
}

} // namespace

bool is_serial_speed(std::uint32_t baud) {
    return find_speed(baud) != nullptr;
}

Result<std::unique_ptr<Transport>> open_serial(const SerialSettings& settings) {
    const auto* const speed = find_speed(settings.baud);
    if (speed == nullptr) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("{} baud is not a speed of serial lines", settings.baud)
        );
    }
    const int file = ::open(settings.path.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) {
        return fail(device_error(settings.path.string(), errno));
    }
    auto wire = std::make_unique<DescriptorTransport>(file, DescriptorTransport::Kind::line);
    if (const int error = set_up(file, speed->name, settings.flow); error != 0) {
        return fail(device_error(settings.path.string(), error));
    }
    return wire;
}

} // namespace anjungan::drivers

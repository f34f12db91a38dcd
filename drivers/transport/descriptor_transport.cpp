// SPDX-License-Identifier: GPL-3.0-or-later
// Non-blocking reads and writes on a descriptor.
#include "drivers/transport/descriptor_transport.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace anjungan::drivers {

namespace {

ErrorCode code_of(int error) {
    switch (error) {
    case ENOENT: return ErrorCode::not_found;
    case EBUSY:
    case ENODEV:
    case ENXIO:
    case EPIPE:
    case ECONNREFUSED:
    case ECONNRESET:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ETIMEDOUT: return ErrorCode::unavailable;
    default: return ErrorCode::io;
    }
}

tl::unexpected<Error> closed() {
    return fail(ErrorCode::unavailable, "the connection is closed");
}

bool comes_later(int error) {
    return error == EAGAIN || error == EINTR;
}

} // namespace

Error device_error(std::string_view what, int error) {
    return {
        code_of(error),
        fmt::format("{}: {}", what, std::error_code(error, std::generic_category()).message())};
}

DescriptorTransport::~DescriptorTransport() {
    DescriptorTransport::close();
}

Result<std::size_t> DescriptorTransport::write_some(ByteView bytes) {
    if (file_ < 0) {
        return closed();
    }
    // A printer that hung up must not end the kiosk with SIGPIPE.
    const auto written = kind_ == Kind::socket
                             ? ::send(file_, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                             : ::write(file_, bytes.data(), bytes.size());
    if (written >= 0) {
        return static_cast<std::size_t>(written);
    }
    const int error = errno;
    if (comes_later(error)) {
        return std::size_t(0);
    }
    close();
    return fail(device_error("write to the device", error));
}

bool DescriptorTransport::is_over(std::ptrdiff_t got, int error) const {
    return got == 0 ? kind_ != Kind::device : !comes_later(error);
}

Result<Bytes> DescriptorTransport::read_available() {
    if (file_ < 0) {
        return closed();
    }
    Bytes all;
    std::array<std::uint8_t, 256> piece = {};
    // Bounded, so that a device that never stops talking cannot keep us here.
    for (int round = 0; round < 16; ++round) {
        const auto got = ::read(file_, piece.data(), piece.size());
        const int error = errno;
        if (got > 0) {
            all.insert(all.end(), piece.begin(), piece.begin() + got);
            continue;
        }
        // What came in before the end is still heard; the next call finds the end again.
        if (all.empty() && is_over(got, error)) {
            close();
            return got == 0 ? closed() : fail(device_error("read from the device", error));
        }
        break;
    }
    return all;
}

void DescriptorTransport::wait(std::chrono::milliseconds most) {
    // poll() ignores a negative descriptor and then simply waits: a closed wire must not spin.
    pollfd wanted = {file_, POLLIN, 0};
    (void)::poll(&wanted, 1, static_cast<int>(most.count()));
}

void DescriptorTransport::close() {
    if (file_ >= 0) {
        ::close(file_);
        file_ = -1;
    }
}

} // namespace anjungan::drivers

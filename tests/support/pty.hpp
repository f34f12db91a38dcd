// SPDX-License-Identifier: GPL-3.0-or-later
/// The far end of a pseudo terminal whose near end is a device file, as a serial device is.
#pragma once

#include "base/bytes.hpp"
#include "tests/support/catch.hpp"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

namespace anjungan::test {

class Pty {
public:
    Pty() : file_(posix_openpt(O_RDWR | O_NOCTTY)) {
        std::array<char, 128> name = {};
        works_ = file_ >= 0 && grantpt(file_) == 0 && unlockpt(file_) == 0 &&
                 ptsname_r(file_, name.data(), name.size()) == 0;
        path_ = name.data();
    }
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;
    ~Pty() { close(); }

    /// A bare root without /dev/pts has none.
    [[nodiscard]] bool works() const { return works_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    /// Every byte passes as it is; needed where the near end does not see to it.
    void raw() const {
        termios settings = {};
        tcgetattr(file_, &settings);
        cfmakeraw(&settings);
        tcsetattr(file_, TCSANOW, &settings);
    }
    [[nodiscard]] termios settings() const {
        termios settings = {};
        tcgetattr(file_, &settings);
        return settings;
    }
    void say(ByteView bytes) const {
        REQUIRE(::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    /// Waits for them, but not for ever.
    [[nodiscard]] Bytes hear(std::size_t count) const {
        Bytes bytes;
        std::array<std::uint8_t, 512> piece = {};
        pollfd wanted = {file_, POLLIN, 0};
        while (bytes.size() < count && ::poll(&wanted, 1, 5000) == 1) {
            const auto got = ::read(file_, piece.data(), piece.size());
            if (got <= 0) {
                break;
            }
            bytes.insert(bytes.end(), piece.begin(), piece.begin() + got);
        }
        return bytes;
    }
    void close() {
        if (file_ >= 0) {
            ::close(file_);
            file_ = -1;
        }
    }

private:
    int file_;
    bool works_ = false;
    std::string path_ = {};
};

} // namespace anjungan::test

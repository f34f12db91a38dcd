// SPDX-License-Identifier: GPL-3.0-or-later
/// The byte pump over an open file descriptor: what device files, serial lines and sockets share.
#pragma once

#include "drivers/transport/transport.hpp"

#include <cstdint>
#include <string>

namespace anjungan::drivers {

/// Set to non-blocking by whoever opened it. Closed with the transport and after the first error.
class DescriptorTransport : public Transport {
public:
    /// usblp reads no bytes when there is nothing yet; a socket and a terminal line do so when the
    /// far end is gone.
    enum class Kind : std::uint8_t { device, line, socket };

    DescriptorTransport(int file, Kind kind) : file_(file), kind_(kind) {}
    DescriptorTransport(const DescriptorTransport&) = delete;
    DescriptorTransport& operator=(const DescriptorTransport&) = delete;
    ~DescriptorTransport() override;

    [[nodiscard]] Result<std::size_t> write_some(ByteView bytes) override;
    [[nodiscard]] Result<Bytes> read_available() override;
    void wait(std::chrono::milliseconds most) override;
    void close() override;

private:
    [[nodiscard]] bool is_over(std::ptrdiff_t got, int error) const;

    int file_; ///< -1 after close() and after the first error
    Kind kind_;
};

/// What errno means for a device, with `what` was being done in the detail.
[[nodiscard]] Error device_error(std::string_view what, int error);

} // namespace anjungan::drivers

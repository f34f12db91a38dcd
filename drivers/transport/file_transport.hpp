/// A wire that is a character device: /dev/usb/lp*, a serial line already set up, a pty.
#pragma once

#include "drivers/transport/transport.hpp"

#include <filesystem>
#include <memory>

namespace anjungan::drivers {

/// Finding the right device by its USB identity, serial settings and TCP are a later issue; this
/// is the byte pump they share.
class FileTransport : public Transport {
public:
    /// Opens with O_RDWR | O_NONBLOCK. Errors: not_found, unavailable (busy, unplugged), io.
    [[nodiscard]] static Result<std::unique_ptr<Transport>> open(const std::filesystem::path& path);
    FileTransport(const FileTransport&) = delete;
    FileTransport& operator=(const FileTransport&) = delete;
    ~FileTransport() override;

    [[nodiscard]] Result<std::size_t> write_some(ByteView bytes) override;
    [[nodiscard]] Result<Bytes> read_available() override;
    void wait(std::chrono::milliseconds most) override;
    void close() override;

private:
    explicit FileTransport(int file) : file_(file) {}

    int file_; ///< -1 after close() and after the first error
};

} // namespace anjungan::drivers

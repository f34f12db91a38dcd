// The byte pump over a character device.
#include "drivers/transport/file_transport.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
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
    case EPIPE: return ErrorCode::unavailable;
    default: return ErrorCode::io;
    }
}

tl::unexpected<Error> failed(std::string_view what, int error) {
    return fail(
        code_of(error),
        fmt::format("{}: {}", what, std::error_code(error, std::generic_category()).message())
    );
}

tl::unexpected<Error> closed() {
    return fail(ErrorCode::unavailable, "the connection is closed");
}

bool comes_later(int error) {
    return error == EAGAIN || error == EINTR;
}

} // namespace

Result<std::unique_ptr<Transport>> FileTransport::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) {
        return failed(path.string(), errno);
    }
    // NOLINTNEXTLINE(*-owning-memory): the constructor is private
    return std::unique_ptr<Transport>(new FileTransport(file));
}

FileTransport::~FileTransport() {
    FileTransport::close();
}

Result<std::size_t> FileTransport::write_some(ByteView bytes) {
    if (file_ < 0) {
        return closed();
    }
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written >= 0) {
        return static_cast<std::size_t>(written);
    }
    const int error = errno;
    if (comes_later(error)) {
        return std::size_t(0);
    }
    close();
    return failed("write to the device", error);
}

Result<Bytes> FileTransport::read_available() {
    if (file_ < 0) {
        return closed();
    }
    Bytes all;
    std::array<std::uint8_t, 256> piece = {};
    // Bounded, so that a device that never stops talking cannot keep us here.
    for (int round = 0; round < 16; ++round) {
        const auto got = ::read(file_, piece.data(), piece.size());
        if (got > 0) {
            all.insert(all.end(), piece.begin(), piece.begin() + got);
            continue;
        }
        // usblp answers 0 when there is nothing; a pty whose far end closed answers EIO.
        if (got == 0 || comes_later(errno)) {
            break;
        }
        const int error = errno;
        close();
        return failed("read from the device", error);
    }
    return all;
}

void FileTransport::wait(std::chrono::milliseconds most) {
    // poll() ignores a negative descriptor and then simply waits: a closed wire must not spin.
    pollfd wanted = {file_, POLLIN, 0};
    (void)::poll(&wanted, 1, static_cast<int>(most.count()));
}

void FileTransport::close() {
    if (file_ >= 0) {
        ::close(file_);
        file_ = -1;
    }
}

} // namespace anjungan::drivers

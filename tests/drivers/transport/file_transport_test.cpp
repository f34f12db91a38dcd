// The byte pump over a character device, tried on a pty.
#include "drivers/transport/file_transport.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <optional>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// The far end of a pty whose near end is a device file.
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

    [[nodiscard]] bool works() const { return works_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    void raw() const {
        termios settings = {};
        tcgetattr(file_, &settings);
        cfmakeraw(&settings);
        tcsetattr(file_, TCSANOW, &settings);
    }
    void say(ByteView bytes) const {
        REQUIRE(::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    [[nodiscard]] Bytes hear(std::size_t most) const {
        Bytes bytes(most);
        const auto got = ::read(file_, bytes.data(), bytes.size());
        bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
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

} // namespace

TEST_CASE("FileTransport: carries every byte value both ways", "[drivers]") {
    const Pty pty;
    if (!pty.works()) {
        test::skip("this machine has no ptys");
        return;
    }
    auto wire = FileTransport::open(pty.path());
    REQUIRE(wire);
    pty.raw();
    Bytes all(256);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<std::uint8_t>(i);
    }
    CHECK((*wire)->write_some(all) == all.size());
    CHECK(pty.hear(all.size()) == all);

    CHECK((*wire)->read_available() == Bytes{});
    pty.say(all);
    Bytes heard;
    for (int round = 0; round < 50 && heard.size() < all.size(); ++round) {
        (*wire)->wait(std::chrono::milliseconds(100));
        const auto piece = (*wire)->read_available();
        REQUIRE(piece);
        heard.insert(heard.end(), piece->begin(), piece->end());
    }
    CHECK(heard == all);
}

TEST_CASE("FileTransport: a device that takes no more says 0, not an error", "[drivers]") {
    const Pty pty;
    if (!pty.works()) {
        test::skip("this machine has no ptys");
        return;
    }
    auto wire = FileTransport::open(pty.path());
    REQUIRE(wire);
    pty.raw();
    const Bytes much(4096, 'x');
    std::optional<std::size_t> last;
    for (int round = 0; round < 1000 && last != std::size_t{0}; ++round) {
        const auto taken = (*wire)->write_some(much);
        REQUIRE(taken);
        last = *taken;
    }
    CHECK(last == std::size_t{0});
}

TEST_CASE("FileTransport: an unplugged device is an error and stays one", "[drivers]") {
    Pty pty;
    if (!pty.works()) {
        test::skip("this machine has no ptys");
        return;
    }
    auto wire = FileTransport::open(pty.path());
    REQUIRE(wire);
    pty.close();
    CHECK_FALSE((*wire)->write_some(Bytes{1}));
    const auto again = (*wire)->write_some(Bytes{1});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::unavailable);
    CHECK_FALSE((*wire)->read_available());
}

TEST_CASE("FileTransport.open: says what is missing", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto wire = FileTransport::open(directory.path() / "lp9");
    REQUIRE_FALSE(wire);
    CHECK(wire.error().code == ErrorCode::not_found);
    CHECK_THAT(wire.error().detail, Catch::Matchers::ContainsSubstring("lp9"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual printer on a socket and on a terminal.
#include "simulator/printer/printer_server.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/pty.hpp"
#include "tests/support/temporary_directory.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

constexpr int patience_milliseconds = 10'000;

class Host {
public:
    explicit Host(int file) : file_(file) {}
    explicit Host(std::uint16_t port) : file_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // NOLINTNEXTLINE(*-reinterpret-cast): the socket API
        REQUIRE(::connect(file_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    }
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    ~Host() { ::close(file_); }

    void send(const Bytes& bytes) const {
        REQUIRE(::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    /// The next so many bytes; fewer if the printer hung up.
    Bytes receive(std::size_t size) {
        Bytes all;
        std::array<std::uint8_t, 64> some = {};
        pollfd waiting = {file_, POLLIN, 0};
        while (all.size() < size && ::poll(&waiting, 1, patience_milliseconds) > 0) {
            const auto got = ::read(file_, some.data(), some.size());
            if (got <= 0) {
                break;
            }
            all.insert(all.end(), some.begin(), some.begin() + got);
        }
        return all;
    }

private:
    int file_;
};

} // namespace

TEST_CASE("PrinterServer.listen: one host after another, the same machine", "[drivers]") {
    VirtualPrinter printer{{}};
    const auto server = PrinterServer::listen(printer, "127.0.0.1", 0);
    REQUIRE(server);
    {
        Host first((*server)->port());
        first.send({'a', 0x1D, 'a', 0xFF});
        CHECK(first.receive(4) == Bytes{0x10, 0, 0, 0});
    }
    // The one that comes back goes on with the line that was begun. What the machine said while it
    // was away it does not hear.
    printer.set_cover(Cover::open);
    printer.set_cover(Cover::closed);
    Host second((*server)->port());
    second.send({'b', '\n', 0x1D, 'r', 1});
    const auto said = second.receive(1);
    REQUIRE_FALSE(said.empty());
    CHECK(said.back() == 0);
    CHECK(printer.job_text(0) == "ab\n");
    printer.set_power(Power::off);
    CHECK(second.receive(1).empty());
}

TEST_CASE("PrinterServer.listen: says why it cannot", "[drivers]") {
    VirtualPrinter printer{{}};
    const auto server = PrinterServer::listen(printer, "127.0.0.1", 0);
    REQUIRE(server);
    const auto again = PrinterServer::listen(printer, "127.0.0.1", (*server)->port());
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::unavailable);
    CHECK(PrinterServer::listen(printer, "nowhere", 0).error().code == ErrorCode::invalid_input);
}

TEST_CASE("PrinterServer.open_terminal: a serial printer at a link", "[drivers]") {
    if (!test::Pty().works()) {
        test::skip("this machine has no ptys");
        return;
    }
    const test::TemporaryDirectory directory;
    const auto link = directory.path() / "printer";
    VirtualPrinter printer{{}};
    {
        const auto server = PrinterServer::open_terminal(printer, link);
        REQUIRE(server);
        Host host(::open(link.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
        host.send({'\n', 0x10, 4, 1}); // raw: nothing is made of a line feed
        CHECK(host.receive(1) == Bytes{0x12});
    }
    CHECK_FALSE(std::filesystem::is_symlink(link));
    CHECK_FALSE(PrinterServer::open_terminal(printer, directory.path() / "none" / "printer"));
}

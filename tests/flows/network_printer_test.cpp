// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk with a printer on TCP: honest, silent, out of paper half-way, and one that hangs
// up.
#include "simulator/printer/printer_server.hpp"
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/loopback_listener.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using test::VisitOffice;

namespace {

/// Takes a queue number, and expects of the slip what `then` says.
std::string visit(const std::string& then) {
    return "tap \"English\"\ntap \"Just take a number\"\ntap \"Population documents\"\ntap "
           "\"Continue\"\n"
           "tap \"No\"\ntap \"Take a number\"\n" +
           then;
}

/// A host that takes `bytes` of each connection, says nothing, and then hangs up, or, with 0,
/// never.
class RudeHost {
public:
    explicit RudeHost(std::size_t bytes) : listener_(4), thread_([this, bytes] { serve(bytes); }) {}
    RudeHost(const RudeHost&) = delete;
    RudeHost& operator=(const RudeHost&) = delete;
    ~RudeHost() {
        ending_ = true;
        ::shutdown(listener_.socket, SHUT_RDWR);
        const int client = client_;
        if (client >= 0) {
            ::shutdown(client, SHUT_RDWR);
        }
        thread_.join();
        ::close(listener_.socket);
    }
    [[nodiscard]] std::uint16_t port() const { return listener_.port; }

private:
    void serve(std::size_t bytes) {
        while (!ending_) {
            const int client = ::accept(listener_.socket, nullptr, nullptr);
            if (client < 0) {
                continue;
            }
            client_ = client;
            std::array<char, 512> piece = {};
            std::size_t heard = 0;
            while (!ending_ && (bytes == 0 || heard < bytes)) {
                const auto got = ::recv(client, piece.data(), piece.size(), 0);
                if (got <= 0) {
                    break;
                }
                heard += static_cast<std::size_t>(got);
            }
            client_ = -1;
            ::close(client);
        }
    }

    test::LoopbackListener listener_;
    std::atomic<bool> ending_ = false;
    std::atomic<int> client_ = -1;
    std::thread thread_;
};

} // namespace

TEST_CASE("Visit.network_printer: printed, when the printer has said so", "[flows]") {
    VirtualPrinter machine{PrinterProfile{}};
    auto server = PrinterServer::listen(machine, "127.0.0.1", 0);
    REQUIRE(server);
    VisitOffice office;
    office.print_at((*server)->port());
    const auto ran = office.play_text(visit("wait printed\nexpect \"Your slip is printed\"\n"));
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK(office.summary("printed") == 1);
    CHECK(machine.cut_count() == 1);
    CHECK(machine.unknown_commands().empty());
}

TEST_CASE("Visit.network_printer: one that never answers is not printed on", "[flows]") {
    const RudeHost host(0);
    VisitOffice office;
    office.print_at(host.port());
    const auto ran = office.play_text(
        visit("expect \"write down the number\"\nexpect-not \"Your slip is printed\"\n")
    );
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK(office.summary("printed") == 0);
    CHECK(office.summary("unknown_prints") == 0);
}

TEST_CASE("Visit.network_printer: one that hangs up again and again", "[flows]") {
    const RudeHost host(3000);
    VisitOffice office;
    office.print_at(host.port());
    const auto ran = office.play_text(
        visit("expect \"write down the number\"\nexpect-not \"Your slip is printed\"\n")
    );
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK(office.summary("printed") == 0);
}

TEST_CASE("Visit.network_printer: the roll ends half-way", "[flows]") {
    VirtualPrinter machine{PrinterProfile{}};
    machine.set_roll_left(400);
    auto server = PrinterServer::listen(machine, "127.0.0.1", 0);
    REQUIRE(server);
    VisitOffice office;
    office.print_at((*server)->port());
    const auto ran = office.play_text(
        visit("expect \"did not come out whole\"\nexpect-not \"Your slip is printed\"\n")
    );
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK(office.summary("printed") == 0);
    CHECK(machine.cut_count() == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A name server that never answers must not stop sync for longer than any other silence.
#include "offline-cache/sync/curl_transport.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <arpa/inet.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/socket.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

using namespace anjungan;

namespace {

enum class Entered : std::uint8_t { yes, no };

/// For the calling thread: no network but loopback, and a name server on it that takes questions.
Entered enter_a_network_without_answers(const test::TemporaryDirectory& directory) {
    const auto file = directory.path() / "resolv.conf";
    std::ofstream(file) << "nameserver 127.0.0.1\noptions timeout:10 attempts:3\n";
    const bool apart = unshare(CLONE_NEWNET | CLONE_NEWNS) == 0 &&
                       mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                       mount(file.c_str(), "/etc/resolv.conf", nullptr, MS_BIND, nullptr) == 0 &&
                       std::system("ip link set lo up") == 0; // NOLINT: the test's own words
    return apart ? Entered::yes : Entered::no;
}

bool bind_to_name_service(int socket) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(53); // in a network of its own: no other test meets it
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

} // namespace

TEST_CASE("CurlTransport: a hung name lookup ends with the connect time", "[offline-cache]") {
    const test::TemporaryDirectory directory;
    auto entered = Entered::no;
    bool asked = false;
    Result<sync::HttpReply> reply = fail(ErrorCode::io, "not asked");
    std::chrono::steady_clock::duration took = {};
    std::jthread([&] {
        entered = enter_a_network_without_answers(directory);
        const int server = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (entered == Entered::no || !bind_to_name_service(server)) {
            return;
        }
        sync::CurlOptions options;
        options.hub_url = "https://hub.example";
        options.connect_timeout = std::chrono::seconds(1);
        auto transport = sync::CurlTransport::open(std::move(options));
        const auto begun = std::chrono::steady_clock::now();
        if (transport) {
            reply = (*transport)->get("/v1/updates", "");
        }
        took = std::chrono::steady_clock::now() - begun;
        char question = 0;
        asked = recv(server, &question, 1, MSG_DONTWAIT) == 1;
        close(server);
    }).join();
    if (entered == Entered::no) {
        test::skip("a name server of its own needs root (unshare, mount)");
        return;
    }
    REQUIRE(asked);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::timed_out);
    CHECK(took < std::chrono::seconds(5));
}

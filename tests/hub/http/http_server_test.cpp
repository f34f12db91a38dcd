// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP server before clients that mean no good.
#include "hub/http/http_server.hpp"

#include "hub/http/request_head.hpp"
#include "tests/hub/http/raw_client.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>

using namespace anjungan;
using namespace anjungan::hub;
using anjungan::test::RawClient;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

constexpr std::size_t large = std::size_t{1} << 20;

/// Answers with 1 MiB and counts how often it was asked.
struct Running {
    explicit Running(const HttpLimits& limits = {}, ListenAddress address = {"127.0.0.1", 0, {}})
        : server(HttpServer::start(std::move(address), limits, [this](const HttpRequest&) {
                     ++asked;
                     return HttpAnswer{200, "text/plain", std::string(large, 'x')};
                 }).value()) {}

    [[nodiscard]] RawClient client() const { return RawClient(server->address()); }
    /// What it answers to exactly these bytes.
    [[nodiscard]] std::string whole_answer_to(const std::string& bytes) const {
        const auto one = client();
        one.send(bytes);
        return one.read_all();
    }
    /// Enough of it to judge it by, and to read when it is wrong.
    [[nodiscard]] std::string answer_to(const std::string& bytes) const {
        return whole_answer_to(bytes).substr(0, 512);
    }
    [[nodiscard]] static std::string get_with(const std::string& headers) {
        return "GET /x HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
    [[nodiscard]] std::string get(const std::string& headers) const {
        return answer_to(get_with(headers));
    }
    [[nodiscard]] std::string post(const std::string& headers, const std::string& body) const {
        return answer_to("POST /x HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body);
    }

    std::atomic<int> asked = 0;
    std::unique_ptr<HttpServer> server;
};

/// False, with the reason, where this process may not open so many files.
bool may_open(rlim_t files) {
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(files, limit.rlim_max));
    setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < files) {
        test::skip("this system does not let a process open thousands of files");
    }
    return limit.rlim_cur >= files;
}

} // namespace

TEST_CASE("HttpServer: gives whole answers only, however many ranges are asked for", "[hub]") {
    const Running running;
    CHECK(running.whole_answer_to(Running::get_with("")).size() > large);
    std::string many = "0-";
    for (int i = 0; i < 1300; ++i) {
        many += ",0-";
    }
    for (const auto& header :
         {std::string("Range: bytes=0-9"),
          "Range: bytes=" + many,
          std::string("rAnGe: bytes=0-,0-"),
          std::string("If-Range: \"x\"")}) {
        const auto answer = running.whole_answer_to(Running::get_with(header + "\r\n"));
        CHECK(answer.size() < 512);
        CHECK_THAT(answer.substr(0, 512), StartsWith("HTTP/1.1 416 "));
        CHECK_THAT(answer.substr(0, 512), ContainsSubstring("whole answers only"));
    }
    CHECK(running.asked == 1);
}

TEST_CASE("HttpServer: inflates nothing and takes no parts", "[hub]") {
    const Running running;
    for (const auto* const header :
         {"Content-Encoding: gzip",
          "Content-Encoding: deflate",
          "content-encoding: identity, br",
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Type: Multipart/mixed"}) {
        CAPTURE(header);
        const auto answer = running.post(std::string(header) + "\r\nContent-Length: 4\r\n", "abcd");
        CHECK_THAT(answer, StartsWith("HTTP/1.1 415 "));
    }
    CHECK(running.asked == 0);
    CHECK_THAT(
        running.post("Content-Encoding: identity\r\nContent-Length: 4\r\n", "abcd"),
        StartsWith("HTTP/1.1 200 ")
    );
}

TEST_CASE("HttpServer: heads have a size, a number of headers and one shape", "[hub]") {
    const Running running;
    std::string headers;
    for (std::size_t i = 1; i < max_headers; ++i) {
        headers += "X-Filler: 1\r\n";
    }
    CHECK_THAT(running.get(headers), StartsWith("HTTP/1.1 200 ")); // with Host
    CHECK_THAT(running.get(headers + "X-More: 1\r\n"), StartsWith("HTTP/1.1 431 "));
    CHECK_THAT(
        running.get("X-Long: " + std::string(max_head_bytes, 'a') + "\r\n"),
        StartsWith("HTTP/1.1 431 ")
    );
    // A line without an end: no more of it is kept than a head may have.
    CHECK_THAT(running.answer_to(std::string(8 * large, 'a')), StartsWith("HTTP/1.1 431 "));
    for (const auto* const wrong :
         {"no colon\r\n",
          "Name : value\r\n",
          ": value\r\n",
          " a continued line: x\r\n",
          "Bare: line\nEnd: x\r\n"}) {
        CAPTURE(wrong);
        CHECK_THAT(running.get(wrong), StartsWith("HTTP/1.1 400 "));
    }
}

TEST_CASE("HttpServer: a body has one length that everybody reads alike", "[hub]") {
    const Running running;
    CHECK_THAT(running.post("Content-Length: 4\r\n", "abcd"), StartsWith("HTTP/1.1 200 "));
    CHECK_THAT(
        running.post("Transfer-Encoding: chunked\r\n", "4\r\nabcd\r\n0\r\n\r\n"),
        StartsWith("HTTP/1.1 200 ")
    );
    const auto asked = running.asked.load();
    for (const auto* const wrong :
         {"Content-Length: 4\r\nContent-Length: 4\r\n",
          "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: gzip, chunked\r\n",
          "Content-Length: -4\r\n",
          "Content-Length: 4x\r\n",
          "Content-Length: \r\n"}) {
        CAPTURE(wrong);
        CHECK_THAT(running.post(wrong, "abcd"), StartsWith("HTTP/1.1 400 "));
    }
    for (const auto* const far_too_large :
         {"Content-Length: 2000000000\r\n", "Content-Length: 99999999999999999999999\r\n"}) {
        CHECK_THAT(running.post(far_too_large, "abcd"), StartsWith("HTTP/1.1 413 "));
    }
    // Without an end, and without a length: read as far as reason goes, and no further.
    std::string chunks;
    for (int i = 0; i < 4096; ++i) {
        chunks += "1000\r\n" + std::string(4096, 'a') + "\r\n";
    }
    const auto answer = running.post("Transfer-Encoding: chunked\r\n", chunks);
    CHECK((answer.empty() || answer.starts_with("HTTP/1.1 413 ")));
    CHECK(running.asked == asked);
}

TEST_CASE("HttpServer: what drips in ends within a bound", "[hub]") {
    HttpLimits limits;
    limits.request_time = std::chrono::milliseconds(300);
    const Running running(limits);
    const auto drip = [&](const std::string& start) {
        const auto client = running.client();
        client.send(start);
        // Never idle for long: only the bound on the whole request can end this.
        const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!client.has_answer_within(std::chrono::milliseconds(20)) &&
               std::chrono::steady_clock::now() < give_up) {
            client.send("a");
        }
        CHECK(std::chrono::steady_clock::now() < give_up);
    };
    SECTION("a body") {
        drip("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
    }
    SECTION("a head") {
        drip("GET /");
    }
    SECTION("a length of a chunk") {
        drip("POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    }
    CHECK(running.asked == 0);
}

TEST_CASE("HttpServer: who does not fetch the answer does not keep a thread", "[hub]") {
    HttpLimits limits;
    limits.answer_time = std::chrono::milliseconds(300);
    limits.idle_seconds = 60;
    auto server = HttpServer::start({"127.0.0.1", 0, {}}, limits, [](const HttpRequest&) {
                      return HttpAnswer{200, "text/plain", std::string(32 * large, 'x')};
                  }).value();
    const RawClient client(server->address());
    client.send("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    REQUIRE(client.has_answer_within(std::chrono::seconds(20)));
    const auto begun = std::chrono::steady_clock::now();
    server.reset(); // waits for its threads
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}

TEST_CASE("HttpServer: a burst of 1,500 connections loses none", "[hub]") {
    if (!may_open(4000)) {
        return;
    }
    const test::TemporaryDirectory directory;
    ListenAddress address{"127.0.0.1", 0, {}};
    if (GENERATE(false, true)) {
        address.socket_path = directory.path() / "hub.sock";
    }
    const auto server = HttpServer::start(address, {}, [](const HttpRequest&) {
                            return HttpAnswer{200, "text/plain", "ok"};
                        }).value();
    std::vector<RawClient> clients;
    for (int i = 0; i < 1500; ++i) {
        clients.emplace_back(server->address());
    }
    int connected = 0;
    for (const auto& client : clients) {
        connected += client.is_connected() ? 1 : 0;
        client.send("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    CHECK(connected == 1500);
    int answered = 0;
    for (const auto& client : clients) {
        answered += client.read_all().starts_with("HTTP/1.1 200 ") ? 1 : 0;
    }
    CHECK(answered == 1500);
}

TEST_CASE("HttpServer.start: removes a socket that was left behind, and nothing else", "[hub]") {
    const test::TemporaryDirectory directory;
    ListenAddress address;
    address.socket_path = directory.path() / "hub.sock";
    const auto start = [&] {
        return HttpServer::start(address, {}, [](const HttpRequest&) { return HttpAnswer(); });
    };
    const auto other = directory.path() / "other";
    SECTION("a socket") {
        test::leave_socket(address.socket_path);
        auto server = start();
        REQUIRE(server.has_value());
        server->reset();
        CHECK_FALSE(std::filesystem::exists(address.socket_path));
    }
    SECTION("a file") {
        std::ofstream(address.socket_path) << "precious";
        const auto refused = start();
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::conflict);
        CHECK_THAT(refused.error().detail, ContainsSubstring("not a socket"));
        CHECK(std::filesystem::file_size(address.socket_path) == 8);
    }
    SECTION("a link, even one to a socket") {
        test::leave_socket(other);
        std::filesystem::create_symlink(other, address.socket_path);
        CHECK_FALSE(start().has_value());
        CHECK(std::filesystem::is_symlink(address.socket_path));
        CHECK(std::filesystem::exists(other));
    }
    SECTION("nor at its end what has taken its place") {
        auto server = start();
        REQUIRE(server.has_value());
        std::filesystem::rename(address.socket_path, other);
        std::ofstream(address.socket_path) << "precious";
        server->reset();
        CHECK(std::filesystem::file_size(address.socket_path) == 8);
    }
}

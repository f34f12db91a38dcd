// SPDX-License-Identifier: GPL-3.0-or-later
// The real transport against raw answers.
#include "offline-cache/sync/curl_transport.hpp"

#include "tests/offline-cache/sync/raw_server.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::sync;
using anjungan::test::After;
using anjungan::test::RawServer;

namespace {

Result<HttpReply> post_to(const std::string& url, std::size_t limit = 1 << 20) {
    CurlOptions options;
    options.hub_url = url;
    options.max_answer_bytes = limit;
    auto transport = CurlTransport::open(options);
    REQUIRE(transport.has_value());
    return (*transport)->post("/v1/batches", as_bytes("END"));
}

} // namespace

TEST_CASE("CurlTransport.post: gives status, type, Retry-After and body", "[offline-cache]") {
    RawServer server(
        "HTTP/1.1 429 Slow\r\nContent-Type: application/json\r\nRetry-After: 7\r\n"
        "Content-Length: 2\r\n\r\n{}",
        After::close
    );
    const auto reply = post_to(server.url());
    REQUIRE(reply.has_value());
    CHECK(reply->status == 429);
    CHECK(reply->content_type == "application/json");
    CHECK(reply->retry_after == std::chrono::seconds(7));
    CHECK(as_text(reply->body) == "{}");
    const auto request = server.request();
    CHECK_THAT(request, Catch::Matchers::ContainsSubstring("POST /v1/batches HTTP/1.1"));
    CHECK_THAT(request, Catch::Matchers::ContainsSubstring("User-Agent: anjungan-kiosk/1"));
    CHECK_THAT(request, !Catch::Matchers::ContainsSubstring("Expect:"));
}

TEST_CASE("CurlTransport.post: does not follow a redirect", "[offline-cache]") {
    RawServer elsewhere("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", After::close);
    RawServer server(
        "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url() + "/\r\nContent-Length: 0\r\n\r\n",
        After::close
    );
    const auto reply = post_to(server.url());
    REQUIRE(reply.has_value());
    CHECK(reply->status == 302);
}

TEST_CASE("CurlTransport.post: an answer beyond the limit is no answer", "[offline-cache]") {
    RawServer server(
        "HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n" + std::string(300, 'x'), After::close
    );
    const auto reply = post_to(server.url(), 299);
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().code == ErrorCode::invalid_input);
}

TEST_CASE("CurlTransport.post: reset and refused connections are unavailable", "[offline-cache]") {
    std::string url;
    {
        RawServer server("", After::reset);
        url = server.url();
        const auto reply = post_to(url);
        REQUIRE_FALSE(reply.has_value());
        CHECK(reply.error().code == ErrorCode::unavailable);
    }
    const auto refused = post_to(url); // nobody listens there any more
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::unavailable);
}

TEST_CASE("CurlTransport.get: reads a path, with credentials only if told", "[offline-cache]") {
    for (const std::string credentials : {"", "Anjungan QUJD"}) {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", After::close);
        CurlOptions options;
        options.hub_url = server.url();
        auto transport = CurlTransport::open(options);
        REQUIRE(transport.has_value());
        const auto reply = (*transport)->get("/v1/updates?cursor=7", credentials);
        REQUIRE(reply.has_value());
        CHECK(as_text(reply->body) == "abc");
        const auto request = server.request();
        CHECK_THAT(
            request, Catch::Matchers::ContainsSubstring("GET /v1/updates?cursor=7 HTTP/1.1")
        );
        const bool sent = request.find("Authorization: Anjungan QUJD") != std::string::npos;
        CHECK(sent == !credentials.empty());
    }
}

TEST_CASE("CurlTransport.cancel: ends what is under way and what comes after", "[offline-cache]") {
    RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", After::close);
    CurlOptions options;
    options.hub_url = server.url();
    auto transport = CurlTransport::open(options);
    REQUIRE(transport.has_value());
    (*transport)->cancel();
    const auto reply = (*transport)->post("/", as_bytes("END"));
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().code == ErrorCode::unavailable);
}

TEST_CASE(
    "CurlTransport.open: names the file that is missing or lacks its half", "[offline-cache]"
) {
    CurlOptions options;
    options.hub_url = "https://hub.example";
    SECTION("authorities") {
        options.authorities = "/nowhere/authorities.crt";
    }
    SECTION("certificate") {
        options.certificate = "/nowhere/kiosk.crt";
        options.key = "/dev/null";
    }
    SECTION("key") {
        options.certificate = "/dev/null";
        options.key = "/nowhere/kiosk.key";
    }
    const auto opened = CurlTransport::open(options);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == ErrorCode::not_found);
    CHECK_THAT(opened.error().detail, Catch::Matchers::ContainsSubstring("/nowhere/"));
    CHECK_THAT(opened.error().detail, Catch::Matchers::ContainsSubstring("No such file"));
    CurlOptions half;
    half.hub_url = options.hub_url;
    half.certificate = "/dev/null";
    CHECK(CurlTransport::open(half).error().code == ErrorCode::invalid_input);
}

TEST_CASE("check_proxy: a host and a port, and no pass word repeated", "[offline-cache]") {
    CHECK(check_proxy("http://proxy.example.go.id:3128"));
    CHECK(check_proxy("http://10.1.2.3:8080"));
    for (const std::string wrong :
         {"proxy:3128",
          "https://proxy:3128",
          "http://proxy",
          "http://:80",
          "http://proxy:",
          "http://proxy:80/",
          "http://proxy:80x",
          "http://name:CANARY@proxy:80",
          "http"}) {
        CAPTURE(wrong);
        CurlOptions options;
        options.hub_url = "https://hub.example";
        options.proxy = wrong;
        const auto opened = CurlTransport::open(options);
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().code == ErrorCode::invalid_input);
        CHECK_THAT(opened.error().detail, !Catch::Matchers::ContainsSubstring("CANARY"));
    }
}

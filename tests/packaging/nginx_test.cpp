// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped nginx.conf before the real hub: who is let in, and what is kept out.
#include "tests/packaging/nginx.hpp"

#include "protocol/receipt_code.hpp"
#include "tests/packaging/nginx_office.hpp"
#include "tests/packaging/relay.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"

#include <unistd.h>

#include <fstream>
#include <thread>

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

/// Asks for a citizen's page once for each of these header lines, on one connection and without
/// waiting for an answer: however slow the machine is, that is more often than nginx allows. All
/// answers.
std::string ask_at_once(const NginxOffice& office, const std::vector<std::string>& headers) {
    const auto file = office.directory.path() / "requests";
    std::ofstream requests(file);
    for (std::size_t i = 0; i < headers.size(); ++i) {
        requests << "GET /r/0000000000 HTTP/1.1\r\nHost: localhost\r\n"
                 << headers[i]
                 << "Connection: " << (i + 1 < headers.size() ? "keep-alive" : "close")
                 << "\r\n\r\n";
    }
    requests.close();
    const auto command = fmt::format(
        "openssl s_client -quiet -connect 127.0.0.1:{} < {}",
        office.nginx.citizens_port(),
        file.string()
    );
    return run_program({"sh", "-c", command}).output;
}

} // namespace

TEST_CASE("nginx.conf: a kiosk with the office's certificate syncs, on one connection", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    Relay relay(office.nginx.kiosks_port());
    const auto transport = sync::CurlTransport::open(office.options(relay.port())).value();
    for (int i = 0; i < 5; ++i) {
        const auto reply = transport->post("/v1/batches", office.batch());
        INFO((reply ? "" : reply.error().detail));
        REQUIRE(reply.has_value());
        REQUIRE(reply->status == 200);
        CHECK(reply->content_type == protocol::batch_reply_media_type);
        CHECK(protocol::decode_batch_reply(reply->body).value().size() == 1);
    }
    CHECK(relay.connections() == 1);
}

TEST_CASE("nginx.conf: without the office's certificate a kiosk is refused", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    auto options = office.options();
    SECTION("none at all") {
        options.certificate.clear();
        options.key.clear();
    }
    SECTION("of another authority") {
        const auto other = office.stranger.client("K-01");
        options.certificate = other.certificate;
        options.key = other.key;
    }
    SECTION("over") {
        const auto other = office.authority.client("K-02", Authority::Days::over);
        options.certificate = other.certificate;
        options.key = other.key;
    }
    SECTION("a server's") {
        const auto other = office.authority.server("K-03", "DNS:localhost");
        options.certificate = other.certificate;
        options.key = other.key;
    }
    const auto reply = post(options, "/v1/batches", office.batch());
    INFO((reply ? "" : reply.error().detail));
    REQUIRE(reply.has_value());
    CHECK(reply->status == 403);
    const auto status = status_after_one_try(office, options);
    CHECK(status.state == sync::SyncState::refused);
    CHECK_THAT(status.detail, ContainsSubstring("refuses this kiosk"));
}

TEST_CASE("nginx.conf: citizens see their page and nothing else, and leave no trace", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    const auto record = office.sealed(++office.last_kseq);
    const auto sent = protocol::encode_batch(std::vector<Bytes>{record.envelope}).value();
    REQUIRE(post(office.options(), "/v1/batches", sent)->status == 200);
    const auto code = protocol::ReceiptCode::of(record.id);
    const auto door = office.nginx.citizens_port();
    const auto page = office.get(door, "/R/" + code.symbols() + "/CANARY77");
    CHECK_THAT(page, ContainsSubstring("200 OK"));
    CHECK_THAT(page, ContainsSubstring(code.display()));
    CHECK_THAT(page, ContainsSubstring("Strict-Transport-Security: max-age="));
    CHECK_THAT(page, ContainsSubstring("Content-Security-Policy: default-src 'none'"));
    CHECK_THAT(page, !ContainsSubstring("nginx/"));
    CHECK_THAT(office.get(door, "/r/" + code.symbols()), ContainsSubstring(code.display()));
    CHECK_THAT(office.get(door, "/v1/sync/open"), ContainsSubstring("403 Forbidden"));
    CHECK_THAT(office.get(door, "/healthz"), ContainsSubstring("404 Not Found"));
    CHECK_THAT(office.get(office.nginx.kiosks_port(), "/r/X"), ContainsSubstring("403 Forbidden"));
    auto citizen = office.options(door);
    citizen.certificate.clear();
    citizen.key.clear();
    CHECK(post(citizen, "/v1/batches", sent)->status == 403);
    CHECK(post(citizen, "/r/" + code.symbols(), {})->status == 403);
    const auto logs = office.nginx.logs();
    CHECK_THAT(logs, ContainsSubstring("CN=K-01")); // who, …
    CHECK_THAT(logs, !ContainsSubstring("CANARY77"));
    CHECK_THAT(logs, !ContainsSubstring(code.symbols())); // … and never what
}

TEST_CASE("nginx.conf: a body larger than a batch is refused at the door", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    const Bytes fits(protocol::max_batch_bytes, 0x41);
    CHECK(post(office.options(), "/v1/batches", fits)->status == 400); // the hub's own word
    const Bytes large(std::size_t{300} << 10, 0x41);
    const auto refused = post(office.options(), "/v1/batches", large);
    REQUIRE(refused.has_value());
    CHECK(refused->status == 413);
    CHECK(refused->content_type == "text/html"); // nginx: it has not come as far as the hub
}

TEST_CASE("nginx.conf: who asks too often is told when to come back", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    const auto other = office.authority.client("K-04"); // so that K-01 does not have to wait
    auto options = office.options();
    options.certificate = other.certificate;
    options.key = other.key;
    const auto transport = sync::CurlTransport::open(options).value();
    const auto answer_to = [&] { return transport->post("/v1/nothing", {}).value(); };
    auto answer = answer_to();
    for (int i = 0; i < 2000 && answer.status == 404; ++i) {
        answer = answer_to();
    }
    CHECK(answer.status == 429);
    CHECK(answer.retry_after == std::chrono::seconds(10));
    CHECK_THAT(office.get(office.nginx.citizens_port(), "/v1/"), ContainsSubstring("403"));
}

TEST_CASE("nginx.conf: slow and silent clients do not keep a kiosk waiting", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    std::vector<int> silent;
    for (int i = 0; i < 100; ++i) { // half a greeting, then nothing
        silent.push_back(connect_to_loopback(office.nginx.kiosks_port()));
        REQUIRE(write(silent.back(), "\x16\x03\x01", 3) == 3);
    }
    // More unfinished bodies than the hub has threads: a few bytes a second each.
    Relay slow(office.nginx.kiosks_port(), {std::chrono::milliseconds(0), 60'000});
    std::vector<std::unique_ptr<sync::CurlTransport>> transports;
    std::vector<std::thread> threads;
    const Bytes body(protocol::max_batch_bytes, 0x41);
    for (int i = 0; i < 12; ++i) {
        transports.push_back(sync::CurlTransport::open(office.options(slow.port())).value());
        threads.emplace_back([&body, transport = transports.back().get()] {
            static_cast<void>(transport->post("/v1/batches", body));
        });
    }
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (slow.bytes_up() < 40'000 && std::chrono::steady_clock::now() < give_up) {
        std::this_thread::yield();
    }
    const auto begun = std::chrono::steady_clock::now();
    const auto reply = post(office.options(), "/v1/batches", office.batch());
    const auto took = std::chrono::steady_clock::now() - begun;
    for (const auto& transport : transports) {
        transport->cancel();
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (const int descriptor : silent) {
        close(descriptor);
    }
    REQUIRE(reply.has_value());
    CHECK(reply->status == 200);
    CHECK(took < std::chrono::seconds(5)); // the hub's own patience with one slow socket
    CHECK(slow.bytes_up() < 12 * static_cast<std::int64_t>(body.size())); // they were unfinished
}

TEST_CASE("nginx.conf: gives whole pages only, whatever ranges are asked for", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    const auto door = office.nginx.citizens_port();
    const auto whole = office.get(door, "/R/7K3F9QXW2M");
    std::string ranges = "Range: bytes=0-";
    for (int i = 0; i < 500; ++i) {
        ranges += ",0-";
    }
    for (const auto& header :
         {std::string("Range: bytes=0-9"), ranges, std::string("If-Range: x")}) {
        const auto page = office.get(door, "/R/7K3F9QXW2M", header);
        CHECK_THAT(page, ContainsSubstring("404 Not Found")); // the hub's page: no such code
        CHECK(page.size() == whole.size());
    }
}

TEST_CASE("nginx.conf: an IPv6 network of 64 bits counts as one", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    const auto asked_by = [&](const std::vector<std::string>& forms) {
        std::vector<std::string> headers;
        for (std::size_t i = 0; i < 40; ++i) {
            headers.push_back(
                fmt::format("X-Test-Address: {}{:x}\r\n", forms[i % forms.size()], i + 1)
            );
        }
        return ask_at_once(office, headers);
    };
    const auto count = [](const std::string& text, std::string_view what) {
        int found = 0;
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
            ++found;
        }
        return found;
    };
    // One household each, in the ways that its addresses can be written.
    const std::vector<std::vector<std::string>> households = {
        {"2001:db8:1:2:3:4:5:", "2001:db8:1:2::"},
        {"2001:db8:1::", "2001:db8:1:0:5:6:7:"},
        {"2001:db8::", "2001:db8::5:6:7:", "2001:db8:0:0:5:6:7:"},
        {"2001::a:5:6:7:", "2001:0:0:a::"},
    };
    for (const auto& household : households) {
        CAPTURE(household.front());
        const auto answers = asked_by(household);
        const auto served = count(answers, "HTTP/1.1 404 ");
        CHECK(served > 20); // the burst that a household may have
        CHECK(served + count(answers, "HTTP/1.1 429 ") == 40);
        CHECK(served < 40);
    }
    const auto neighbour = asked_by({"2001:db8:1:3::"});
    CHECK(count(neighbour, "HTTP/1.1 404 ") > 20);
}

// The last of them: afterwards this address has to wait.
TEST_CASE("nginx.conf: nobody tries codes in bulk", "[hub]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    const auto transport = sync::CurlTransport::open(office.options()).value();
    int refused = 0;
    for (int i = 0; i < 20; ++i) {
        refused += transport->post("/v1/enroll", {}).value().status == 429 ? 1 : 0;
    }
    CHECK(refused > 0);
    const auto page = ask_at_once(office, std::vector<std::string>(40));
    CHECK_THAT(page, ContainsSubstring("Retry-After: 10"));
    CHECK_THAT(page, ContainsSubstring("Muat ulang sebentar lagi"));
}

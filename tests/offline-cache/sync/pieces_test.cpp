// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts of sync, each by itself.
#include "offline-cache/sync/backoff.hpp"
#include "offline-cache/sync/batch_size.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/reply_verdict.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;

TEST_CASE("Backoff.next: lies between the shortest and three times the last", "[offline-cache]") {
    SeededRandom random(1);
    Backoff backoff({2s, 15min}, random);
    auto previous = 0ms;
    bool reached_minutes = false;
    for (int i = 0; i < 2000; ++i) {
        const auto wait = backoff.next();
        REQUIRE(wait >= 2s);
        REQUIRE(wait <= 15min);
        REQUIRE(wait <= std::max<std::chrono::milliseconds>(2s, previous * 3));
        reached_minutes = reached_minutes || wait > 5min;
        previous = wait;
    }
    CHECK(reached_minutes);
    backoff.reset();
    CHECK(backoff.next() == 2s);
}

TEST_CASE("random_between: reaches both ends and stays inside", "[offline-cache]") {
    SeededRandom random(2);
    bool low = false;
    bool high = false;
    for (int i = 0; i < 200; ++i) {
        const auto value = random_between(random, 3ms, 6ms);
        REQUIRE(value >= 3ms);
        REQUIRE(value <= 6ms);
        low = low || value == 3ms;
        high = high || value == 6ms;
    }
    CHECK(low);
    CHECK(high);
    CHECK(random_between(random, 5ms, 1ms) == 5ms);
}

TEST_CASE("judge: each answer has its kind", "[offline-cache]") {
    struct Case {
        int status;
        const char* type;
        Verdict verdict;
    };
    const auto example = GENERATE(
        Case{200, "application/vnd.anjungan.acks", Verdict::answer},
        Case{200, "text/html; charset=utf-8", Verdict::not_the_hub},
        Case{204, "", Verdict::not_the_hub},
        Case{302, "", Verdict::not_the_hub},
        Case{401, "", Verdict::refused},
        Case{403, "text/html", Verdict::refused},
        Case{409, "", Verdict::failed},
        Case{413, "", Verdict::too_large},
        Case{422, "", Verdict::too_large},
        Case{429, "", Verdict::busy},
        Case{500, "", Verdict::failed},
        Case{502, "text/html", Verdict::failed},
        Case{503, "", Verdict::busy}
    );
    CAPTURE(example.status, example.type);
    HttpReply reply;
    reply.status = example.status;
    reply.content_type = example.type;
    CHECK(judge(reply).verdict == example.verdict);
    const bool foreign = example.verdict == Verdict::not_the_hub;
    CHECK(judge(reply).answered_by == (foreign ? Answerer::somebody_else : Answerer::hub));
    CHECK(judge(Error{ErrorCode::timed_out, "x"}).verdict == Verdict::failed);
    CHECK(judge(Error{ErrorCode::unauthorised, "x"}).verdict == Verdict::refused);
    CHECK(judge(Error{ErrorCode::timed_out, "x"}).answered_by == Answerer::nobody);
    CHECK(judge(Error{ErrorCode::unauthorised, "x"}).answered_by == Answerer::somebody_else);
}

TEST_CASE("judge: a Retry-After is obeyed within bounds", "[offline-cache]") {
    HttpReply reply;
    reply.status = 429;
    reply.retry_after = 600s;
    CHECK(judge(reply).retry_after == 600s);
    reply.retry_after = std::chrono::seconds::max();
    CHECK(judge(reply).retry_after == 1h);
    reply.status = 503;
    CHECK(judge(reply).retry_after == 5min);
    reply.retry_after = std::chrono::seconds::min();
    CHECK(judge(reply).retry_after == 0s);
}

TEST_CASE(
    "BatchSize: three failures halve, a success past the trouble restores", "[offline-cache]"
) {
    BatchSize size;
    CHECK(size.failed(100, 100) == BatchFate::send_again);
    CHECK(size.failed(100, 100) == BatchFate::send_again);
    CHECK(size.records() == 100);
    CHECK(size.failed(100, 100) == BatchFate::send_again);
    CHECK(size.records() == 50);
    size.succeeded(50);
    CHECK(size.records() == 50);
    size.succeeded(100);
    CHECK(size.records() == 100);
}

TEST_CASE("BatchSize.observed: aims at ten seconds of the last speed", "[offline-cache]") {
    BatchSize size;
    CHECK(size.bytes() == protocol::max_batch_bytes);
    size.observed(16'000, 2s); // 64 kbit/s
    CHECK(size.bytes() == 80'000);
    size.observed(300, 60s);
    CHECK(size.bytes() == 50);
    size.observed(0, 1s);
    CHECK(size.bytes() == 1);
    size.observed(200'000, 0ms); // too quick to be measured
    CHECK(size.bytes() == protocol::max_batch_bytes);
}

TEST_CASE("BatchSize.leave_out: ends by itself", "[offline-cache]") {
    BatchSize size;
    size.leave_out(4, BootTime(1000));
    size.leave_out(5, BootTime(2000));
    CHECK(size.next_back() == BootTime(1000));
    CHECK_FALSE(size.expire(BootTime(999)));
    CHECK(size.is_left_out(4));
    CHECK(size.expire(BootTime(1000)));
    CHECK_FALSE(size.is_left_out(4));
    CHECK(size.next_back() == BootTime(2000));
}

TEST_CASE("parse_hub_url: plain http stays on this machine", "[offline-cache]") {
    CHECK(
        parse_hub_url("https://layanan.example.go.id/").value().base ==
        "https://layanan.example.go.id"
    );
    CHECK_FALSE(parse_hub_url("https://layanan.example.go.id").value().loopback);
    CHECK(parse_hub_url("http://127.0.0.1:8080").value().loopback);
    CHECK(parse_hub_url("http://[::1]:8080").value().loopback);
    CHECK(parse_hub_url("http://localhost").value().loopback);
    CHECK(parse_hub_url("unix:/run/hub.sock").value().socket_path == "/run/hub.sock");
    for (const auto* refused :
         {"http://layanan.example.go.id",
          "http://127.0.0.1.example.com",
          "http://user@127.0.0.1",
          "http://",
          "ftp://127.0.0.1",
          "unix:hub.sock",
          ""}) {
        CAPTURE(refused);
        REQUIRE_FALSE(parse_hub_url(refused).has_value());
        CHECK(parse_hub_url(refused).error().code == ErrorCode::invalid_input);
    }
    CHECK_THAT(
        parse_hub_url("http://layanan.example.go.id").error().detail,
        Catch::Matchers::ContainsSubstring("use https")
    );
}

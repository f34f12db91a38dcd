// SPDX-License-Identifier: GPL-3.0-or-later
// What a bad cable does to the way from kiosk to hub: each record arrives exactly once in the end.
#include "tests/faults/budget.hpp"
#include "tests/faults/network_office.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <iostream>

using namespace anjungan;
using test::FaultyNetwork;
using test::NetworkOffice;
using test::Way;

namespace {

using namespace std::chrono_literals;

constexpr int batch = 100; ///< as many as one may hold
constexpr int modest_speed = 512;
constexpr int village_speed = 64;
constexpr int slow_enough_to_cut_in = 12; ///< even where the cut itself takes a second to make
/// Of a connection's first packets: the request has begun.
constexpr std::uint64_t with_handshake = 300;

/// Nothing, and the test skipped, where there can be no such network.
std::unique_ptr<FaultyNetwork> network_or_skip() {
    auto network = FaultyNetwork::make();
    if (!network) {
        INFO(network.error().detail);
        REQUIRE(network.error().code == ErrorCode::unavailable);
        test::skip(network.error().detail);
        return nullptr;
    }
    return std::move(*network);
}

/// Sends until so much more has left the kiosk: the batch is then under way, not through.
void send_part_of_it(NetworkOffice& office, const FaultyNetwork& network, std::uint64_t bytes) {
    const auto begin = network.bytes_from_kiosk();
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    office.nudge();
    while (network.bytes_from_kiosk() < begin + bytes) {
        REQUIRE(std::chrono::steady_clock::now() < give_up);
    }
}

bool notices_trouble(NetworkOffice& office) {
    return office.comes_true(
        [](const auto& status) { return status.state == sync::SyncState::waiting; }, 20s
    );
}

void check_arrived(NetworkOffice& office, std::size_t count) {
    CHECK(office.all_sent(30s));
    const auto wrong = office.finish(count);
    INFO((wrong.empty() ? "" : wrong.front()));
    CHECK(wrong.empty());
}

bool is_connected(NetworkOffice& office) {
    return office.comes_true(
        [](const auto& status) { return status.last_success.has_value(); }, 20s
    );
}

/// Sends so many at the village's speed and says so; gives the share of the link that was busy, one
/// way or the other: the next batch waits for the answer to the last.
double send_measured(NetworkOffice& office, const FaultyNetwork& network, int records) {
    const auto bytes = office.submit(records);
    const auto up = network.bytes_from_kiosk();
    const auto down = network.bytes_from_hub();
    const auto begin = std::chrono::steady_clock::now();
    CHECK(office.all_sent(60s));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    const auto share = [&](std::uint64_t sent) {
        return static_cast<double>(sent) / (village_speed * 125.0 * took.count());
    };
    const auto sent = share(network.bytes_from_kiosk() - up);
    const auto answered = share(network.bytes_from_hub() - down);
    std::cout << fmt::format(
        "64 kbit/s: {} records, {} bytes of envelopes in {:.1f} s: {:.2f} of the way to the hub, "
        "with headers {:.2f}, answers {:.2f} of the way back\n",
        records,
        bytes,
        took.count(),
        share(bytes),
        sent,
        answered
    );
    return sent + answered;
}

} // namespace

TEST_CASE("Network.partition: a cable pulled in the middle of a batch", "[faults]") {
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    NetworkOffice office(*network);
    network->set_speed(modest_speed);
    office.submit(batch);
    send_part_of_it(office, *network, 20'000);
    network->cut_both();
    CHECK(notices_trouble(office));
    CHECK(office.at_hub() == 0);
    network->heal();
    check_arrived(office, batch);
}

TEST_CASE("Network.half_open: the hub has the records, its answers do not come", "[faults]") {
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    NetworkOffice office(*network);
    REQUIRE(is_connected(office));
    network->set_speed(slow_enough_to_cut_in);
    office.submit(3);
    send_part_of_it(office, *network, with_handshake);
    network->cut(Way::to_kiosk); // the rest of the request still comes through
    CHECK(notices_trouble(office));
    CHECK(office.at_hub() == 3); // and yet the kiosk does not believe it
    network->heal();
    check_arrived(office, 3);
}

TEST_CASE("Network.half_open: the kiosk's words do not come, the hub's would", "[faults]") {
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    NetworkOffice office(*network);
    REQUIRE(is_connected(office));
    network->cut(Way::to_hub);
    office.submit(3);
    office.nudge();
    CHECK(notices_trouble(office));
    CHECK(office.at_hub() == 0);
    network->heal();
    check_arrived(office, 3);
}

TEST_CASE("Network.reset: connections are reset in the middle of a batch", "[faults]") {
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    NetworkOffice office(*network);
    network->set_speed(modest_speed);
    office.submit(batch);
    send_part_of_it(office, *network, 20'000);
    network->reset_connections();
    CHECK(notices_trouble(office));
    network->heal();
    check_arrived(office, batch);
}

TEST_CASE("Network.loss: every tenth packet is lost, either way", "[faults]") {
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    NetworkOffice office(*network);
    network->lose(10);
    office.submit(batch);
    check_arrived(office, batch);
}

TEST_CASE("Network.slow: 64 kbit/s are used for the records", "[faults]") {
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    NetworkOffice office(*network, 15s);
    REQUIRE(is_connected(office));
    network->set_speed(village_speed);
    CHECK(send_measured(office, *network, 40) >= 0.8);
    network->heal();
    check_arrived(office, 40);
}

TEST_CASE("Network.slow: a batch that waits in this machine is not silence", "[faults]") {
    if (!test::Budget::given()) {
        test::skip("a quarter of a minute long: run by packaging/test --all");
        return;
    }
    const auto network = network_or_skip();
    if (network == nullptr) {
        return;
    }
    // Most of this batch would fit into the socket's own buffer: libcurl would see it leave at
    // once, and then nothing for longer than this and the five seconds over which it averages.
    NetworkOffice office(*network, 3s);
    REQUIRE(is_connected(office));
    network->set_speed(village_speed, 500ms);
    send_measured(office, *network, batch);
    CHECK(office.failures() == 0);
    network->heal();
    check_arrived(office, batch);
}

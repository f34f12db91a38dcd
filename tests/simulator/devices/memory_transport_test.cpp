// SPDX-License-Identifier: GPL-3.0-or-later
// The wire inside the process: what goes in comes out, and its faults.
#include "simulator/devices/memory_transport.hpp"

#include "tests/support/catch.hpp"

#include <utility>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

/// Remembers what it got and says back what it is told to.
class Recorder : public DeviceEnd {
public:
    [[nodiscard]] std::uint64_t session() const override { return session_number; }
    std::size_t accept(ByteView bytes) override {
        const auto taken = bytes.first(std::min(bytes.size(), room));
        heard.insert(heard.end(), taken.begin(), taken.end());
        return taken.size();
    }
    [[nodiscard]] Bytes take_replies() override { return std::exchange(replies, {}); }
    void wait_for_replies(std::chrono::milliseconds /*most*/) override { ++waits; }

    std::uint64_t session_number = 1;
    std::size_t room = 1000;
    Bytes heard;
    Bytes replies;
    int waits = 0;
};

const Bytes five = {1, 2, 3, 4, 5};

} // namespace

TEST_CASE("MemoryTransport: carries bytes both ways", "[drivers]") {
    Recorder device;
    auto wire = MemoryTransport::open(device);
    REQUIRE(wire);
    CHECK((*wire)->write_some(five) == std::size_t{5});
    CHECK(device.heard == five);
    device.replies = {9};
    CHECK((*wire)->read_available() == Bytes{9});
    CHECK((*wire)->read_available() == Bytes{});
    (*wire)->wait(std::chrono::milliseconds(1));
    CHECK(device.waits == 1);
}

TEST_CASE("MemoryTransport: a full device takes a part", "[drivers]") {
    Recorder device;
    device.room = 2;
    auto wire = MemoryTransport::open(device);
    CHECK((*wire)->write_some(five) == std::size_t{2});
}

TEST_CASE("MemoryTransport.open: refuses a device that is off", "[drivers]") {
    Recorder device;
    device.session_number = 0;
    const auto wire = MemoryTransport::open(device);
    REQUIRE_FALSE(wire);
    CHECK(wire.error().code == ErrorCode::unavailable);
}

TEST_CASE("MemoryTransport: a power cycle kills the connection for good", "[drivers]") {
    Recorder device;
    auto wire = MemoryTransport::open(device);
    device.session_number = 2;
    const auto written = (*wire)->write_some(five);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::unavailable);
    CHECK_FALSE((*wire)->read_available());
    CHECK(device.heard.empty());
}

TEST_CASE("MemoryTransport.close: ends it", "[drivers]") {
    Recorder device;
    auto wire = MemoryTransport::open(device);
    (*wire)->close();
    CHECK_FALSE((*wire)->write_some(five));
    CHECK_FALSE((*wire)->read_available());
}

TEST_CASE("MemoryTransport: faults of the wire", "[drivers]") {
    Recorder device;
    WireFaults faults;

    SECTION("unplugged after three bytes") {
        faults.unplug_after = 3;
        auto wire = MemoryTransport::open(device, faults);
        CHECK((*wire)->write_some(five) == std::size_t{3});
        CHECK_FALSE((*wire)->write_some(five));
    }
    SECTION("stalls after three bytes, and still answers") {
        faults.stall_after = 3;
        auto wire = MemoryTransport::open(device, faults);
        CHECK((*wire)->write_some(five) == std::size_t{3});
        CHECK((*wire)->write_some(five) == std::size_t{0});
        CHECK((*wire)->read_available());
    }
    SECTION("loses what comes after three bytes") {
        faults.lose_after = 3;
        auto wire = MemoryTransport::open(device, faults);
        CHECK((*wire)->write_some(five) == std::size_t{5});
        CHECK(device.heard == Bytes{1, 2, 3});
    }
    SECTION("short writes") {
        faults.max_per_write = 1;
        auto wire = MemoryTransport::open(device, faults);
        CHECK((*wire)->write_some(five) == std::size_t{1});
    }
    SECTION("deaf") {
        faults.deaf = true;
        device.replies = {1};
        auto wire = MemoryTransport::open(device, faults);
        CHECK((*wire)->read_available() == Bytes{});
    }
    SECTION("a waiter of the test's own") {
        int waited = 0;
        auto wire = MemoryTransport::open(device, faults, [&](auto) { ++waited; });
        (*wire)->wait(std::chrono::milliseconds(5));
        CHECK(waited == 1);
        CHECK(device.waits == 0);
    }
}

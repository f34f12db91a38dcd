// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's own network, on a cable between two ends of this machine.
#include "drivers/network/netlink_network.hpp"

#include "simulator/devices/scripted_network.hpp"
#include "tests/drivers/network/own_namespace.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/watched.hpp"

#include <cstdlib>
#include <vector>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

constexpr auto patience = std::chrono::seconds(10);
constexpr NetworkState linked = {Link::up, Address::missing, Gateway::missing};
constexpr NetworkState addressed = {Link::up, Address::present, Gateway::missing};

/// ip(8), in the test's own network.
void ip(const std::string& words) {
    INFO(words);
    REQUIRE(std::system(("ip " + words).c_str()) == 0); // NOLINT: the test's own words
}

/// What a network tells, waited for.
class Ear {
public:
    explicit Ear(Network& network) : network_(network) {
        network_.set_listener([this](const NetworkState& state) {
            heard_.change([&state](States& heard) { heard.push_back(state); });
        });
    }
    Ear(const Ear&) = delete;
    Ear& operator=(const Ear&) = delete;
    ~Ear() { network_.set_listener({}); }

    [[nodiscard]] bool hears(const NetworkState& state) {
        return heard_.wait_for(
            [&state](const States& heard) { return !heard.empty() && heard.back() == state; },
            patience
        );
    }

private:
    using States = std::vector<NetworkState>;

    Network& network_;
    test::Watched<States> heard_;
};

bool has_a_network_of_its_own(const test::OwnNamespace& own) {
    if (!own.entered()) {
        test::skip("a network of its own needs root (unshare)");
        return false;
    }
    if (std::system("ip link add kiosk type veth peer name office 2>/dev/null") != 0) { // NOLINT
        test::skip("ip cannot make a cable here (veth)");
        return false;
    }
    return true;
}

void plug_in() {
    ip("link set office up");
    ip("link set kiosk up");
    ip("addr add 192.0.2.2/24 dev kiosk");
    ip("route add default via 192.0.2.1");
}

/// What every network promises; it has none when this begins.
void keeps_the_contract(
    Network& network, const std::function<void()>& come, const std::function<void()>& go
) {
    CHECK(network.state() == no_network);
    {
        Ear ear(network);
        come();
        CHECK(ear.hears(whole_network));
        CHECK(network.state() == whole_network);
        go();
        CHECK(ear.hears(no_network));
    }
    come(); // and nobody listens
    Ear late(network);
    go();
    CHECK(late.hears(no_network));
}

} // namespace

TEST_CASE("Network contract: ScriptedNetwork", "[drivers]") {
    ScriptedNetwork network(no_network);
    keeps_the_contract(
        network, [&] { network.set(whole_network); }, [&] { network.set(no_network); }
    );
}

TEST_CASE("Network contract: NetlinkNetwork", "[drivers]") {
    const test::OwnNamespace own;
    if (!has_a_network_of_its_own(own)) {
        return;
    }
    const auto network = NetlinkNetwork::open();
    REQUIRE(network);
    keeps_the_contract(**network, plug_in, [] {
        ip("addr flush dev kiosk");
        ip("link set kiosk down");
    });
}

TEST_CASE("NetlinkNetwork: link, address and gateway are seen apart", "[drivers]") {
    const test::OwnNamespace own;
    if (!has_a_network_of_its_own(own)) {
        return;
    }
    const auto network = NetlinkNetwork::open();
    REQUIRE(network);
    Ear ear(**network);
    ip("link set lo up"); // says nothing about others
    ip("link set kiosk up addrgenmode none");
    ip("link set office up addrgenmode none");
    CHECK(ear.hears(linked));
    ip("addr add 169.254.1.1/16 dev kiosk scope link"); // its own invention: no router gave it
    ip("addr add 192.0.2.2/24 dev kiosk");
    CHECK(ear.hears(addressed));
    ip("route add 198.51.100.0/24 via 192.0.2.1"); // not everywhere
    ip("route add default via 192.0.2.1");
    CHECK(ear.hears(whole_network));
    ip("route del default");
    CHECK(ear.hears(addressed));
    ip("link set office down"); // the cable is pulled at the other end
    CHECK(ear.hears(no_network));
    ip("link set office up");
    CHECK(ear.hears(addressed));
    ip("link del kiosk"); // a USB adapter is pulled
    CHECK(ear.hears(no_network));
}

TEST_CASE("NetlinkNetwork.open: sees what is there already", "[drivers]") {
    const test::OwnNamespace own;
    if (!has_a_network_of_its_own(own)) {
        return;
    }
    plug_in();
    const auto network = NetlinkNetwork::open();
    REQUIRE(network);
    CHECK((*network)->state() == whole_network);
}

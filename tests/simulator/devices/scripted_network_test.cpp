// SPDX-License-Identifier: GPL-3.0-or-later
// The network a journey switches.
#include "simulator/devices/scripted_network.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace anjungan::drivers;
using namespace anjungan::simulator;

TEST_CASE("ScriptedNetwork: tells its listener each change, once", "[drivers]") {
    ScriptedNetwork network;
    std::vector<NetworkState> heard;
    network.set_listener([&](const NetworkState& state) {
        CHECK(network.state() == state);
        heard.push_back(state);
    });
    CHECK(network.state() == whole_network);
    network.set(whole_network);
    network.set(no_network);
    network.set(no_network);
    network.set(whole_network);
    CHECK(heard == std::vector<NetworkState>{no_network, whole_network});
}

TEST_CASE("ScriptedNetwork: an ended listener hears nothing", "[drivers]") {
    ScriptedNetwork network(no_network);
    int heard = 0;
    network.set_listener([&](const NetworkState&) { ++heard; });
    network.set_listener({});
    network.set(whole_network);
    CHECK(heard == 0);
    CHECK(network.state() == whole_network);
}

TEST_CASE("NetworkState: an address is worth trying, a gateway is for others", "[drivers]") {
    CHECK_FALSE(worth_trying(no_network));
    CHECK_FALSE(worth_trying({Link::up, Address::missing, Gateway::missing}));
    CHECK(worth_trying({Link::up, Address::present, Gateway::missing}));
    CHECK(worth_trying(whole_network));
}

TEST_CASE("sentence_for: names the first thing that is missing", "[drivers]") {
    using Catch::Matchers::ContainsSubstring;
    CHECK_THAT(sentence_for(no_network), ContainsSubstring("no link"));
    CHECK_THAT(
        sentence_for({Link::up, Address::missing, Gateway::missing}),
        ContainsSubstring("no address")
    );
    CHECK_THAT(
        sentence_for({Link::up, Address::present, Gateway::missing}),
        ContainsSubstring("no gateway")
    );
}

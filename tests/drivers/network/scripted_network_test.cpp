// The network a journey switches.
#include "drivers/network/scripted_network.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace anjungan::drivers;

TEST_CASE("ScriptedNetwork: tells its listener each change, once", "[drivers]") {
    ScriptedNetwork network;
    std::vector<Link> heard;
    network.set_listener([&](Link link) {
        CHECK(network.state() == link);
        heard.push_back(link);
    });
    CHECK(network.state() == Link::up);
    network.set(Link::up);
    network.set(Link::down);
    network.set(Link::down);
    network.set(Link::up);
    CHECK(heard == std::vector<Link>{Link::down, Link::up});
}

TEST_CASE("ScriptedNetwork: an ended listener hears nothing", "[drivers]") {
    ScriptedNetwork network(Link::down);
    int heard = 0;
    network.set_listener([&](Link) { ++heard; });
    network.set_listener({});
    network.set(Link::up);
    CHECK(heard == 0);
    CHECK(network.state() == Link::up);
}

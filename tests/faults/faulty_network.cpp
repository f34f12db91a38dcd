// SPDX-License-Identifier: GPL-3.0-or-later
// Two namespaces, a veth pair, nftables and a token bucket.
#include "tests/faults/faulty_network.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <unistd.h>

#include <atomic>
#include <sstream>
#include <thread>

namespace anjungan::test {

namespace {

using Words = std::vector<std::string>;

Ran ip(const std::string& line) {
    Words words = {"ip"};
    std::istringstream stream(line);
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return run_program(words);
}

Ran shell_in(const std::string& machine, const std::string& script) {
    return run_program({"ip", "netns", "exec", machine, "sh", "-c", script});
}

/// A rule set has to be one argument, and is replaced as a whole.
Ran nft_in(const std::string& machine, const std::string& rules) {
    return run_program({"ip", "netns", "exec", machine, "nft", rules});
}

constexpr const char* kiosk_translation =
    "table ip way { "
    "chain out { type nat hook output priority -100; "
    "ip daddr 127.0.0.1 tcp dport 8080 dnat to 10.77.0.2:8080; }; "
    "chain post { type nat hook postrouting priority 100; "
    "oifname \"cable\" snat to 10.77.0.1; }; }";
constexpr const char* hub_translation =
    "table ip way { chain in { type nat hook prerouting priority -100; "
    "iifname \"cable\" tcp dport 8080 dnat to 127.0.0.1:8080; }; }";

std::string new_name(const char* whose) {
    static std::atomic<int> made = 0;
    return fmt::format("anjungan-{}-{}-{}", getpid(), ++made, whose);
}

} // namespace

FaultyNetwork::FaultyNetwork() : kiosk_(new_name("kiosk")), hub_(new_name("hub")) {}

FaultyNetwork::~FaultyNetwork() {
    static_cast<void>(ip("netns del " + kiosk_));
    static_cast<void>(ip("netns del " + hub_));
}

Result<std::unique_ptr<FaultyNetwork>> FaultyNetwork::make() {
    if (geteuid() != 0) {
        return fail(ErrorCode::unavailable, "network namespaces need root");
    }
    for (const char* program : {"ip", "tc", "nft"}) {
        if (!is_installed(program)) {
            return fail(ErrorCode::unavailable, fmt::format("{} is not installed", program));
        }
    }
    std::unique_ptr<FaultyNetwork> network(new FaultyNetwork); // NOLINT(*-owning-memory)
    TRY(network->set_up());
    return network;
}

Status FaultyNetwork::set_up() {
    Ran ran;
    const auto works = [&](Ran now) {
        ran = std::move(now);
        return ran.code == 0;
    };
    bool ready = works(ip("netns add " + kiosk_)) && works(ip("netns add " + hub_)) &&
                 works(ip(fmt::format(
                     "link add name cable netns {} type veth peer name cable netns {}", kiosk_, hub_
                 ))) &&
                 works(ip(fmt::format("-n {} addr add 10.77.0.1/30 dev cable", kiosk_))) &&
                 works(ip(fmt::format("-n {} addr add 10.77.0.2/30 dev cable", hub_)));
    for (const auto& machine : {kiosk_, hub_}) {
        ready = ready && works(ip(fmt::format("-n {} link set lo up", machine))) &&
                works(ip(fmt::format("-n {} link set cable up", machine))) &&
                works(shell_in(machine, "echo 1 >/proc/sys/net/ipv4/conf/all/route_localnet"));
    }
    ready =
        ready && works(nft_in(kiosk_, kiosk_translation)) && works(nft_in(hub_, hub_translation));
    if (!ready) {
        // A mistake of ours must not pass for a machine that cannot.
        const bool ours = ran.output.find("syntax error") != std::string::npos;
        return fail(
            ours ? ErrorCode::invalid_input : ErrorCode::unavailable,
            "two machines with a cable could not be made: " + ran.output
        );
    }
    return {};
}

std::vector<std::string> FaultyNetwork::on_hub() const {
    return {"ip", "netns", "exec", hub_};
}

void FaultyNetwork::on_kiosk(const std::function<void()>& task) const {
    bool there = false;
    // A thread of its own, so that the test's own stays where it is.
    std::jthread([&] {
        const auto file = "/run/netns/" + kiosk_;
        const int machine = open(file.c_str(), O_RDONLY | O_CLOEXEC);
        there = machine >= 0 && setns(machine, CLONE_NEWNET) == 0;
        if (machine >= 0) {
            close(machine);
        }
        if (there) {
            task();
        }
    }).join();
    REQUIRE(there);
}

void FaultyNetwork::obey(const std::string& rules) {
    const auto ran = nft_in(
        hub_,
        "table ip fault {}; delete table ip fault; table ip fault { "
        "chain in { type filter hook input priority 0; }; "
        "chain out { type filter hook output priority 0; }; }; " +
            rules
    );
    INFO(ran.output);
    REQUIRE(ran.code == 0);
}

void FaultyNetwork::cut(Way way) {
    obey(
        way == Way::to_hub ? "add rule ip fault in iifname \"cable\" drop"
                           : "add rule ip fault out oifname \"cable\" drop"
    );
}

void FaultyNetwork::cut_both() {
    obey("add rule ip fault in iifname \"cable\" drop; "
         "add rule ip fault out oifname \"cable\" drop");
}

void FaultyNetwork::lose(int percent) {
    obey(fmt::format(
        "add rule ip fault in iifname \"cable\" numgen random mod 100 < {0} drop; "
        "add rule ip fault out oifname \"cable\" numgen random mod 100 < {0} drop",
        percent
    ));
}

void FaultyNetwork::reset_connections() {
    obey("add rule ip fault in iifname \"cable\" meta l4proto tcp reject with tcp reset");
}

void FaultyNetwork::heal() {
    obey("");
    for (const auto& machine : {kiosk_, hub_}) {
        // It fails where there is nothing to take away.
        static_cast<void>(shell_in(machine, "tc qdisc del dev cable root"));
    }
}

void FaultyNetwork::set_speed(int kilobits_a_second, std::chrono::milliseconds queue) const {
    for (const auto& machine : {kiosk_, hub_}) {
        const auto ran = shell_in(
            machine,
            fmt::format(
                "tc qdisc replace dev cable root tbf rate {}kbit burst 1600 latency {}ms",
                kilobits_a_second,
                queue.count()
            )
        );
        INFO(ran.output);
        REQUIRE(ran.code == 0);
    }
}

std::uint64_t FaultyNetwork::bytes_from(const std::string& machine) {
    const auto ran = shell_in(machine, "cat /sys/class/net/cable/statistics/tx_bytes");
    INFO(ran.output);
    REQUIRE(ran.code == 0);
    return std::stoull(ran.output);
}

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's and a hub's machine with a cable between them that can be cut, thinned and broken: two
/// network namespaces joined by a veth pair.
///
/// In the kiosk's namespace 127.0.0.1:8080 is, by the kernel's own address translation, port 8080
/// of the hub's machine, and there it is 127.0.0.1:8080, where the hub listens. So both programs
/// speak plain HTTP to their own machine, as they must, and yet one TCP connection runs from end to
/// end over the cable, with nothing of ours in between.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace anjungan::test {

enum class Way : std::uint8_t { to_hub, to_kiosk };

class FaultyNetwork {
public:
    /// `unavailable` with the reason: not root, no ip or nft, or the kernel lacks something.
    [[nodiscard]] static Result<std::unique_ptr<FaultyNetwork>> make();
    FaultyNetwork(const FaultyNetwork&) = delete;
    FaultyNetwork& operator=(const FaultyNetwork&) = delete;
    /// Takes both machines away.
    ~FaultyNetwork();

    /// What stands in front of a command so that it runs on the hub's machine.
    [[nodiscard]] std::vector<std::string> on_hub() const;
    /// Runs this on the kiosk's machine: threads that it starts stay there.
    void on_kiosk(const std::function<void()>& task) const;

    /// No fault, full speed.
    void heal();
    // Each replaces the fault before it.
    void cut(Way way);
    void cut_both();
    /// Every packet is lost with this probability, either way.
    void lose(int percent);
    /// Every connection that speaks is answered with a TCP reset.
    void reset_connections();

    /// The most that goes either way, behind a modem's queue of so long; stays until healed.
    void set_speed(int kilobits_a_second, std::chrono::milliseconds queue = std::chrono::seconds(2))
        const;

    /// Bytes that have left a machine so far, headers and all.
    [[nodiscard]] std::uint64_t bytes_from_kiosk() const { return bytes_from(kiosk_); }
    [[nodiscard]] std::uint64_t bytes_from_hub() const { return bytes_from(hub_); }

private:
    FaultyNetwork();
    [[nodiscard]] Status set_up();
    void obey(const std::string& rules);
    [[nodiscard]] static std::uint64_t bytes_from(const std::string& machine);

    std::string kiosk_;
    std::string hub_;
};

} // namespace anjungan::test

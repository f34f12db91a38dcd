// SPDX-License-Identifier: GPL-3.0-or-later
/// The machine's own network, as the kernel tells it: rtnetlink(7) through libnl's caches.
#pragma once

#include "base/result.hpp"
#include "drivers/network/network.hpp"

#include <memory>

namespace anjungan::drivers {

/// Sees every interface but the loopback: a hub on this machine needs no network at all. Asleep
/// until the kernel has news.
class NetlinkNetwork : public Network {
public:
    /// Listens in the network namespace of the calling thread. Errors: unavailable, with the
    /// library's reason.
    [[nodiscard]] static Result<std::unique_ptr<NetlinkNetwork>> open();
    NetlinkNetwork(const NetlinkNetwork&) = delete;
    NetlinkNetwork& operator=(const NetlinkNetwork&) = delete;
    ~NetlinkNetwork() override;

    [[nodiscard]] NetworkState state() const override;
    void set_listener(Listener listener) override;

private:
    struct Watcher; // keeps the library's types in the .cpp

    explicit NetlinkNetwork(std::unique_ptr<Watcher> watcher);

    std::unique_ptr<Watcher> watcher_;
};

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// Kernel news to link, address and gateway.
#include "drivers/network/netlink_network.hpp"

#include "base/descriptor.hpp"
#include "base/log.hpp"
#include "drivers/network/network_notes.hpp"

#include <linux/if.h>
#include <linux/rtnetlink.h>
#include <netlink/cache.h>
#include <netlink/route/addr.h>
#include <netlink/route/link.h>
#include <netlink/route/route.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>

#include <array>
#include <set>
#include <string>
#include <thread>

namespace anjungan::drivers {

namespace {

Error no_netlink(int problem) {
    return {ErrorCode::unavailable, std::string("network: netlink: ") + nl_geterror(problem)};
}

/// Carries packets: switched on, and something answers at the other end. IPv6 and bridges send
/// news of their own about a link, which the cache keeps apart and which grow old there.
void keep_if_usable(nl_object* object, void* into) {
    auto* link = reinterpret_cast<rtnl_link*>(object);
    const auto flags = rtnl_link_get_flags(link);
    constexpr unsigned wanted = IFF_UP | IFF_LOWER_UP;
    if (rtnl_link_get_family(link) == AF_UNSPEC && (flags & wanted) == wanted &&
        (flags & IFF_LOOPBACK) == 0) {
        static_cast<std::set<int>*>(into)->insert(rtnl_link_get_ifindex(link));
    }
}

/// What one walk over a cache looks for.
struct Search {
    const std::set<int>& usable; ///< interfaces
    bool found = false;
};

void find_address(nl_object* object, void* into) {
    auto& search = *static_cast<Search*>(into);
    auto* address = reinterpret_cast<rtnl_addr*>(object);
    const bool reaches_out = rtnl_addr_get_scope(address) == RT_SCOPE_UNIVERSE;
    search.found |= reaches_out && search.usable.contains(rtnl_addr_get_ifindex(address));
}

void find_gateway(nl_object* object, void* into) {
    auto& search = *static_cast<Search*>(into);
    auto* route = reinterpret_cast<rtnl_route*>(object);
    const auto* destination = rtnl_route_get_dst(route);
    const bool anywhere = destination == nullptr || nl_addr_get_prefixlen(destination) == 0;
    if (!anywhere || rtnl_route_get_table(route) != RT_TABLE_MAIN ||
        rtnl_route_get_type(route) != RTN_UNICAST) {
        return;
    }
    for (int i = 0; i < rtnl_route_get_nnexthops(route); ++i) {
        const auto interface = rtnl_route_nh_get_ifindex(rtnl_route_nexthop_n(route, i));
        search.found |= search.usable.contains(interface);
    }
}

} // namespace

struct NetlinkNetwork::Watcher {
    struct Free {
        void operator()(nl_cache_mngr* made) const { nl_cache_mngr_free(made); }
    };

    std::unique_ptr<nl_cache_mngr, Free> manager;
    nl_cache* links = nullptr; ///< the manager's, as the others
    nl_cache* addresses = nullptr;
    nl_cache* routes = nullptr;
    Descriptor wake; ///< an eventfd: readable when the thread is to end
    NetworkNotes notes{no_network};
    std::jthread thread; // last: it starts when everything it touches is there

    [[nodiscard]] Status open() {
        nl_cache_mngr* made = nullptr;
        int problem = nl_cache_mngr_alloc(nullptr, NETLINK_ROUTE, NL_AUTO_PROVIDE, &made);
        manager.reset(made);
        const auto add = [&](const char* kind, nl_cache*& into) {
            if (problem >= 0) {
                problem = nl_cache_mngr_add(made, kind, nullptr, nullptr, &into);
            }
        };
        add("route/link", links);
        add("route/addr", addresses);
        add("route/route", routes);
        if (problem < 0) {
            return fail(no_netlink(problem));
        }
        wake = Descriptor(eventfd(0, EFD_CLOEXEC));
        notes.set(look());
        return wake.is_open() ? Status() : fail(ErrorCode::unavailable, "network: no eventfd");
    }

    [[nodiscard]] NetworkState look() const {
        std::set<int> usable;
        nl_cache_foreach(links, keep_if_usable, &usable);
        Search address{usable};
        Search gateway{usable};
        nl_cache_foreach(addresses, find_address, &address);
        nl_cache_foreach(routes, find_gateway, &gateway);
        return {
            usable.empty() ? Link::down : Link::up,
            address.found ? Address::present : Address::missing,
            gateway.found ? Gateway::present : Gateway::missing};
    }

    void run() {
        std::array<pollfd, 2> waits = {
            {{nl_cache_mngr_get_fd(manager.get()), POLLIN, 0}, {wake.number(), POLLIN, 0}}};
        while (true) {
            static_cast<void>(poll(waits.data(), waits.size(), -1));
            if (waits[1].revents != 0) {
                return;
            }
            if (waits[0].revents == 0) {
                continue; // a signal
            }
            if (const int problem = nl_cache_mngr_data_ready(manager.get()); problem < 0) {
                overrun(problem);
            }
            notes.set(look());
        }
    }

    /// The kernel had more news than fitted: everything is read anew.
    void overrun(int problem) const {
        log::info("network: {}; reading everything anew", nl_geterror(problem));
        nl_sock* const socket = nl_socket_alloc();
        if (socket != nullptr && nl_connect(socket, NETLINK_ROUTE) >= 0) {
            nl_cache_refill(socket, links);
            nl_cache_refill(socket, addresses);
            nl_cache_refill(socket, routes);
        }
        nl_socket_free(socket);
    }
};

Result<std::unique_ptr<NetlinkNetwork>> NetlinkNetwork::open() {
    auto watcher = std::make_unique<Watcher>();
    TRY(watcher->open());
    return std::unique_ptr<NetlinkNetwork>(new NetlinkNetwork(std::move(watcher)));
}

NetlinkNetwork::NetlinkNetwork(std::unique_ptr<Watcher> watcher) : watcher_(std::move(watcher)) {
    watcher_->thread = std::jthread([this] { watcher_->run(); });
    pthread_setname_np(watcher_->thread.native_handle(), "network");
}

NetlinkNetwork::~NetlinkNetwork() {
    static_cast<void>(eventfd_write(watcher_->wake.number(), 1));
}

NetworkState NetlinkNetwork::state() const {
    return watcher_->notes.state();
}

void NetlinkNetwork::set_listener(Listener listener) {
    watcher_->notes.set_listener(std::move(listener));
}

} // namespace anjungan::drivers

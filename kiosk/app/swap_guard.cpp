// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the kernel for a lock, and looks what else there is.
#include "kiosk/app/swap_guard.hpp"

#include "base/files.hpp"
#include "base/freed_memory.hpp"
#include "base/log.hpp"

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>

namespace anjungan::app {

namespace {

constexpr std::size_t max_kernel_file = 65536;

std::string kernel_file(const std::filesystem::path& path) {
    auto text = read_file(path, max_kernel_file);
    return text ? std::move(*text) : std::string();
}

/// Of the control group that systemd has put this program into.
std::string unit_limit() {
    const auto groups = kernel_file("/proc/self/cgroup");
    constexpr std::string_view unified = "0::";
    if (!groups.starts_with(unified)) {
        return {};
    }
    const auto name = groups.substr(unified.size(), groups.find('\n') - unified.size());
    return kernel_file("/sys/fs/cgroup" + name + "/memory.swap.max");
}

bool may_lock_all() {
    rlimit limit = {};
    return ::geteuid() == 0 ||
           (getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY);
}

/// Pages are locked as they come into use: what is mapped and never touched costs nothing.
bool lock_all() {
    return mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

SwapGuard guard_besides_lock() {
    return guard_without_lock(unit_limit(), kernel_file("/proc/swaps"));
}

} // namespace

SwapGuard guard_without_lock(std::string_view unit_limit, std::string_view swaps) {
    if (unit_limit == "0\n" || unit_limit == "0") {
        return SwapGuard::none_for_unit;
    }
    // A head line, and one for each swap there is.
    return std::ranges::count(swaps, '\n') == 1 ? SwapGuard::none_on_machine : SwapGuard::nothing;
}

SwapGuard keep_out_of_swap() {
    return may_lock_all() && lock_all() ? SwapGuard::locked : guard_besides_lock();
}

void give_back_memory(SwapGuard held) {
    const bool lifted = held == SwapGuard::locked && guard_besides_lock() != SwapGuard::nothing;
    if (lifted) {
        munlockall();
    }
    give_back_freed_memory();
    if (lifted && !lock_all()) {
        log_swap_guard(guard_besides_lock());
    }
}

void log_swap_guard(SwapGuard guard) {
    switch (guard) {
    case SwapGuard::locked: log::info("memory: locked, no answer reaches the swap"); return;
    case SwapGuard::none_for_unit: log::info("memory: this unit has no swap"); return;
    case SwapGuard::none_on_machine: log::info("memory: this machine has no swap"); return;
    case SwapGuard::nothing:
        log::warning("memory: answers may reach this machine's swap: let the service have "
                     "LimitMEMLOCK=infinity or MemorySwapMax=0, as in packaging/systemd, or turn "
                     "the swap off");
        return;
    }
}

} // namespace anjungan::app

// SPDX-License-Identifier: GPL-3.0-or-later
// The wire inside the process and its faults.
#include "simulator/devices/memory_transport.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::simulator {

Result<std::unique_ptr<drivers::Transport>>
MemoryTransport::open(DeviceEnd& device, const WireFaults& faults, Waiter waiter) {
    std::unique_ptr<MemoryTransport> wire(
        new MemoryTransport(device, faults, std::move(waiter)) // NOLINT(*-owning-memory): private
    );
    if (!wire->connected()) {
        return wire->gone();
    }
    return std::unique_ptr<drivers::Transport>(std::move(wire));
}

MemoryTransport::MemoryTransport(DeviceEnd& device, const WireFaults& faults, Waiter waiter)
    : device_(device), faults_(faults), waiter_(std::move(waiter)), session_(device.session()) {}

bool MemoryTransport::connected() const {
    return !closed_ && session_ != 0 && session_ == device_.session() &&
           written_ < faults_.unplug_after;
}

tl::unexpected<Error> MemoryTransport::gone() const {
    return fail(faults_.unplug_error, "the device is not connected");
}

Result<std::size_t> MemoryTransport::write_some(ByteView bytes) {
    if (!connected()) {
        return gone();
    }
    const auto until = [this](std::size_t limit) { return limit - std::min(limit, written_); };
    const auto most = std::min(
        {bytes.size(),
         faults_.max_per_write,
         until(faults_.unplug_after),
         until(faults_.stall_after)}
    );
    const auto heard = std::min(most, until(faults_.lose_after));
    auto taken = device_.accept(bytes.first(heard));
    if (taken == heard) {
        taken = most;
    }
    written_ += taken;
    return taken;
}

Result<Bytes> MemoryTransport::read_available() {
    if (!connected()) {
        return gone();
    }
    auto replies = device_.take_replies();
    if (faults_.deaf) {
        replies.clear();
    }
    return replies;
}

void MemoryTransport::wait(std::chrono::milliseconds most) {
    if (waiter_) {
        waiter_(most);
    } else {
        device_.wait_for_replies(most);
    }
}

} // namespace anjungan::simulator

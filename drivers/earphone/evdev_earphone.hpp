// SPDX-License-Identifier: GPL-3.0-or-later
/// The machine's own socket, as the kernel's sound driver tells of it.
#pragma once

#include "base/listener_slot.hpp"
#include "base/reopen_delay.hpp"
#include "drivers/earphone/earphone.hpp"
#include "drivers/earphone/jack_input.hpp"

#include <atomic>
#include <thread>

namespace anjungan::drivers {

/// A thread of its own, which sleeps until the plug moves; the device is opened again after it was
/// gone.
class EvdevEarphone : public Earphone {
public:
    /// Opens the device; called on the earphone's thread, again and again while it is not there.
    using Opener = std::function<Result<JackInput>()>;

    explicit EvdevEarphone(Opener open, ReopenDelay::Times times = {});
    EvdevEarphone(const EvdevEarphone&) = delete;
    EvdevEarphone& operator=(const EvdevEarphone&) = delete;
    ~EvdevEarphone() override = default;

    [[nodiscard]] EarphoneState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }

private:
    void run(const std::stop_token& stop);
    [[nodiscard]] Status follow_until_gone(const JackInput& jack, const std::stop_token& stop);
    [[nodiscard]] Status read_events(const JackInput& jack);
    void change_to(EarphoneState state);

    Opener open_;
    ReopenDelay delay_;
    ListenerSlot<EarphoneState> listener_ = {};
    std::atomic<EarphoneState> state_ = EarphoneState::searching;
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::drivers

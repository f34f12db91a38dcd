// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that reads signals as others read messages.
#include "kiosk/app/end_signals.hpp"

#include "base/log.hpp"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <utility>

namespace anjungan::app {

namespace {

constexpr int killed_by = 128; ///< as shells say it: 128 + the signal's number

sigset_t end_set() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

Descriptor blocked_signals() {
    const auto signals = end_set();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

int milliseconds_left(std::chrono::steady_clock::time_point deadline) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

} // namespace

EndSignals::EndSignals() : EndSignals(patience, [](int exit_code) { ::_exit(exit_code); }) {}

EndSignals::EndSignals(std::chrono::milliseconds most, Leave leave)
    : most_(most),
      leave_(std::move(leave)),
      signals_(blocked_signals()),
      over_(::eventfd(0, EFD_CLOEXEC)),
      thread_([this] { run(); }) {
    pthread_setname_np(thread_.native_handle(), "signals");
}

EndSignals::~EndSignals() {
    const std::uint64_t one = 1;
    static_cast<void>(::write(over_.number(), &one, sizeof one));
    thread_.join();
    const auto signals = end_set();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void EndSignals::set_listener(Listener listener) {
    const MutexLock lock(mutex_);
    listener_ = std::move(listener);
    if (asked_ && listener_.asked) {
        listener_.asked();
    }
}

void EndSignals::ask() {
    const MutexLock lock(mutex_);
    if (!std::exchange(asked_, true) && listener_.asked) {
        listener_.asked();
    }
}

/// The watchdog is called off first: nobody is there to feed it.
void EndSignals::leave(int exit_code) {
    {
        const MutexLock lock(mutex_);
        if (listener_.last_words) {
            listener_.last_words();
        }
    }
    leave_(exit_code);
}

std::optional<int> EndSignals::next_signal() {
    signalfd_siginfo about = {};
    if (::read(signals_.number(), &about, sizeof about) != sizeof about) {
        return std::nullopt;
    }
    return static_cast<int>(about.ssi_signo);
}

void EndSignals::run() {
    std::array<pollfd, 2> waiting = {{{signals_.number(), POLLIN, 0}, {over_.number(), POLLIN, 0}}};
    std::optional<Deadline> deadline;
    while (true) {
        const int happened =
            ::poll(waiting.data(), waiting.size(), deadline ? milliseconds_left(*deadline) : -1);
        if (happened > 0 && waiting[1].revents != 0) {
            return;
        }
        if (happened == 0) {
            log::warning("the kiosk ends with something unfinished: its time is up");
            leave(0);
            return;
        }
        const auto signal = happened > 0 ? next_signal() : std::nullopt;
        if (!signal) {
            continue;
        }
        if (deadline) {
            leave(killed_by + *signal);
            return;
        }
        deadline = std::chrono::steady_clock::now() + most_;
        ask();
    }
}

} // namespace anjungan::app

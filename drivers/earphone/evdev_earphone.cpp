// SPDX-License-Identifier: GPL-3.0-or-later
// The thread between a socket and its listener.
#include "drivers/earphone/evdev_earphone.hpp"

#include "base/log.hpp"
#include "base/stoppable_pause.hpp"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>

#include <array>
#include <cerrno>
#include <stop_token>
#include <utility>

namespace anjungan::drivers {

namespace {

constexpr std::size_t events_at_once = 16;

EarphoneState state_of(bool plugged) {
    return plugged ? EarphoneState::plugged : EarphoneState::unplugged;
}

void log_end(const Status& followed) {
    if (!followed) {
        log::info("the earphone's socket is gone: {}", followed.error().detail);
    }
}

} // namespace

EvdevEarphone::EvdevEarphone(Opener open, ReopenDelay::Times times)
    : open_(std::move(open)),
      delay_(times),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    pthread_setname_np(thread_.native_handle(), "earphone");
}

void EvdevEarphone::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto jack = open_();
        if (jack) {
            delay_.reset();
            log_end(follow_until_gone(*jack, stop));
        }
        if (stop.stop_requested()) {
            return; // the device may well be there; it is us who go
        }
        change_to(EarphoneState::missing);
        pause_unless_stopped(stop, delay_.after_failure());
    }
}

Status EvdevEarphone::follow_until_gone(const JackInput& jack, const std::stop_token& stop) {
    const Descriptor wake(eventfd(0, EFD_CLOEXEC));
    if (!wake.is_open()) {
        return fail(ErrorCode::io, "no eventfd");
    }
    const std::stop_callback wake_up(stop, [&wake] {
        static_cast<void>(eventfd_write(wake.number(), 1));
    });
    const auto plugged = jack.plugged();
    TRY(plugged);
    change_to(state_of(*plugged));
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> waits = {
            {{jack.events.number(), POLLIN, 0}, {wake.number(), POLLIN, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), -1);
        const bool news = ready > 0 && waits[0].revents != 0;
        TRY(news ? read_events(jack) : Status());
    }
    return {};
}

Status EvdevEarphone::read_events(const JackInput& jack) {
    std::array<input_event, events_at_once> events = {};
    const auto got = ::read(jack.events.number(), events.data(), sizeof events);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        return {};
    }
    const auto bytes = got < 0 ? std::size_t(0) : static_cast<std::size_t>(got);
    if (bytes == 0 || bytes % sizeof(input_event) != 0) {
        return fail(ErrorCode::unavailable, "it gives no more events");
    }
    const auto news = news_of(std::span(events).first(bytes / sizeof(input_event)));
    if (news.lost) {
        const auto plugged = jack.plugged();
        TRY(plugged);
        change_to(state_of(*plugged));
    } else if (news.plugged) {
        change_to(state_of(*news.plugged));
    }
    return {};
}

void EvdevEarphone::change_to(EarphoneState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

} // namespace anjungan::drivers

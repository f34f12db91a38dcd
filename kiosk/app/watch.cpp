// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that feeds the watchdog.
#include "kiosk/app/watch.hpp"

#include "base/log.hpp"
#include "base/stoppable_pause.hpp"

#include <pthread.h>

namespace anjungan::app {

namespace {

void warn_if(const Status& told) {
    if (!told) {
        log::warning("{}", told.error().detail);
    }
}

} // namespace

std::chrono::milliseconds longest_job(const drivers::PrinterProfile& profile) {
    constexpr int questions = 8;
    constexpr int waits = 3; // clearing an interrupted job, sending, the marker
    return questions * profile.reply_time + waits * profile.finish_time;
}

Watch::Watch(
    const Clock& clock, drivers::Watchdog& watchdog, std::vector<drivers::WatchedLoop> loops
)
    : watchdog_(watchdog), feeder_(clock, watchdog, std::move(loops)) {
    warn_if(watchdog_.ready());
    if (feeder_.interval() > std::chrono::milliseconds(0)) {
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
        pthread_setname_np(thread_.native_handle(), "watchdog");
    }
}

Watch::~Watch() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    warn_if(watchdog_.stop());
}

void Watch::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        feeder_.check();
        pause_unless_stopped(stop, feeder_.interval());
    }
}

} // namespace anjungan::app

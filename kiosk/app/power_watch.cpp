// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that looks at the power.
#include "kiosk/app/power_watch.hpp"

#include "base/log.hpp"
#include "base/stoppable_pause.hpp"

#include <pthread.h>

namespace anjungan::app {

namespace {

constexpr std::chrono::milliseconds between_looks = std::chrono::seconds(5);

session::Power power_of(drivers::PowerVerdict verdict) {
    switch (verdict) {
    case drivers::PowerVerdict::mains: return session::Power::mains;
    case drivers::PowerVerdict::battery: return session::Power::battery;
    case drivers::PowerVerdict::low: return session::Power::low;
    }
    return session::Power::mains;
}

const char* news_of(session::Power power) {
    switch (power) {
    case session::Power::mains: return "power: on mains";
    case session::Power::battery: return "power: on battery";
    case session::Power::low: return "power: the battery is low, no new visits";
    }
    return "";
}

} // namespace

void PowerDesk::look(BootTime now) {
    const auto state = power_.read();
    if (!state) {
        report_fault(state.error().detail); // the last verdict stands
        return;
    }
    report_fault({});
    const auto power = power_of(judge_.observe(*state, now));
    if (power != told_) {
        told_ = power;
        log::info("{}", news_of(power));
        report_(session::PowerChanged{power});
    }
}

void PowerDesk::report_fault(std::string fault) {
    if (fault == fault_) {
        return;
    }
    fault_ = fault;
    report_(session::fault_changed(session::FaultSource::power, std::move(fault)));
}

PowerWatch::PowerWatch(const Clock& clock, drivers::PowerSupply& power, PowerDesk::Report report)
    : clock_(clock),
      desk_(power, std::move(report)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    pthread_setname_np(thread_.native_handle(), "power");
}

void PowerWatch::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        desk_.look(clock_.boot_time());
        pause_unless_stopped(stop, between_looks);
    }
}

} // namespace anjungan::app

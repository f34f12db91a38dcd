// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of start-up and printing at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::back_office {

namespace failpoint {

inline constexpr Failpoint start_store_open = {"start.store_open"};
inline constexpr Failpoint start_threads_running = {"start.threads_running"};
inline constexpr Failpoint print_before_sending = {"print.before_sending"};
inline constexpr Failpoint print_sending_recorded = {"print.sending_recorded"};
inline constexpr Failpoint print_between_bands = {"print.between_bands"};
inline constexpr Failpoint print_bytes_sent = {"print.bytes_sent"};
inline constexpr Failpoint print_awaiting_mark = {"print.awaiting_mark"};
inline constexpr Failpoint print_marked = {"print.marked"};
inline constexpr Failpoint print_recorded = {"print.recorded"};

} // namespace failpoint

inline constexpr std::array back_office_failpoints = {
    failpoint::start_store_open,
    failpoint::start_threads_running,
    failpoint::print_before_sending,
    failpoint::print_sending_recorded,
    failpoint::print_between_bands,
    failpoint::print_bytes_sent,
    failpoint::print_awaiting_mark,
    failpoint::print_marked,
    failpoint::print_recorded,
};

} // namespace anjungan::back_office

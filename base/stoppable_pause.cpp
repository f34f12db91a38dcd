// SPDX-License-Identifier: GPL-3.0-or-later
// Waits on a condition that only the stop token can signal.
#include "base/stoppable_pause.hpp"

#include "base/mutex.hpp"

#include <condition_variable>

namespace anjungan {

void pause_unless_stopped(const std::stop_token& stop, std::chrono::milliseconds longest) {
    Mutex mutex;
    std::condition_variable_any stopped;
    MutexLock lock(mutex);
    (void)stopped.wait_for(lock, stop, longest, [] { return false; });
}

} // namespace anjungan

// SPDX-License-Identifier: GPL-3.0-or-later
/// A hub on a real socket of this machine: bytes come in, what the scripted hub says goes out, and
/// on the way something may happen to it.
#pragma once

#include "base/mutex.hpp"
#include "offline-cache/sync/transport.hpp"
#include "tests/support/loopback_listener.hpp"

#include <deque>
#include <string>
#include <thread>

namespace anjungan::test {

/// What happens to the answer of one exchange.
enum class Wire {
    whole,
    reset, ///< the connection is reset instead of an answer
    cut,   ///< half the answer, then the end
    drip,  ///< one byte, then nothing until the kiosk gives up
};

class WireServer {
public:
    /// Answers from its own thread until it goes; an answer of `brain` that is an Error resets the
    /// connection. `brain` and `mutex`, which is held while the brain works, must outlive it.
    WireServer(sync::Transport& brain, Mutex& mutex);
    WireServer(const WireServer&) = delete;
    WireServer& operator=(const WireServer&) = delete;
    ~WireServer();

    [[nodiscard]] std::string url() const;
    /// One fault for each of the next batches; sessions open unharmed.
    void set_faults(std::deque<Wire> faults);

private:
    void serve();
    void exchange(int connection);

    Mutex& mutex_;
    sync::Transport& brain_ GUARDED_BY(mutex_);
    std::deque<Wire> faults_ GUARDED_BY(mutex_);
    LoopbackListener listener_;
    std::thread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::test

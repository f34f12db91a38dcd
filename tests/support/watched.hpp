// SPDX-License-Identifier: GPL-3.0-or-later
/// A value that one thread changes and the thread of the test waits for.
#pragma once

#include "base/mutex.hpp"

#include <chrono>
#include <condition_variable>
#include <utility>

namespace anjungan::test {

/// Safe for every thread.
template <class Value>
class Watched {
public:
    Watched() = default;
    explicit Watched(Value value) : value_(std::move(value)) {}

    /// Calls `how(value)` under the lock, wakes whoever waits, and returns what it returns.
    template <class How>
    auto change(How how) {
        const MutexLock lock(mutex_);
        changed_.notify_all();
        return how(value_);
    }

    [[nodiscard]] Value value() const {
        const MutexLock lock(mutex_);
        return value_;
    }

    /// Waits until `wanted(value)`; false if that is not so within `most`.
    template <class Wanted>
    [[nodiscard]] bool wait_for(Wanted wanted, std::chrono::milliseconds most = patience) {
        const auto deadline = std::chrono::steady_clock::now() + most;
        MutexLock lock(mutex_);
        while (!wanted(std::as_const(value_))) {
            if (changed_.wait_until(lock, deadline) == std::cv_status::timeout) {
                return wanted(std::as_const(value_));
            }
        }
        return true;
    }

    /// What a busy machine may take for anything.
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(10);

private:
    mutable Mutex mutex_;
    std::condition_variable_any changed_;
    Value value_ GUARDED_BY(mutex_) = Value();
};

} // namespace anjungan::test

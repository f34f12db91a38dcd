// SPDX-License-Identifier: GPL-3.0-or-later
/// Threads that own their data and talk through posted tasks.
#pragma once

#include "base/clock.hpp"
#include "base/mutex.hpp"
#include "base/unique_function.hpp"

#include <condition_variable>
#include <deque>
#include <map>
#include <string>
#include <thread>

namespace anjungan {

using Task = UniqueFunction<void()>;

/// A place where tasks run one after another, on one thread. `post` may be called from every
/// thread and never waits for the task.
class Executor {
public:
    Executor() = default;
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;
    virtual ~Executor() = default;

    virtual void post(Task task) = 0;
};

/// An executor that can also be told to do something later.
class TimedExecutor : public Executor {
public:
    /// Runs `task` once so much time has passed, by the executor's clock; never if the executor has
    /// ended by then. From every thread.
    virtual void post_after(std::chrono::milliseconds delay, Task task) = 0;
};

/// One named thread with a mailbox. The destructor runs what was posted before it, forgets what was
/// to come later, then joins.
class Worker : public TimedExecutor {
public:
    /// The name shows in `top -H`; at most 15 characters. Goes by the machine's clock.
    explicit Worker(const std::string& name);
    /// Goes by `clock`, which must outlive the worker.
    Worker(const std::string& name, const Clock& clock);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() override;

    void post(Task task) override;
    void post_after(std::chrono::milliseconds delay, Task task) override;
    /// A clock that jumps (a test's, a journey's) says so; a real one needs not.
    void clock_moved();

    /// Tasks posted, or due by now, and not yet finished.
    [[nodiscard]] std::size_t pending() const;

private:
    void run();
    void take_due() REQUIRES(mutex_);
    void sleep(MutexLock& lock) REQUIRES(mutex_);

    const Clock& clock_;
    mutable Mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Task> tasks_ GUARDED_BY(mutex_);
    /// By the time they are due.
    std::multimap<BootTime, Task> later_ GUARDED_BY(mutex_);
    std::size_t running_ GUARDED_BY(mutex_) = 0;
    bool stopping_ GUARDED_BY(mutex_) = false;
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan

/// Threads that own their data and talk through posted tasks.
#pragma once

#include "base/unique_function.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
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

/// One named thread with a mailbox. The destructor runs what was posted before it, then joins.
class Worker : public Executor {
public:
    /// The name shows in `top -H`; at most 15 characters.
    explicit Worker(const std::string& name);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() override;

    void post(Task task) override;

    /// Tasks posted and not yet finished.
    [[nodiscard]] std::size_t pending() const;

private:
    void run();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> tasks_;
    std::size_t running_ = 0;
    bool stopping_ = false;
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan

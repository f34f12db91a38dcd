// SPDX-License-Identifier: GPL-3.0-or-later
// Each call is a job; a helper that comes when the job is done goes on to the next.
#include "hub/intake/thread_pool.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <system_error>
#include <thread>

namespace anjungan::hub {

namespace {

constexpr std::size_t max_helpers = 3;
constexpr std::size_t worth_a_thread = 8; ///< calls

/// hardware_concurrency() says 0 where it does not know.
std::size_t other_processors() {
    const std::size_t processors = std::max(std::thread::hardware_concurrency(), 1U);
    return std::min(processors - 1, max_helpers);
}

/// Its numbers, which each thread takes one by one.
class Job {
public:
    Job(std::size_t count, const std::function<void(std::size_t)>& work)
        : count_(count), work_(work) {}

    void share() {
        for (auto i = next_++; i < count_; i = next_++) {
            work_(i);
        }
    }

    /// What a helper does. After close(), when `work` may be gone, nothing.
    void help() {
        {
            const MutexLock lock(mutex_);
            if (closed_) {
                return;
            }
            ++helping_;
        }
        share();
        const MutexLock lock(mutex_);
        --helping_;
        left_.notify_one();
    }

    /// Waits for those who are still at it; who has not begun by now does not begin.
    void close() {
        MutexLock lock(mutex_);
        closed_ = true;
        while (helping_ > 0) {
            left_.wait(lock);
        }
    }

private:
    const std::size_t count_;
    const std::function<void(std::size_t)>& work_;
    std::atomic<std::size_t> next_ = 0;
    Mutex mutex_;
    std::condition_variable_any left_;
    std::size_t helping_ GUARDED_BY(mutex_) = 0;
    bool closed_ GUARDED_BY(mutex_) = false;
};

} // namespace

ThreadPool::ThreadPool() : ThreadPool(other_processors()) {}

ThreadPool::ThreadPool(std::size_t helpers) {
    try {
        for (std::size_t i = 0; i < helpers; ++i) {
            helpers_.push_back(std::make_unique<Worker>("intake"));
        }
    } catch (const std::system_error&) { // no thread to be had: the callers do it all
    }
}

void ThreadPool::for_each(std::size_t count, const std::function<void(std::size_t)>& work) {
    const auto job = std::make_shared<Job>(count, work);
    const auto helpers = std::min(helpers_.size(), count / worth_a_thread);
    for (std::size_t i = 0; i < helpers; ++i) {
        helpers_[i]->post([job] { job->help(); });
    }
    job->share();
    job->close();
}

} // namespace anjungan::hub

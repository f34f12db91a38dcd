// SPDX-License-Identifier: GPL-3.0-or-later
// One named thread with a mailbox.
#include "base/worker.hpp"

#include <pthread.h>

#include <algorithm>
#include <cassert>

namespace anjungan {

namespace {

/// The longest sleep by the machine's own steady clock, which stands still while it is suspended;
/// the boot clock is asked again after it.
constexpr std::chrono::milliseconds max_sleep = std::chrono::seconds(30);

const Clock& machine_clock() {
    static const SystemClock clock;
    return clock;
}

} // namespace

Worker::Worker(const std::string& name) : Worker(name, machine_clock()) {}

Worker::Worker(const std::string& name, const Clock& clock)
    : clock_(clock), thread_([this] { run(); }) {
    assert(name.size() <= 15);
    pthread_setname_np(thread_.native_handle(), name.c_str());
}

Worker::~Worker() {
    {
        const MutexLock lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
}

void Worker::post(Task task) {
    {
        const MutexLock lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_one();
}

void Worker::post_after(std::chrono::milliseconds delay, Task task) {
    {
        const MutexLock lock(mutex_);
        later_.emplace(clock_.boot_time() + delay, std::move(task));
    }
    changed_.notify_one();
}

void Worker::clock_moved() {
    {
        const MutexLock lock(mutex_);
        take_due();
    }
    changed_.notify_one();
}

std::size_t Worker::pending() const {
    const MutexLock lock(mutex_);
    return tasks_.size() + running_;
}

void Worker::take_due() {
    const auto due = later_.upper_bound(clock_.boot_time());
    for (auto at = later_.begin(); at != due; at = later_.erase(at)) {
        tasks_.push_back(std::move(at->second));
    }
}

void Worker::run() {
    MutexLock lock(mutex_);
    while (true) {
        take_due();
        if (!tasks_.empty()) {
            auto task = std::move(tasks_.front());
            tasks_.pop_front();
            running_ = 1;
            lock.unlock();
            task();
            task = Task(); // what the task holds dies outside the lock
            lock.lock();
            running_ = 0;
        } else if (stopping_) {
            return;
        } else {
            sleep(lock);
        }
    }
}

/// Until something is posted or due; now and then too early, as run() looks again.
void Worker::sleep(MutexLock& lock) {
    if (later_.empty()) {
        changed_.wait(lock);
    } else {
        const auto until_due = later_.begin()->first - clock_.boot_time();
        changed_.wait_for(lock, std::min(until_due, max_sleep));
    }
}

} // namespace anjungan

// One named thread with a mailbox.
#include "base/worker.hpp"

#include <pthread.h>

#include <cassert>

namespace anjungan {

Worker::Worker(const std::string& name) : thread_([this] { run(); }) {
    assert(name.size() <= 15);
    pthread_setname_np(thread_.native_handle(), name.c_str());
}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
}

void Worker::post(Task task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_one();
}

std::size_t Worker::pending() const {
    const std::lock_guard lock(mutex_);
    return tasks_.size() + running_;
}

void Worker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
        if (tasks_.empty()) {
            return;
        }
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        running_ = 1;
        lock.unlock();
        task();
        task = Task(); // what the task holds dies outside the lock
        lock.lock();
        running_ = 0;
    }
}

} // namespace anjungan

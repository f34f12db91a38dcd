// SPDX-License-Identifier: GPL-3.0-or-later
/// A mutex that clang can check: whoever touches what it guards without it gets a warning.
///
/// A member says which mutex guards it, a function which one its caller must hold:
///
///     void grow() REQUIRES(mutex_);
///     Mutex mutex_;
///     std::size_t size_ GUARDED_BY(mutex_) = 0;
///
/// The check is clang's -Wthread-safety; g++ sees nothing of all this. It does not look from a
/// lambda to the lock around it, so a wait is a loop, not a predicate:
///
///     MutexLock lock(mutex_);
///     while (size_ == 0) {
///         changed_.wait(lock); // a std::condition_variable_any
///     }
///
/// Source: clang.llvm.org/docs/ThreadSafetyAnalysis.html
#pragma once

#include <mutex>

#if defined(__clang__)
#define ANJUNGAN_THREAD_SAFETY(attribute) __attribute__((attribute))
#else
#define ANJUNGAN_THREAD_SAFETY(attribute)
#endif

#define CAPABILITY(name) ANJUNGAN_THREAD_SAFETY(capability(name))
#define SCOPED_CAPABILITY ANJUNGAN_THREAD_SAFETY(scoped_lockable)
#define GUARDED_BY(mutex) ANJUNGAN_THREAD_SAFETY(guarded_by(mutex))
#define REQUIRES(...) ANJUNGAN_THREAD_SAFETY(requires_capability(__VA_ARGS__))
#define EXCLUDES(...) ANJUNGAN_THREAD_SAFETY(locks_excluded(__VA_ARGS__))
#define ACQUIRE(...) ANJUNGAN_THREAD_SAFETY(acquire_capability(__VA_ARGS__))
#define ASSERT_CAPABILITY(...) ANJUNGAN_THREAD_SAFETY(assert_capability(__VA_ARGS__))
#define RELEASE(...) ANJUNGAN_THREAD_SAFETY(release_capability(__VA_ARGS__))

namespace anjungan {

/// Locked through MutexLock only.
class CAPABILITY("mutex") Mutex {
public:
    Mutex() = default;
    Mutex(const Mutex&) = delete;
    Mutex& operator=(const Mutex&) = delete;
    ~Mutex() = default;

    /// Says to clang, within a lambda that runs under the lock around it, what it cannot see.
    void assert_held() const ASSERT_CAPABILITY(this) {}

private:
    friend class MutexLock;

    std::mutex mutex_;
};

/// Holds the mutex while it lives, except between unlock() and lock(). The mutex must outlive it.
class SCOPED_CAPABILITY MutexLock {
public:
    explicit MutexLock(Mutex& mutex) ACQUIRE(mutex) : lock_(mutex.mutex_) {}
    MutexLock(const MutexLock&) = delete;
    MutexLock& operator=(const MutexLock&) = delete;
    ~MutexLock() RELEASE() = default;

    void lock() ACQUIRE() { lock_.lock(); }
    void unlock() RELEASE() { lock_.unlock(); }

private:
    std::unique_lock<std::mutex> lock_;
};

} // namespace anjungan

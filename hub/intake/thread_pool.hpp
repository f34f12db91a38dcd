// SPDX-License-Identifier: GPL-3.0-or-later
/// Shares work on a batch's records among a few processors: signatures take most of its time.
#pragma once

#include "base/worker.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace anjungan::hub {

/// Threads that help whoever calls: up to three. They live as long as the pool: a thread made for
/// one batch begins on its maker's processor and is often not moved to an idle one before the batch
/// is through (measured: 100 signatures took two threads as long as one).
class ThreadPool {
public:
    /// Of as many helpers as there are other processors.
    ThreadPool();
    /// Of so many, or as many as the system has threads for.
    explicit ThreadPool(std::size_t helpers);

    /// Calls `work` once for each number below `count`, in no order, from this thread and those of
    /// the pool, and returns when all are done. `work` must not throw, and may touch only what
    /// belongs to its number. From every thread, several at once.
    void for_each(std::size_t count, const std::function<void(std::size_t)>& work);

private:
    std::vector<std::unique_ptr<Worker>> helpers_;
};

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs a task on another thread's executor and waits for what it returns.
#pragma once

#include "base/result.hpp"
#include "base/worker.hpp"

#include <future>
#include <type_traits>

namespace anjungan {

/// `work` returns a Result. `unavailable` if the executor drops the task because its thread ends.
/// Never call it on the UI thread (it blocks), nor on the executor's own thread (it would wait for
/// itself).
template <class Work>
[[nodiscard]] std::invoke_result_t<Work> run_on(Executor& executor, Work work) {
    using Outcome = std::invoke_result_t<Work>;
    std::promise<Outcome> promise;
    auto outcome = promise.get_future();
    executor.post([promise = std::move(promise), work = std::move(work)]() mutable {
        promise.set_value(work());
    });
    try {
        return outcome.get();
    } catch (const std::future_error&) { // a broken promise: the one foreign exception here
        return fail(ErrorCode::unavailable, "the thread that owns the data has ended");
    }
}

} // namespace anjungan

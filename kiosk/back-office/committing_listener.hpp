// SPDX-License-Identifier: GPL-3.0-or-later
/// Commits each step of a print job before the printer takes it.
#pragma once

#include "base/worker.hpp"
#include "drivers/printer/printer.hpp"
#include "offline-cache/store/store.hpp"

#include <string_view>

namespace anjungan::back_office {

/// Moves the job's row along; lives as long as one attempt at printing. Store and its thread must
/// outlive it. Used on the printer's thread, which waits for the store's.
class CommittingListener : public drivers::PrintListener {
public:
    CommittingListener(store::Store& store, Executor& thread, const store::PrintJob& job)
        : store_(store), thread_(thread), job_(job.id), state_(job.state) {}

    [[nodiscard]] Status before(const drivers::PrintStep& step) override;

    /// Bands of one job are one state: after a power cut each of them means "unknown" alike.
    [[nodiscard]] Status move_to(store::PrintState state, std::string_view detail = {});

    [[nodiscard]] store::PrintState state() const { return state_; }

private:
    store::Store& store_;
    Executor& thread_;
    std::int64_t job_;
    store::PrintState state_;
};

} // namespace anjungan::back_office

// SPDX-License-Identifier: GPL-3.0-or-later
/// Has the hub witness the end of this kiosk's audit chain.
#pragma once

#include "base/worker.hpp"
#include "offline-cache/store/store.hpp"
#include "offline-cache/sync/errand.hpp"
#include "offline-cache/sync/transport.hpp"

namespace anjungan::sync {

/// The references must outlive it. Called on the sync thread only; waits for the store's.
class ChainErrand : public Errand {
public:
    struct Parts {
        const Clock& clock;
        Transport& transport;
        store::Store& store;
        Executor& store_thread;
    };
    /// Visits that follow each other closely share a checkpoint.
    static constexpr std::chrono::milliseconds between = std::chrono::minutes(1);
    /// After a hub that did not do it: a failure, or one that knows no such thing.
    static constexpr std::chrono::milliseconds after_failure = std::chrono::minutes(15);

    explicit ChainErrand(Parts parts) : parts_(parts) {}

    [[nodiscard]] bool step() override;

private:
    [[nodiscard]] Status have_witnessed();

    Parts parts_;
    BootTime due_ = BootTime(0);
};

} // namespace anjungan::sync

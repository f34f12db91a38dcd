// SPDX-License-Identifier: GPL-3.0-or-later
/// The virtual power: what a test says it is.
#pragma once

#include "base/mutex.hpp"
#include "drivers/power/power_supply.hpp"

namespace anjungan::simulator {

/// Here every thread may call every member.
class ScriptedPower : public drivers::PowerSupply {
public:
    [[nodiscard]] Result<drivers::PowerState> read() override {
        const MutexLock lock(mutex_);
        return state_;
    }
    void set(Result<drivers::PowerState> state) {
        const MutexLock lock(mutex_);
        state_ = std::move(state);
    }

private:
    Mutex mutex_;
    Result<drivers::PowerState> state_ GUARDED_BY(mutex_) = drivers::PowerState();
};

} // namespace anjungan::simulator

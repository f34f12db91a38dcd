/// The virtual power: what a test says it is.
#pragma once

#include "drivers/power/power_supply.hpp"

#include <mutex>

namespace anjungan::simulator {

/// Here every thread may call every member.
class ScriptedPower : public drivers::PowerSupply {
public:
    [[nodiscard]] Result<drivers::PowerState> read() override {
        const std::lock_guard lock(mutex_);
        return state_;
    }
    void set(Result<drivers::PowerState> state) {
        const std::lock_guard lock(mutex_);
        state_ = std::move(state);
    }

private:
    std::mutex mutex_;
    Result<drivers::PowerState> state_ = drivers::PowerState();
};

} // namespace anjungan::simulator

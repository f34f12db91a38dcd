/// The virtual power: what a test says it is.
#pragma once

#include "drivers/power/power_supply.hpp"

#include <mutex>

namespace anjungan::drivers {

/// Here every thread may call every member.
class ScriptedPower : public PowerSupply {
public:
    [[nodiscard]] Result<PowerState> read() override {
        const std::lock_guard lock(mutex_);
        return state_;
    }
    void set(Result<PowerState> state) {
        const std::lock_guard lock(mutex_);
        state_ = std::move(state);
    }

private:
    std::mutex mutex_;
    Result<PowerState> state_ = PowerState();
};

} // namespace anjungan::drivers

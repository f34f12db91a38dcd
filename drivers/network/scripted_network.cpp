// The network a journey switches.
#include "drivers/network/scripted_network.hpp"

#include <utility>

namespace anjungan::drivers {

Link ScriptedNetwork::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void ScriptedNetwork::set_listener(Listener listener) {
    const std::lock_guard wait_for_the_old_one(calling_);
    const std::lock_guard lock(mutex_);
    listener_ = std::move(listener);
}

void ScriptedNetwork::set(Link state) {
    const std::lock_guard keep_the_listener(calling_);
    Listener listener;
    {
        const std::lock_guard lock(mutex_);
        if (state_ == state) {
            return;
        }
        state_ = state;
        listener = listener_;
    }
    // Without mutex_: the listener may well ask for the state.
    if (listener) {
        listener(state);
    }
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
/// Ties an object to the first thread that uses it.
#pragma once

#include <cassert>
#include <thread>

namespace anjungan::store {

class ThreadOwner {
public:
    /// Asserts that every call comes from the thread of the first one.
    void check() {
        if (owner_ == std::thread::id{}) {
            owner_ = std::this_thread::get_id();
        }
        assert(owner_ == std::this_thread::get_id());
    }

private:
    std::thread::id owner_; // none: not used yet
};

} // namespace anjungan::store

// SPDX-License-Identifier: GPL-3.0-or-later
/// Several errands as one.
#pragma once

#include "offline-cache/sync/errand.hpp"

#include <vector>

namespace anjungan::sync {

/// Steps each of them in turn. They must outlive it.
class ErrandList : public Errand {
public:
    void add(Errand& errand) { errands_.push_back(&errand); }

    [[nodiscard]] bool step() override {
        bool more = false;
        for (auto* errand : errands_) {
            more = errand->step() || more;
        }
        return more;
    }

private:
    std::vector<Errand*> errands_;
};

} // namespace anjungan::sync

// SPDX-License-Identifier: GPL-3.0-or-later
/// Something else to do with the hub, once nothing waits to be sent.
#pragma once

namespace anjungan::sync {

/// Called on the sync thread only.
class Errand {
public:
    Errand() = default;
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;
    virtual ~Errand() = default;

    /// Does at most one exchange with the hub, or nothing when it is not time. True: there is more
    /// to do at once, unless a record has been committed meanwhile, which goes first.
    [[nodiscard]] virtual bool step() = 0;
};

} // namespace anjungan::sync

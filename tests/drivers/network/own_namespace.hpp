// SPDX-License-Identifier: GPL-3.0-or-later
/// A network of the test's own, without any cable, while it lives.
#pragma once

#include "base/descriptor.hpp"

#include <fcntl.h>
#include <sched.h>

namespace anjungan::test {

/// For the calling thread and what it starts. Needs root.
class OwnNamespace {
public:
    OwnNamespace()
        : before_(::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC)),
          entered_(before_.is_open() && unshare(CLONE_NEWNET) == 0) {}
    OwnNamespace(const OwnNamespace&) = delete;
    OwnNamespace& operator=(const OwnNamespace&) = delete;
    ~OwnNamespace() {
        if (entered_) {
            setns(before_.number(), CLONE_NEWNET);
        }
    }

    [[nodiscard]] bool entered() const { return entered_; }

private:
    Descriptor before_;
    bool entered_;
};

} // namespace anjungan::test

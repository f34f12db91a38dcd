// SPDX-License-Identifier: GPL-3.0-or-later
/// An executor for tests of one thread.
#pragma once

#include "base/worker.hpp"

namespace anjungan::test {

/// Tasks run when they are posted, on the thread of whoever posts them.
class ImmediateExecutor : public Executor {
public:
    void post(Task task) override { task(); }
};

} // namespace anjungan::test

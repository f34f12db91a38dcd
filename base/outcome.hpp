// SPDX-License-Identifier: GPL-3.0-or-later
/// What a command line program says when it is done: the exit status that scripts read, and the
/// sentence on standard error that people read.
#pragma once

#include "base/result.hpp"

#include <functional>
#include <string_view>

namespace anjungan {

enum class Outcome {
    good = 0,
    finding = 1, ///< what was looked at is not as it should be
    misuse = 2,  ///< the command could not be carried out as it was given
};

/// What the chosen command will do, once the whole command line was understood.
using Action = std::function<Outcome()>;

/// "PROGRAM: SENTENCE" on standard error; PROGRAM is the name it was started by.
void complain(std::string_view sentence);

/// Complains; damaged, forged or refused data is a finding, everything else (a file that is missing
/// or in use, a wrong argument) kept the command from being carried out.
[[nodiscard]] Outcome report(const Error& error);

} // namespace anjungan

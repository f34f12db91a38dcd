// SPDX-License-Identifier: GPL-3.0-or-later
/// What is set once before the first slip is wanted, so that its letters are in memory by then.
#pragma once

#include "drivers/printer/document.hpp"

namespace anjungan::print {

/// Letters and digits in the sizes of slips for citizens, standard and large, and a code: to be
/// set, never to be printed.
[[nodiscard]] drivers::Document rehearsal();

} // namespace anjungan::print

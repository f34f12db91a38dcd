// SPDX-License-Identifier: GPL-3.0-or-later
/// The look of the slips.
#pragma once

#include "drivers/printer/document.hpp"
#include "kiosk/print/slip.hpp"

namespace anjungan::print {

/// Lays a slip out. The paper's width is the encoder's business.
[[nodiscard]] drivers::Document compose(const Slip& slip);

} // namespace anjungan::print

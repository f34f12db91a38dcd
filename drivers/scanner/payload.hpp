// SPDX-License-Identifier: GPL-3.0-or-later
/// Decides whether the bytes of a frame are a payload, and what kind of code they came from.
#pragma once

#include "drivers/scanner/scanner.hpp"

namespace anjungan::drivers {

/// A leading AIM identifier ("]Q1", ISO/IEC 15424) that is known here is taken off and gives the
/// symbology; an unknown one stays part of the payload. Nothing in between is repaired: a payload
/// is exactly what stood in the code.
[[nodiscard]] ScanOutcome judge_payload(ByteView frame);

/// The same for bytes whose symbology the device names itself: no identifier is looked for.
[[nodiscard]] ScanOutcome judge_payload(ByteView frame, Symbology symbology);

} // namespace anjungan::drivers

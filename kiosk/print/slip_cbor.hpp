// SPDX-License-Identifier: GPL-3.0-or-later
/// A slip as bytes, for the store.
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "kiosk/print/slip.hpp"

namespace anjungan::print {

/// CBOR (RFC 8949) map with a version.
[[nodiscard]] Bytes encode_slip(const Slip& slip);

/// Errors: corrupt (damaged, cut short, trailing bytes, a field missing, unknown, too long or of
/// another type), unsupported (a newer version).
[[nodiscard]] Result<Slip> decode_slip(ByteView bytes);

} // namespace anjungan::print

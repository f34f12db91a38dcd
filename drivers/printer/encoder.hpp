// SPDX-License-Identifier: GPL-3.0-or-later
/// From a document to ESC/POS bytes for one printer model.
#pragma once

#include "base/bytes.hpp"
#include "drivers/printer/document.hpp"
#include "drivers/printer/profile.hpp"

#include <vector>

namespace anjungan::drivers {

/// A job in the order of sending. Each band is made of whole commands, so that a question between
/// two bands never lands inside one; none is larger than a picture band. It asks nothing: what
/// the printer is asked, and when, is the driver's business.
struct EncodedJob {
    std::vector<Bytes> bands;

    [[nodiscard]] Bytes whole() const;
};

/// Feeds to the cutter and cuts, as the profile says.
[[nodiscard]] Bytes cut_bytes(const PrinterProfile& profile);

/// Errors: invalid_input (no cut or several, a QR code too large for the paper), io (text that
/// must be painted, and cannot be).
[[nodiscard]] Result<EncodedJob> encode(const Document& document, const PrinterProfile& profile);

} // namespace anjungan::drivers

/// From a document to ESC/POS bytes for one printer model.
#pragma once

#include "drivers/printer/document.hpp"
#include "drivers/printer/profile.hpp"
#include "kiosk/base/bytes.hpp"

#include <vector>

namespace anjungan::drivers {

/// A job in the order of sending. Each band is made of whole commands, so that a status request
/// between two bands never lands inside one; none is larger than a picture band.
struct EncodedJob {
    std::vector<Bytes> bands;
    bool has_marker = false; ///< ends in GS r 1, whose answer is the completion marker

    [[nodiscard]] Bytes whole() const;
};

/// Errors: invalid_input (no cut or several, a QR code too large for the paper).
[[nodiscard]] Result<EncodedJob> encode(const Document& document, const PrinterProfile& profile);

} // namespace anjungan::drivers

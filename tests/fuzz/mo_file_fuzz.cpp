// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled translations.
#include "kiosk/i18n/mo_file.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    const auto messages = i18n::read_mo(as_text(bytes));
    if (messages) {
        for (const auto& [id, translation] : *messages) {
            must_hold(!id.empty() && !translation.empty(), "header and empty ones are left out");
        }
    }
}

} // namespace anjungan::fuzz

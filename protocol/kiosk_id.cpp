// SPDX-License-Identifier: GPL-3.0-or-later
// The rule for kiosk ids.
#include "protocol/kiosk_id.hpp"

#include <algorithm>

namespace anjungan::protocol {

bool is_kiosk_id(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && text.size() <= max_kiosk_id_bytes &&
           std::all_of(text.begin(), text.end(), allowed);
}

} // namespace anjungan::protocol

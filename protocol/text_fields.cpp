// SPDX-License-Identifier: GPL-3.0-or-later
// Times as text.
#include "protocol/text_fields.hpp"

#include <ctime>

namespace anjungan::protocol {

std::optional<WallTime> time_from_iso(const std::string& text) {
    std::tm parts = {};
    const char* end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end == nullptr || *end != '\0') {
        return std::nullopt;
    }
    return WallTime(std::chrono::seconds(timegm(&parts)));
}

} // namespace anjungan::protocol

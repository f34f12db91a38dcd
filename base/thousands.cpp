// SPDX-License-Identifier: GPL-3.0-or-later
// Three digits by three, from the right.
#include "base/thousands.hpp"

namespace anjungan {

std::string with_thousands(long long number, std::string_view separator) {
    auto digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (auto place = digits.size(); place > first + 3;) {
        place -= 3;
        digits.insert(place, separator);
    }
    return digits;
}

} // namespace anjungan

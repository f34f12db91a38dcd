// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the kernel.
#include "offline-cache/store/boot_id.hpp"

#include "base/bytes.hpp"
#include "base/files.hpp"

#include <algorithm>

namespace anjungan::store {

BootId this_boot() {
    BootId boot = {};
    auto text = read_file("/proc/sys/kernel/random/boot_id").value_or(std::string());
    std::erase_if(text, [](char letter) { return letter == '-' || letter == '\n'; });
    const auto bytes = from_hex(text);
    if (bytes && bytes->size() == boot.size()) {
        std::copy(bytes->begin(), bytes->end(), boot.begin());
    }
    return boot;
}

} // namespace anjungan::store

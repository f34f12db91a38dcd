// SPDX-License-Identifier: GPL-3.0-or-later
/// Which touch panels the machine has: asked at start, because a panel that cannot be opened is
/// otherwise silent and the kiosk looks well.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::drivers {

struct TouchPanel {
    std::string node; ///< "event3": the file in /dev/input
    std::string name; ///< as the device calls itself
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
    bool several_fingers = false; ///< tells contacts apart (multi-touch protocol)

    bool operator==(const TouchPanel&) const = default;
};

/// Every input device that is touched where one looks (INPUT_PROP_DIRECT with positions, or an
/// old single-touch panel with BTN_TOUCH that says nothing of itself); touchpads and pens are
/// none. In the order of their nodes. `root` is "/sys"; a machine without input devices has an
/// empty list. Never fails: what cannot be read is no panel.
[[nodiscard]] std::vector<TouchPanel> find_touch_panels(const std::filesystem::path& root = "/sys");

/// Whether bit `bit` is set in a bitmap as /sys/class/input/…/capabilities writes it: hexadecimal
/// words, the highest first, each of `word_bits` bits whether its leading zeros are written or not.
[[nodiscard]] bool has_bit(
    std::string_view bitmap, std::size_t bit, std::size_t word_bits = sizeof(unsigned long) * 8
);

} // namespace anjungan::drivers

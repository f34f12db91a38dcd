// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the capabilities of input devices from /sys/class/input.
#include "drivers/touch/touch_panels.hpp"

#include "base/attribute.hpp"

#include <linux/input-event-codes.h>

#include <algorithm>

namespace anjungan::drivers {

namespace {

namespace fs = std::filesystem;

/// Empty if it cannot be read.
std::string attribute(const fs::path& device, const char* name) {
    return read_attribute(device / name).value_or("");
}

std::uint16_t identifier(const fs::path& device, const char* name) {
    return read_number_attribute<std::uint16_t>(device / name, 16).value_or(0);
}

bool is_touch_panel(const fs::path& device) {
    const auto positions = attribute(device, "capabilities/abs");
    const auto keys = attribute(device, "capabilities/key");
    const auto properties = attribute(device, "properties");
    const bool direct = has_bit(properties, INPUT_PROP_DIRECT);
    const bool pointer = has_bit(properties, INPUT_PROP_POINTER);
    const bool pen = has_bit(keys, BTN_TOOL_PEN) || has_bit(keys, BTN_STYLUS);
    const bool many =
        has_bit(positions, ABS_MT_POSITION_X) && has_bit(positions, ABS_MT_POSITION_Y);
    const bool one = has_bit(positions, ABS_X) && has_bit(positions, ABS_Y) &&
                     has_bit(keys, BTN_TOUCH) && !has_bit(keys, BTN_TOOL_FINGER);
    return (direct && (many || one) && !(pen && !many)) || (!pointer && !pen && one);
}

/// "event10" comes after "event9".
std::size_t number_of(const std::string& node) {
    constexpr std::string_view prefix = "event";
    return number_from<std::size_t>(std::string_view(node).substr(prefix.size())).value_or(0);
}

} // namespace

bool has_bit(std::string_view bitmap, std::size_t bit, std::size_t word_bits) {
    std::vector<std::string_view> words;
    while (!bitmap.empty()) {
        const auto end = std::min(bitmap.find(' '), bitmap.size());
        if (end > 0) {
            words.push_back(bitmap.substr(0, end));
        }
        bitmap.remove_prefix(std::min(end + 1, bitmap.size()));
    }
    const auto index = bit / word_bits;
    if (index >= words.size()) {
        return false;
    }
    const auto word = words[words.size() - 1 - index];
    const auto value = number_from<std::uint64_t>(word, 16).value_or(0);
    return ((value >> (bit % word_bits)) & 1U) != 0;
}

std::vector<TouchPanel> find_touch_panels(const fs::path& root) {
    std::vector<TouchPanel> panels;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(root / "class" / "input", error)) {
        const auto node = entry.path().filename().string();
        const auto device = entry.path() / "device";
        if (node.starts_with("event") && is_touch_panel(device)) {
            panels.push_back(
                {node,
                 attribute(device, "name"),
                 identifier(device, "id/vendor"),
                 identifier(device, "id/product"),
                 has_bit(attribute(device, "capabilities/abs"), ABS_MT_SLOT)}
            );
        }
    }
    std::sort(panels.begin(), panels.end(), [](const auto& one, const auto& other) {
        return number_of(one.node) < number_of(other.node);
    });
    return panels;
}

} // namespace anjungan::drivers

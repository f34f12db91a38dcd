// Reads the capabilities of input devices from /sys/class/input.
#include "drivers/touch/touch_panels.hpp"

#include "base/files.hpp"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <charconv>

namespace anjungan::drivers {

namespace {

namespace fs = std::filesystem;

/// Empty if it cannot be read.
std::string attribute(const fs::path& device, const char* name) {
    auto text = read_file(device / name, 4096).value_or("");
    text.erase(text.find_last_not_of(" \n\t") + 1);
    return text;
}

std::uint16_t identifier(const fs::path& device, const char* name) {
    const auto text = attribute(device, name);
    std::uint16_t number = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return number;
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
    std::size_t number = 0;
    constexpr std::size_t prefix = std::string_view("event").size();
    (void)std::from_chars(node.data() + prefix, node.data() + node.size(), number);
    return number;
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
    std::uint64_t value = 0;
    const auto* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, value, 16);
    return read.ec == std::errc() && read.ptr == end && ((value >> (bit % word_bits)) & 1U) != 0;
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

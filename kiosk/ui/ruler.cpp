// SPDX-License-Identifier: GPL-3.0-or-later
/// Measurements of words, kept while one page is made.
#include "kiosk/ui/leaf.hpp"

#include <functional>

namespace anjungan::ui {

namespace {

std::uint64_t text_key(const std::string& text, const Font& font, int width_px) {
    const auto mix = [](std::uint64_t seed, std::uint64_t value) {
        return (seed ^ value) * 0x100000001B3ULL + (seed >> 29U);
    };
    std::uint64_t key = std::hash<std::string>{}(text);
    key = mix(key, std::hash<float>{}(font.size_px));
    key = mix(key, font.bold ? 3U : 5U);
    return mix(key, static_cast<std::uint64_t>(width_px) + 16);
}

} // namespace

TextBlock Ruler::measure(const std::string& text, const Font& font, int width_px) {
    const auto key = text_key(text, font, width_px);
    const auto known = blocks_.find(key);
    if (known != blocks_.end()) {
        return known->second;
    }
    return blocks_.emplace(key, typesetter_.measure(text, font, width_px)).first->second;
}

int Ruler::widest_word(const std::string& text, const Font& font) {
    const auto key = text_key(text, font, -2);
    const auto known = blocks_.find(key);
    if (known != blocks_.end()) {
        return known->second.width;
    }
    const TextBlock block{typesetter_.widest_word(text, font), 0, 0, false};
    return blocks_.emplace(key, block).first->second.width;
}

} // namespace anjungan::ui

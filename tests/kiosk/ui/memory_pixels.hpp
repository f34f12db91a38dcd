// SPDX-License-Identifier: GPL-3.0-or-later
/// A picture in memory that a stage can paint into.
#pragma once

#include "kiosk/ui/window.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace anjungan::test {

class MemoryPixels {
public:
    MemoryPixels(int width, int height)
        : width_(width),
          height_(height),
          values_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0) {}

    [[nodiscard]] ui::Pixels pixels() {
        void* const data = values_.data();
        return {static_cast<std::uint8_t*>(data), width_, height_, width_ * 4};
    }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return values_
                   [static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                    static_cast<std::size_t>(x)] &
               0xFFFFFFU;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& values() const { return values_; }

private:
    int width_;
    int height_;
    std::vector<std::uint32_t> values_;
};

/// Whether no part of a colour differs by more than `rounding` levels of 255.
[[nodiscard]] inline bool looks_alike(std::uint32_t one, std::uint32_t other, int rounding) {
    if (((one ^ other) & 0xFFFFFFU) == 0) {
        return true; // nearly always, and pictures have millions
    }
    for (unsigned shift = 0; shift < 24; shift += 8) {
        const auto left = static_cast<int>((one >> shift) & 0xFFU);
        const auto right = static_cast<int>((other >> shift) & 0xFFU);
        if (std::abs(left - right) > rounding) {
            return false;
        }
    }
    return true;
}

/// "x, y" of the first pixel that differs by more than `rounding`; empty: none does.
[[nodiscard]] inline std::string first_difference(
    const std::vector<std::uint32_t>& one,
    const std::vector<std::uint32_t>& other,
    int width,
    int rounding = 0
) {
    const auto alike = [&](std::uint32_t left, std::uint32_t right) {
        return looks_alike(left, right, rounding);
    };
    const auto found = std::mismatch(one.begin(), one.end(), other.begin(), other.end(), alike);
    if (found.first == one.end()) {
        return {};
    }
    const auto at = found.first - one.begin();
    return std::to_string(at % width) + ", " + std::to_string(at / width);
}

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
/// A picture in memory that a stage can paint into.
#pragma once

#include "kiosk/ui/window.hpp"

#include <cstdint>
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

} // namespace anjungan::test

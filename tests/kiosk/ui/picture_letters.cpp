// SPDX-License-Identifier: GPL-3.0-or-later
// A letter for each cell of a picture.
#include "tests/kiosk/ui/picture_letters.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <optional>

namespace anjungan::test {

namespace {

int distance(ui::Colour a, ui::Colour b) {
    const auto square = [](int x) { return x * x; };
    return square(a.red - b.red) + square(a.green - b.green) + square(a.blue - b.blue);
}

/// Neighbours mostly have the same colour, so the last answer is kept.
class Reader {
public:
    explicit Reader(const LetterRules& rules) : rules_(rules) {}

    [[nodiscard]] char letter_of(std::uint32_t pixel) {
        if (pixel != last_) {
            last_ = pixel;
            letter_ = find_letter(pixel);
        }
        return letter_;
    }

private:
    [[nodiscard]] char find_letter(std::uint32_t pixel) const {
        if (rules_.see_through && pixel >> 24U < 128) {
            return '.';
        }
        const ui::Colour colour{
            static_cast<std::uint8_t>(pixel >> 16U & 0xFFU),
            static_cast<std::uint8_t>(pixel >> 8U & 0xFFU),
            static_cast<std::uint8_t>(pixel & 0xFFU)};
        const auto nearer = [&](const Pigment& one, const Pigment& other) {
            return distance(one.colour, colour) < distance(other.colour, colour);
        };
        return std::ranges::min_element(rules_.pigments, nearer)->letter;
    }

    const LetterRules& rules_;
    std::optional<std::uint32_t> last_;
    char letter_ = '?';
};

std::uint32_t pixel_at(const ui::Pixels& pixels, int x, int y) {
    std::uint32_t value = 0;
    const auto at = std::ptrdiff_t{y} * pixels.stride + std::ptrdiff_t{x} * 4;
    std::memcpy(&value, pixels.data + at, sizeof value);
    return value;
}

/// How many pixels of a cell each letter has.
using Counts = std::array<int, 128>;

char name_of(Counts counts, int second_from) {
    const auto commonest = [&counts] {
        return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    };
    const auto first = commonest();
    if (second_from == 0) {
        return static_cast<char>(first);
    }
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    counts.at(first) = 0;
    const auto second = commonest();
    return static_cast<char>(counts.at(second) * second_from >= all ? second : first);
}

} // namespace

std::string picture_letters(const ui::Pixels& pixels, const LetterRules& rules) {
    Reader reader(rules);
    const auto cell = [&](int left, int top) {
        Counts counts = {};
        for (int y = top; y < std::min(top + 2 * rules.cell_width, pixels.height); ++y) {
            for (int x = left; x < std::min(left + rules.cell_width, pixels.width); ++x) {
                ++counts.at(static_cast<std::size_t>(reader.letter_of(pixel_at(pixels, x, y))));
            }
        }
        return name_of(counts, rules.second_from);
    };
    std::string text;
    for (int y = 0; y < pixels.height; y += 2 * rules.cell_width) {
        for (int x = 0; x < pixels.width; x += rules.cell_width) {
            text += cell(x, y);
        }
        text += '\n';
    }
    return text;
}

void check_golden_letters(
    const std::filesystem::path& file, const std::string& now, std::size_t share
) {
    INFO(file.filename().string());
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
    if (std::getenv("ANJUNGAN_WRITE_GOLDEN") != nullptr) {
        REQUIRE(write_file_durably(file, as_bytes(now), Access::everyone_reads));
        return;
    }
    const auto golden = read_file(file);
    REQUIRE(golden);
    REQUIRE(now.size() == golden->size());
    std::size_t different = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
        different += now[i] == (*golden)[i] ? 0U : 1U;
    }
    INFO(different << " of " << now.size() << " cells differ");
    CHECK(different <= now.size() / share);
}

} // namespace anjungan::test

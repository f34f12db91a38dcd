// SPDX-License-Identifier: GPL-3.0-or-later
/// Pictures as letters: a golden picture that a diff can show, and that does not mind how a release
/// of Cairo, librsvg or FreeType smooths an edge.
#pragma once

#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/window.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::test {

struct Pigment {
    char letter = 0;
    ui::Colour colour;
};

/// How a picture is read: cells twice as high as wide, as letters are.
struct LetterRules {
    std::vector<Pigment> pigments; ///< a pixel counts for the nearest
    int cell_width = 4;            ///< in pixels
    bool see_through = false;      ///< a pixel with an alpha below half is a '.'
    /// A cell is named after what covers most of it; or, if not 0, after the second where that has
    /// one pixel in so many: so writing shows.
    int second_from = 0;
};

/// `pixels`: 32 bits each, alpha in the highest byte.
[[nodiscard]] std::string picture_letters(const ui::Pixels& pixels, const LetterRules& rules);

/// Compares `now` with the golden file: one letter in `share` may differ. With
/// ANJUNGAN_WRITE_GOLDEN in the environment it writes the file instead.
void check_golden_letters(
    const std::filesystem::path& file, const std::string& now, std::size_t share
);

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
/// A painted paragraph set to a width: which size it gets, and where its letters stand. What calls
/// these holds lettering_mutex(). Lengths are dots.
#pragma once

#include "drivers/printer/lettering.hpp"
#include "drivers/printer/profile.hpp"

#include <string_view>

namespace anjungan::drivers {

/// A paragraph set to a width, and where its letters begin and end.
struct Passage {
    LayoutHandle layout;
    double capital = 0; ///< dots
    double indent = 0;  ///< dots, for the box
    double top = 0;     ///< of the letters, below the layout's own top
    double height = 0;
    double baseline = 0; ///< of the first line, below the layout's own top
};

/// At both sides of it, on its bar.
[[nodiscard]] double margin_of(const Painted& painted, double capital);
/// Before a paragraph, for its box.
[[nodiscard]] double indent_of(const Painted& painted, double capital);

/// Calls `use` with the place of each box in the text, in bytes.
template <class Use>
void for_each_box(PangoLayout* layout, const Use& use) {
    const std::string_view text = pango_layout_get_text(layout);
    for (auto at = text.find(box_character); at != std::string_view::npos;
         at = text.find(box_character, at + box_character.size())) {
        use(static_cast<int>(at));
    }
}

/// The paragraph in the largest size that its room allows. Errors: invalid_input (letters without a
/// height, or more text than two metres of paper hold).
[[nodiscard]] Result<Passage>
passage_of(const Painted& painted, double room, const PrinterProfile& profile);

/// At the least size.
[[nodiscard]] int longest_word(const Painted& painted, const PrinterProfile& profile);
/// Whether a line begins in the middle of a word, or behind a hyphen.
[[nodiscard]] bool begins_within_a_word(const Passage& passage);
/// Smaller, so that its longest word is on one line, where two thirds of the least size do that.
[[nodiscard]] Painted with_whole_words(Painted painted, const PrinterProfile& profile);

} // namespace anjungan::drivers

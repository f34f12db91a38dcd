// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a paragraph.
#include "drivers/printer/passage.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace anjungan::drivers {

namespace {

// Noto Sans, in parts of the em.
constexpr double capital_of_em = 0.714;
constexpr double above_baseline = 0.77; ///< tall letters, such as b
constexpr double below_baseline = 0.22; ///< letters such as g
constexpr double font_height_of_em = 1.362;
/// From line to line, in capitals: close, for each millimetre is paper, and yet not crowded.
constexpr double pitch = 1.52;

double dots_of(double tenths_of_mm, const PrinterProfile& profile) {
    return tenths_of_mm * profile.dots_per_inch / 254.0;
}

Lettering style_of(double capital_dots, bool bold) {
    Lettering style;
    style.size = capital_dots / capital_of_em;
    style.bold = bold;
    style.line_spacing = pitch * capital_of_em / font_height_of_em;
    return style;
}

/// From here on (tenths of a millimetre) letters are a figure, not a line of a text: they take the
/// room of their own ink.
constexpr double display_capital = 80;

/// The room of a box within a paragraph, and of the air behind it, in capitals.
constexpr double box_advance = 1.5;

/// Keeps room free for a box at `at`: it is drawn, for no font need have it.
void set_box(PangoAttrList* attributes, int at, double capital) {
    const auto height = static_cast<int>(capital * PANGO_SCALE);
    const PangoRectangle room = {0, -height, static_cast<int>(box_advance * height), height};
    auto* const box = pango_attr_shape_new(&room, &room);
    box->start_index = static_cast<guint>(at);
    box->end_index = box->start_index + static_cast<guint>(box_character.size());
    pango_attr_list_insert(attributes, box);
}

void set_attributes(PangoLayout* layout, const Painted& painted, double capital) {
    const AttributesHandle attributes(pango_attr_list_new());
    if (painted.strong > 0) {
        auto* const bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->start_index = 0;
        bold->end_index = painted.strong;
        pango_attr_list_insert(attributes.get(), bold);
    }
    if (painted.boxes) {
        for_each_box(layout, [&](int at) { set_box(attributes.get(), at, capital); });
    }
    pango_layout_set_attributes(layout, attributes.get());
}

/// Sets the paragraph in this size, wrapped to the room that its box and its margins leave.
void set(PangoLayout* layout, const Painted& painted, double capital, double room) {
    Letters::set_size(layout, capital / capital_of_em);
    if (painted.boxes || painted.strong > 0) {
        set_attributes(layout, painted, capital);
    }
    const auto beside = indent_of(painted, capital) + 2 * margin_of(painted, capital);
    Letters::wrap(layout, std::max(capital, room - beside));
}

/// The capital, in dots, at which the paragraph would be about one line, given that it is not at
/// `capital`: all grows with the letters. What it is set to is left undone.
double
capital_of_one_line(PangoLayout* layout, const Painted& painted, double capital, double room) {
    pango_layout_set_width(layout, -1);
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, nullptr);
    return capital * room / (width + indent_of(painted, capital) + 2 * margin_of(painted, capital));
}

/// Sets the paragraph in the largest size from `capital` to `least` at which it is one line; else
/// in `least`. In dots.
double set_fitting(
    PangoLayout* layout, const Painted& painted, double room, const PrinterProfile& profile
) {
    constexpr int step = 2;        ///< tenths of a millimetre
    constexpr double slack = 1.03; ///< hinted letters do not grow quite evenly
    double likely = 0;             ///< larger ones need not be tried; 0: not known
    for (int tenths = painted.capital; tenths > painted.least; tenths -= step) {
        const auto capital = dots_of(tenths, profile);
        if (likely > 0 && capital > likely) {
            continue;
        }
        set(layout, painted, capital, room);
        if (pango_layout_is_wrapped(layout) == 0) {
            return capital;
        }
        if (likely == 0) {
            likely = slack * capital_of_one_line(layout, painted, capital, room);
        }
    }
    const auto least = dots_of(painted.least, profile);
    set(layout, painted, least, room);
    return least;
}

/// Where the letters begin and end: lines of a text at the same height, whatever their letters.
void find_edges(Passage& passage, double em, bool display) {
    PangoRectangle letters;
    pango_layout_get_pixel_extents(passage.layout.get(), &letters, nullptr);
    auto* const lines = pango_layout_get_iter(passage.layout.get());
    passage.baseline = static_cast<double>(pango_layout_iter_get_baseline(lines)) / PANGO_SCALE;
    while (pango_layout_iter_next_line(lines) != 0) {
    }
    const auto last = static_cast<double>(pango_layout_iter_get_baseline(lines)) / PANGO_SCALE;
    pango_layout_iter_free(lines);
    double top = letters.y;
    double end = letters.y + letters.height;
    if (!display) {
        top = std::min(top, passage.baseline - above_baseline * em);
        end = std::max(end, last + below_baseline * em);
    }
    passage.top = std::floor(top);
    passage.height = std::ceil(end - passage.top);
}

} // namespace

double margin_of(const Painted& painted, double capital) {
    return painted.ground == Ground::ink ? 0.6 * capital : 0;
}

double indent_of(const Painted& painted, double capital) {
    return painted.tick == Tick::none || painted.boxes ? 0 : 1.75 * capital;
}

Result<Passage> passage_of(const Painted& painted, double room, const PrinterProfile& profile) {
    if (painted.least == 0 || painted.capital < painted.least) {
        return fail(ErrorCode::invalid_input, "painted letters need a height");
    }
    Passage passage;
    // One layout for all sizes: making one costs more than setting it anew.
    const Letters letters(style_of(dots_of(painted.capital, profile), painted.bold));
    passage.layout = letters.paragraph(painted.text, -1, painted.align);
    passage.capital = set_fitting(passage.layout.get(), painted, room, profile);
    passage.indent = indent_of(painted, passage.capital);
    if (Letters::height_of(passage.layout.get()) > max_painted_rows) {
        return fail(ErrorCode::invalid_input, "a text fills more than two metres of paper");
    }
    const auto em = passage.capital / capital_of_em;
    find_edges(passage, em, passage.capital >= dots_of(display_capital, profile));
    return passage;
}

int longest_word(const Painted& painted, const PrinterProfile& profile) {
    const Letters letters(style_of(dots_of(painted.least, profile), painted.bold));
    const auto layout = letters.paragraph(painted.text, -1, Align::left);
    const std::string text = pango_layout_get_text(layout.get()); // what no font has is a box there
    int longest = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        pango_layout_set_text(layout.get(), rest.data(), static_cast<int>(end));
        int width = 0;
        pango_layout_get_pixel_size(layout.get(), &width, nullptr);
        longest = std::max(longest, width);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return longest;
}

bool begins_within_a_word(const Passage& passage) {
    auto* const layout = passage.layout.get();
    const std::string_view text = pango_layout_get_text(layout);
    for (int line = 1; line < pango_layout_get_line_count(layout); ++line) {
        const auto start = pango_layout_get_line_readonly(layout, line)->start_index;
        if (text[static_cast<std::size_t>(start) - 1] != ' ') {
            return true;
        }
    }
    return false;
}

Painted with_whole_words(Painted painted, const PrinterProfile& profile) {
    const auto least = dots_of(painted.least, profile);
    const auto needed =
        longest_word(painted, profile) + indent_of(painted, least) + 2 * margin_of(painted, least);
    if (needed > profile.width_dots) {
        const auto share = std::max(2.0 / 3, profile.width_dots / needed);
        painted.least = static_cast<std::uint8_t>(std::max(1.0, std::floor(painted.least * share)));
        painted.capital = painted.least;
    }
    return painted;
}

} // namespace anjungan::drivers

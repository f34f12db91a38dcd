// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs of a wanted size, boxes, black bars, and words beside a code.
#include "drivers/printer/painted.hpp"

#include "base/lettering_mutex.hpp"
#include "drivers/printer/lettering.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>

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

/// A paragraph set to a width, and where its letters begin and end.
struct Passage {
    LayoutHandle layout;
    double capital = 0; ///< dots
    double indent = 0;  ///< dots, for the box
    double top = 0;     ///< of the letters, below the layout's own top
    double height = 0;
    double baseline = 0; ///< of the first line, below the layout's own top
};

double margin_of(const Painted& painted, double capital) {
    return painted.ground == Ground::ink ? 0.6 * capital : 0;
}

/// Before a paragraph, for its box.
double indent_of(const Painted& painted, double capital) {
    return painted.tick == Tick::none ? 0 : 1.75 * capital;
}

/// Sets the paragraph in this size, wrapped to the room that its box and its margins leave.
void set(PangoLayout* layout, const Painted& painted, double capital, double room) {
    Letters::set_size(layout, capital / capital_of_em);
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

/// A box on the line, and what ticks it. Drawn, for no font need have it.
void draw_tick(BlankPaper& paper, const Passage& passage, Tick tick, double x, double y) {
    auto* const canvas = paper.canvas();
    const auto side = 1.1 * passage.capital;
    const auto stroke = std::max(2.0, 0.11 * passage.capital);
    const auto bottom = y + passage.baseline - passage.top + 0.05 * passage.capital;
    cairo_set_line_width(canvas, stroke);
    cairo_rectangle(
        canvas, x + stroke / 2, bottom - side + stroke / 2, side - stroke, side - stroke
    );
    cairo_stroke(canvas);
    if (tick == Tick::done) {
        cairo_set_line_width(canvas, 1.7 * stroke);
        cairo_move_to(canvas, x + 0.22 * side, bottom - 0.52 * side);
        cairo_line_to(canvas, x + 0.45 * side, bottom - 0.24 * side);
        cairo_line_to(canvas, x + 0.82 * side, bottom - 0.78 * side);
        cairo_stroke(canvas);
    }
}

void draw(BlankPaper& paper, const Passage& passage, const Painted& painted, double x, double y) {
    if (painted.tick != Tick::none) {
        draw_tick(paper, passage, painted.tick, x, y);
    }
    paper.put(passage.layout.get(), x + passage.indent, y - passage.top, 1);
}

/// White letters on a bar across the paper.
Result<Picture>
paint_bar(const Passage& passage, const Painted& painted, const PrinterProfile& profile) {
    const double margin = margin_of(painted, passage.capital);
    const double air = 0.3 * passage.capital;
    BlankPaper paper(profile.width_dots, passage.height + 2 * air);
    draw(paper, passage, painted, margin, air);
    auto picture = paper.picture(0, profile.width_dots);
    TRY(picture);
    for (auto& eight : picture->bits) { // the paper is a multiple of eight dots wide
        eight = static_cast<std::uint8_t>(~eight);
    }
    return picture;
}

/// In dots, at the least size.
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

/// Whether a line begins in the middle of a word, or behind a hyphen.
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

/// Smaller, so that its longest word is on one line, where two thirds of the least size do that.
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

/// Between two paragraphs beside a code.
double gap_below(const Passage& passage) {
    return std::round(0.55 * passage.capital);
}

/// At the left, in the middle between above and below.
void put_code(const Picture& code, Picture& picture) {
    const auto top = (picture.height - code.height) / 2U;
    for (std::size_t row = 0; row < code.height; ++row) {
        const auto* const from = code.bits.data() + row * code.row_bytes();
        auto* const to = picture.bits.data() + (top + row) * picture.row_bytes();
        std::transform(from, from + code.row_bytes(), to, to, std::bit_or<std::uint8_t>());
    }
}

} // namespace

Result<Picture> paint(const Painted& painted, const PrinterProfile& profile) {
    const MutexLock lock(lettering_mutex());
    auto passage = passage_of(painted, profile.width_dots, profile);
    TRY(passage);
    if (begins_within_a_word(*passage)) {
        passage = passage_of(with_whole_words(painted, profile), profile.width_dots, profile);
        TRY(passage);
    }
    if (painted.ground == Ground::ink) {
        return paint_bar(*passage, painted, profile);
    }
    BlankPaper paper(profile.width_dots, passage->height);
    draw(paper, *passage, painted, 0, 0);
    return paper.cropped(painted.align);
}

Result<std::optional<Picture>> paint_beside(
    const Picture& code, const std::vector<Painted>& words, const PrinterProfile& profile
) {
    const MutexLock lock(lettering_mutex());
    const double room = profile.width_dots - code.width;
    std::vector<Passage> passages;
    double height = 0;
    for (const auto& paragraph : words) {
        auto passage = passage_of(paragraph, room, profile);
        TRY(passage);
        if (begins_within_a_word(*passage) && longest_word(paragraph, profile) > room) {
            return std::nullopt;
        }
        height += passage->height + gap_below(*passage);
        passages.push_back(std::move(*passage));
    }
    height -= passages.empty() ? 0 : gap_below(passages.back());
    const auto rows = std::max<double>(code.height, height);
    BlankPaper paper(profile.width_dots, rows);
    double y = std::floor((rows - height) / 2);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        draw(paper, passages[i], words[i], code.width, y);
        y += passages[i].height + gap_below(passages[i]);
    }
    auto picture = paper.picture(0, profile.width_dots);
    TRY(picture);
    put_code(code, *picture);
    return picture;
}

} // namespace anjungan::drivers

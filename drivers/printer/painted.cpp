// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs of a wanted size, boxes, black bars, and words beside a code.
#include "drivers/printer/painted.hpp"

#include "base/lettering_mutex.hpp"
#include "drivers/printer/passage.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>

namespace anjungan::drivers {

namespace {

/// A box on the line, and what ticks it. Drawn, for no font need have it.
void draw_tick(BlankPaper& paper, double capital, Tick tick, double x, double baseline) {
    auto* const canvas = paper.canvas();
    const auto side = 1.1 * capital;
    const auto stroke = std::max(2.0, 0.11 * capital);
    const auto bottom = baseline + 0.05 * capital;
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

/// The boxes within the paragraph, whose layout's own top and left are at `x` and `y`.
void draw_boxes(BlankPaper& paper, const Passage& passage, Tick tick, double x, double y) {
    auto* const layout = passage.layout.get();
    auto* const place = pango_layout_get_iter(layout);
    for_each_box(layout, [&](int at) {
        while (pango_layout_iter_get_index(place) < at && pango_layout_iter_next_char(place) != 0) {
        }
        PangoRectangle box;
        pango_layout_iter_get_char_extents(place, &box);
        const auto baseline = pango_layout_iter_get_baseline(place);
        draw_tick(
            paper,
            passage.capital,
            tick,
            std::round(x + static_cast<double>(box.x) / PANGO_SCALE),
            std::round(y + static_cast<double>(baseline) / PANGO_SCALE)
        );
    });
    pango_layout_iter_free(place);
}

void draw(BlankPaper& paper, const Passage& passage, const Painted& painted, double x, double y) {
    if (painted.boxes) {
        draw_boxes(paper, passage, painted.tick, x, y - passage.top);
    } else if (painted.tick != Tick::none) {
        const auto baseline = y + passage.baseline - passage.top;
        draw_tick(paper, passage.capital, painted.tick, x, baseline);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Text of the size of the printer's own letters.
#include "drivers/printer/text_picture.hpp"

#include "base/lettering_mutex.hpp"
#include "drivers/printer/lettering.hpp"

#include <algorithm>

namespace anjungan::drivers {

namespace {

/// In a font A cell of 24 dots the capitals are about 17 dots tall, as in this size of Noto Sans.
constexpr double em_of_font_height = 1.0;

Lettering lettering_of(const Text& text, const PrinterProfile& profile) {
    return {
        em_of_font_height * profile.font_height * text.height,
        static_cast<double>(text.width) / text.height,
        text.bold,
        text.underline};
}

Result<Picture> paragraph(const Text& text, const PrinterProfile& profile) {
    const Letters sheet(lettering_of(text, profile));
    const double width = profile.width_dots;
    double indent = 0;
    LayoutHandle lead;
    if (!text.lead.empty()) {
        lead = sheet.paragraph(text.lead, -1, Align::left);
        indent = std::min(sheet.width_of(lead.get()), width / 2);
    }
    const auto words = sheet.paragraph(text.text, width - indent, text.align);
    if (Letters::height_of(words.get()) > max_painted_rows) {
        return fail(ErrorCode::invalid_input, "a text fills more than two metres of paper");
    }
    BlankPaper paper(width, Letters::height_of(words.get()));
    if (lead != nullptr) {
        paper.put(lead.get(), 0, 0, sheet.stretch());
    }
    paper.put(words.get(), indent, 0, sheet.stretch());
    return paper.cropped(text.align);
}

} // namespace

Result<Picture> paint_text(const Text& text, const PrinterProfile& profile) {
    const MutexLock lock(lettering_mutex());
    return paragraph(text, profile);
}

Result<Picture> paint_headline(const Headline& headline, const PrinterProfile& profile) {
    const MutexLock lock(lettering_mutex());
    for (auto times = std::max<std::uint8_t>(1, headline.most);; --times) {
        const Text text = {headline.text, Align::centre, times, times, true};
        const Letters sheet(lettering_of(text, profile));
        if (times == 1 || sheet.width_of(sheet.paragraph(headline.text, -1, Align::left).get()) <=
                              profile.width_dots) {
            return paragraph(text, profile);
        }
    }
}

Result<Picture> paint_pair(const Pair& pair, const PrinterProfile& profile) {
    const MutexLock lock(lettering_mutex());
    const double width = profile.width_dots;
    const double gap = 2.0 * profile.font_width;
    const Letters plain(lettering_of({pair.label}, profile));
    const Letters strong(lettering_of({pair.value, Align::left, 1, 1, pair.bold}, profile));
    const auto label = plain.paragraph(pair.label, -1, Align::left);
    const auto value = strong.paragraph(pair.value, -1, Align::left);
    const double value_width = strong.width_of(value.get());
    if (plain.width_of(label.get()) + gap + value_width <= width) {
        BlankPaper paper(
            width, std::max(Letters::height_of(label.get()), Letters::height_of(value.get()))
        );
        paper.put(label.get(), 0, 0, 1);
        paper.put(value.get(), width - value_width, 0, 1);
        return paper.cropped(Align::left);
    }
    const auto above = plain.paragraph(pair.label, width, Align::left);
    const auto below = strong.paragraph(pair.value, width - gap, Align::left);
    const double above_height = Letters::height_of(above.get());
    if (above_height + Letters::height_of(below.get()) > max_painted_rows) {
        return fail(ErrorCode::invalid_input, "a text fills more than two metres of paper");
    }
    BlankPaper paper(width, above_height + Letters::height_of(below.get()));
    paper.put(above.get(), 0, 0, 1);
    paper.put(below.get(), gap, above_height, 1);
    return paper.cropped(Align::left);
}

} // namespace anjungan::drivers

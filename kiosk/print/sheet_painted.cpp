// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a sheet in painted letters, and the stub below them.
#include "kiosk/print/sheet.hpp"

#include <algorithm>

namespace anjungan::print {

namespace {

using namespace drivers;

// Heights of capitals, tenths of a millimetre: as small as old eyes read at arm's length, what only
// proves something, and what is looked for.
constexpr std::uint8_t body = 30;
constexpr std::uint8_t small = 24;
constexpr std::uint8_t large = 42;
constexpr std::uint8_t least = small;
constexpr std::uint8_t line_gap = 5; ///< dots, below a painted paragraph

} // namespace

std::uint8_t Sheet::scaled(std::uint8_t capital) const {
    constexpr unsigned percent = 140;
    return letters_ == Letters::standard ? capital
                                         : static_cast<std::uint8_t>(capital * percent / 100);
}

void Sheet::painted(Painted paragraph) {
    if (!paragraph.text.empty()) {
        paragraph.text = with_numbers_bound(std::move(paragraph.text));
        paragraph.least = scaled(paragraph.least);
        paragraph.capital = std::max(scaled(paragraph.capital), paragraph.least);
        add(std::move(paragraph));
        space(scaled(line_gap));
    }
}

void Sheet::office_and_time(const SlipFrame& frame, const std::string& issued) {
    painted({frame.office, large, least, Align::centre}); // bold takes a second line
    painted({issued, small, small, Align::centre});
    banner(frame);
}

void Sheet::number(const std::string& text, std::uint8_t capital) {
    if (!text.empty()) {
        // As large at every size of letters: it fills the paper.
        space(line_gap);
        add(Painted{text, capital, body, Align::centre, true});
        space(line_gap);
    }
}

void Sheet::papers(const Visit& visit) {
    if (visit.papers_said()) {
        space(line_gap);
    }
    boxes(visit.ready, Tick::done);
    boxes(visit.missing, Tick::open);
    boxes(visit.absent, Tick::open);
}

void Sheet::boxes(const List& list, Tick tick) {
    if (list.items.empty()) {
        return;
    }
    const auto title = list.title + ':';
    Painted all = {title, body, body, Align::left, false, tick};
    all.strong = static_cast<std::uint16_t>(title.size());
    all.boxes = true;
    for (const auto& item : list.items) {
        all.text += "  ";
        all.text += box_character;
        all.text += with_numbers_bound(item);
    }
    painted(std::move(all));
}

void Sheet::where_to_ask(
    const SlipFrame& frame, const Visit& visit, const std::vector<std::string>& more
) {
    CodeBesideWords asking;
    const auto say = [&](const std::string& text, std::uint8_t capital, bool bold) {
        if (!text.empty()) {
            asking.words.push_back({text, scaled(capital), scaled(small), Align::left, bold});
        }
    };
    say(frame.qr_caption, small, false);
    say(visit.address, small, false); // ends where the code goes on
    say(visit.code.value, large, true);
    for (const auto& text : more) {
        say(text, small, false);
    }
    if (!frame.qr.empty()) {
        constexpr std::uint8_t module_dots = 5; // some 30 mm, which a cheap camera still reads
        asking.code = {frame.qr, module_dots};
        add(std::move(asking));
        return;
    }
    for (auto& words : asking.words) {
        add(std::move(words));
        space(scaled(line_gap));
    }
}

void Sheet::stub(
    const SlipFrame& frame, const Visit& visit, const std::vector<std::string>& first
) {
    // `longest` word, for it shall not break; what is bound together may.
    const auto say = [this](const std::string& text, std::size_t longest, bool bold) {
        const bool wide = longest * 2 <= narrowest_columns;
        const std::uint8_t height = letters_ == Letters::standard ? 1 : 2;
        const std::uint8_t width = wide ? height : std::uint8_t{1};
        if (!text.empty()) {
            add(Text{text, Align::centre, width, height, bold});
        }
    };
    std::size_t longest = 0;
    for (const auto& part : first) {
        longest = std::max(longest, longest_word(part));
    }
    say(in_one_line(first), longest, false);
    auto which = in_one_line({visit.number.value, visit.code.value});
    longest = std::max(longest_word(frame.keep), longest_word(which));
    which = bound(std::move(which));
    say(without_orphan(frame.keep) + (frame.keep.empty() || which.empty() ? "" : " ") + which,
        longest,
        true);
}

} // namespace anjungan::print

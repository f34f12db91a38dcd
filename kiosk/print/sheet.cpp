// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of slips.
#include "kiosk/print/sheet.hpp"

#include "kiosk/i18n/utf8.hpp"

#include <algorithm>

namespace anjungan::print {

namespace {

using namespace drivers;

constexpr std::string_view no_break = "\u00A0";

Text centred(const std::string& text) {
    return {without_orphan(text), Align::centre};
}

} // namespace

std::string bound(std::string text) {
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) {
        text.replace(at, 1, no_break);
    }
    return text;
}

std::string in_one_line(const std::vector<std::string>& parts) {
    std::string line;
    for (const auto& part : parts) {
        line += line.empty() || part.empty() ? "" : " \u00B7 ";
        line += bound(part);
    }
    return line;
}

std::string with_numbers_bound(std::string text) {
    constexpr std::string_view digits = "0123456789";
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        const auto before = text.find_last_not_of(digits, at == 0 ? 0 : at - 1);
        const auto start = before == std::string::npos ? 0 : before + 1;
        const bool begins = start == 0 || text[start - 1] == ' ' || text[start - 1] == '(';
        if (start < at && begins) {
            text.replace(at, 1, no_break);
        }
    }
    return text;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        longest = std::max(longest, i18n::utf8::length(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

std::string without_orphan(std::string text, std::size_t bearable) {
    const auto last = text.rfind(' ');
    if (last == std::string::npos || last == 0) {
        return text;
    }
    const auto before = text.rfind(' ', last - 1);
    const auto start = before == std::string::npos ? 0 : before + 1;
    if (i18n::utf8::length(std::string_view(text).substr(start)) <= bearable) {
        text.replace(last, 1, no_break);
    }
    return text;
}

void Sheet::head(const SlipFrame& frame) {
    head_of_office(frame);
    if (!frame.heading.empty()) {
        line(frame.heading);
        space(small_gap);
    }
}

void Sheet::head_of_office(const SlipFrame& frame) {
    if (!frame.office.empty()) {
        add(Text{without_orphan(frame.office), Align::centre, 1, 2, true});
        if (frame.copy == 0) { // a banner brings its own rule
            add(Rule{RuleStyle::heavy});
        }
    }
    banner(frame);
    space(small_gap);
}

void Sheet::banner(const SlipFrame& frame) {
    if (frame.copy == 0) {
        return;
    }
    auto words = frame.copy_words;
    const auto number = std::to_string(frame.copy);
    const auto place = words.find("{}");
    if (place == std::string::npos) {
        words += " " + number;
    } else {
        words.replace(place, 2, number);
    }
    add(Banner{words});
}

void Sheet::title(const std::string& text) {
    if (text.empty()) {
        return;
    }
    const std::uint8_t width = longest_word(text) * 2 <= narrowest_columns ? 2 : 1;
    add(Text{text, Align::centre, width, 2, true});
    space(small_gap);
}

void Sheet::line(const std::string& text) {
    if (!text.empty()) {
        add(centred(text));
    }
}

void Sheet::strong_line(const std::string& text) {
    if (!text.empty()) {
        auto strong = centred(text);
        strong.bold = true;
        add(strong);
    }
}

void Sheet::headline(const Fact& fact, std::uint8_t most) {
    if (fact.value.empty()) {
        return;
    }
    space(small_gap);
    if (!fact.label.empty()) {
        line(fact.label);
        space(small_gap);
    }
    add(Headline{fact.value, most});
    space(gap);
}

void Sheet::loud(const Fact& fact) {
    if (fact.value.empty()) {
        return;
    }
    rule();
    line(fact.label);
    space(small_gap / 2);
    title(fact.value);
}

void Sheet::fact(const Fact& fact) {
    if (!fact.value.empty()) {
        add(Pair{fact.label, without_orphan(fact.value), true});
        space(small_gap / 2);
    }
}

void Sheet::paragraph(const Fact& fact) {
    if (fact.value.empty()) {
        return;
    }
    rule();
    strong_line(fact.label);
    line(fact.value);
}

void Sheet::group(const Group& group) {
    if (group.facts.empty()) {
        return;
    }
    rule();
    if (!group.title.empty()) {
        add(Text{group.title, Align::left, 1, 1, true});
        space(small_gap / 2);
    }
    for (const auto& one : group.facts) {
        fact(one);
    }
}

void Sheet::checklist(const List& list) {
    if (list.items.empty()) {
        return;
    }
    rule();
    add(Text{list.title, Align::left, 1, 1, true});
    space(small_gap / 2);
    for (const auto& item : list.items) {
        Text box = {without_orphan(item)};
        box.lead = "[ ] ";
        add(std::move(box));
        space(small_gap / 2);
    }
}

void Sheet::qr_code(const SlipFrame& frame) {
    if (frame.qr.empty()) {
        return;
    }
    // A short text makes few modules: larger ones cost little paper and are easier to read.
    constexpr std::size_t short_text = 80;
    constexpr std::uint8_t large_modules = 8;
    rule();
    add(QrCode{frame.qr, frame.qr.size() <= short_text ? large_modules : std::uint8_t{0}});
    line(frame.qr_caption);
    space(small_gap);
}

void Sheet::signature(const std::string& whose) {
    if (whose.empty()) {
        return;
    }
    constexpr std::uint8_t room_for_a_hand = 110;
    rule();
    add(Text{whose, Align::left});
    space(room_for_a_hand);
    rule();
}

void Sheet::keep(const SlipFrame& frame) {
    if (!frame.keep.empty()) {
        add(Rule{RuleStyle::heavy});
        strong_line(frame.keep);
    }
    space(gap);
}

Document Sheet::finish() {
    add(Cut{});
    return std::move(document_);
}

} // namespace anjungan::print

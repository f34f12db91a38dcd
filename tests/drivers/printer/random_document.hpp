// SPDX-License-Identifier: GPL-3.0-or-later
/// Random documents for property tests: every element, any UTF-8 and some broken UTF-8.
#pragma once

#include "drivers/printer/code_page.hpp"
#include "drivers/printer/document.hpp"

#include <rapidcheck.h>

namespace anjungan::test {

/// Now and then one that has to be painted: that takes its time.
inline rc::Gen<std::string> any_text() {
    const bool painted = *rc::gen::inRange(0, 8) == 0;
    const auto word = rc::gen::element<std::string>(
        "Akta",
        "kelahiran",
        "é",
        "Rp\u00A00",
        "\n",
        " ",
        "antrean",
        painted ? "ꦲꦏ" : "é",
        painted ? "\xFF" : "ë",
        "\x1B@",
        "\x10\x04\x01",
        "Pemberitahuan-yang-panjang-sekali-tanpa-jeda-sama-sekali-di-tengahnya"
    );
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](auto words) {
        std::string text;
        for (const auto& one : words) {
            text += one + " ";
        }
        return text;
    });
}

inline drivers::Painted any_painted() {
    drivers::Painted painted;
    constexpr std::size_t short_text = 40; // painting takes its time
    painted.text = (*any_text()).substr(0, short_text);
    painted.least = static_cast<std::uint8_t>(*rc::gen::inRange(15, 60));
    painted.capital = static_cast<std::uint8_t>(painted.least + *rc::gen::inRange(0, 10));
    painted.align = static_cast<drivers::Align>(*rc::gen::inRange(0, 3));
    painted.bold = *rc::gen::arbitrary<bool>();
    painted.tick = static_cast<drivers::Tick>(*rc::gen::inRange(0, 3));
    painted.ground = static_cast<drivers::Ground>(*rc::gen::inRange(0, 2));
    painted.strong = static_cast<std::uint16_t>(*rc::gen::inRange(0, 60)); // and behind the end
    painted.boxes = *rc::gen::arbitrary<bool>();
    if (painted.boxes) {
        painted.text = std::string(drivers::box_character) + painted.text;
    }
    return painted;
}

inline drivers::Element any_element() {
    const auto number = [](int least, int most) {
        return static_cast<std::uint8_t>(*rc::gen::inRange(least, most + 1));
    };
    const auto text = *any_text();
    switch (number(0, 8)) {
    case 0: {
        drivers::Text paragraph = {text};
        paragraph.align = static_cast<drivers::Align>(number(0, 2));
        const int most = drivers::is_in_code_page(text) ? 8 : 2;
        paragraph.width = number(1, most);
        paragraph.height = number(1, most);
        paragraph.bold = *rc::gen::arbitrary<bool>();
        paragraph.underline = *rc::gen::arbitrary<bool>();
        paragraph.lead = paragraph.width == 1 ? "[ ] " : "";
        return paragraph;
    }
    case 1: return drivers::Headline{text, number(1, 8)};
    case 2: return drivers::Pair{text, *any_text(), *rc::gen::arbitrary<bool>()};
    case 3:
        return drivers::Rule{
            number(0, 1) == 0 ? drivers::RuleStyle::light : drivers::RuleStyle::heavy};
    case 4: return drivers::Feed{number(0, 255)};
    case 5: return drivers::QrCode{"HTTPS://DESA.ID/" + std::string(number(0, 120), 'Q')};
    case 6: return any_painted();
    case 7: {
        const auto code = drivers::QrCode{"HTTPS://DESA.ID/" + std::string(number(0, 120), 'Q'), 5};
        return drivers::CodeBesideWords{code, {any_painted(), any_painted()}};
    }
    default: return drivers::Banner{text};
    }
}

inline drivers::Document any_document() {
    drivers::Document document;
    const auto length = *rc::gen::inRange(0, 12);
    for (int i = 0; i < length; ++i) {
        document.elements.push_back(any_element());
    }
    document.elements.emplace_back(drivers::Cut{});
    return document;
}

} // namespace anjungan::test

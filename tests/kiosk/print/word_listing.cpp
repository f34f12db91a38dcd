// SPDX-License-Identifier: GPL-3.0-or-later
// Painted parts as lines.
#include "tests/kiosk/print/word_listing.hpp"

#include <fmt/format.h>

namespace anjungan::test {

namespace {

using namespace drivers;

std::string box_of(Tick tick) {
    switch (tick) {
    case Tick::none: return "";
    case Tick::open: return "[ ] ";
    case Tick::done: return "[x] ";
    }
    return "";
}

/// Each on a line of its own.
std::string with_boxes(const Painted& painted) {
    auto text = painted.text;
    if (painted.strong > 0) {
        text = "<b>" + text.substr(0, painted.strong) + "</b>" + text.substr(painted.strong);
    }
    for (auto at = text.find(box_character); at != std::string::npos;
         at = text.find(box_character)) {
        const auto before = at == 0 ? at : text.find_last_not_of(' ', at - 1) + 1;
        text.replace(
            before,
            at - before + box_character.size(),
            (at == 0 ? "" : "\n    ") + box_of(painted.tick)
        );
    }
    return text;
}

std::string align_of(Align align) {
    switch (align) {
    case Align::left: return "l";
    case Align::centre: return "c";
    case Align::right: return "r";
    }
    return "";
}

/// Called by std::visit; what is not painted stands in the job's listing.
struct WordLister {
    std::string text = {};

    void operator()(const Painted& painted) {
        text += fmt::format(
            "{} {}-{}{} |{}{}{}\n",
            align_of(painted.align),
            painted.capital,
            painted.least,
            painted.ground == Ground::ink ? " on ink" : "",
            painted.bold ? "<b>" : "",
            painted.boxes ? "" : box_of(painted.tick),
            painted.boxes ? with_boxes(painted) : painted.text
        );
    }
    void operator()(const CodeBesideWords& code) {
        text += fmt::format("code of {} dots a module\n", code.code.module_dots);
        for (const auto& words : code.words) {
            (*this)(words);
        }
    }
    void operator()(const auto& /*not_painted*/) {}
};

} // namespace

std::string list_words(const Document& document) {
    WordLister lister;
    for (const auto& element : document.elements) {
        std::visit(lister, element);
    }
    return std::move(lister.text);
}

} // namespace anjungan::test

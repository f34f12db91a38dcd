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
            box_of(painted.tick),
            painted.text
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

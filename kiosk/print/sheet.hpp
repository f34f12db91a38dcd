// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts from which every slip is built, so that all of them look alike.
#pragma once

#include "drivers/printer/document.hpp"
#include "kiosk/print/slip.hpp"

#include <string_view>

namespace anjungan::print {

/// Gathers a document from the top down. What is empty adds nothing, not even its white space.
class Sheet {
public:
    /// White space, in dots; 8 are a millimetre on most printers.
    static constexpr std::uint8_t small_gap = 10;
    static constexpr std::uint8_t gap = 24;

    void space(std::uint8_t dots) { add(drivers::Feed{dots}); }
    void rule() { add(drivers::Rule{}); }

    /// The office, what this slip is, and the banner of a copy.
    void head(const SlipFrame& frame);
    /// The same without saying what it is: where the next line does.
    void head_of_office(const SlipFrame& frame);

    /// Large and centred, never cutting a word: the service.
    void title(const std::string& text);
    /// What is left to say in the middle of the paper.
    void line(const std::string& text);
    void strong_line(const std::string& text);

    /// A small word and below it a large value of one line.
    void headline(const Fact& fact, std::uint8_t most);
    /// Twice as large as text, centred, its word above: what nobody shall overlook.
    void loud(const Fact& fact);
    void fact(const Fact& fact);
    /// A paragraph under its word, both centred.
    void paragraph(const Fact& fact);
    /// A heading and its facts below a rule; nothing at all without facts.
    void group(const Group& group);
    /// Boxes to tick.
    void checklist(const List& list);

    void qr_code(const SlipFrame& frame);
    /// Room for a hand, a line, and whose hand it is.
    void signature(const std::string& whose);
    void add(drivers::Element element) { document_.elements.push_back(std::move(element)); }

    /// The last words, and the cut.
    [[nodiscard]] drivers::Document finish(const SlipFrame& frame);

private:
    void banner(const SlipFrame& frame);

    drivers::Document document_;
};

/// Binds a short last word to the one before it, so that no line holds it alone.
[[nodiscard]] std::string without_orphan(std::string text);

/// In code points: for Latin letters as many columns.
[[nodiscard]] std::size_t longest_word(std::string_view text);

} // namespace anjungan::print

// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts from which every slip is built, so that all of them look alike.
#pragma once

#include "drivers/printer/document.hpp"
#include "kiosk/print/slip.hpp"

#include <string_view>

namespace anjungan::print {

inline constexpr std::size_t narrowest_columns = 32; ///< of 58 mm paper

/// Gathers a document from the top down. What is empty adds nothing, not even its white space.
class Sheet {
public:
    /// Letters are painted in these sizes; what the printer sets itself has its own.
    explicit Sheet(Letters letters = Letters::standard) : letters_(letters) {}

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

    /// The office and when, above all else, and the banner of a copy.
    void office_and_time(const SlipFrame& frame, const std::string& issued);
    /// The largest thing on the paper; `capital` in tenths of a millimetre.
    void number(const std::string& text, std::uint8_t capital);
    /// A painted paragraph; `capital` as in number(): larger where it fits on one line.
    void painted(drivers::Painted paragraph);
    /// Each with its box, ticked before what is here, one behind the other: a receipt that is
    /// longer than a hand is thrown away.
    void papers(const Visit& visit);
    /// The code to ask with, for people and for telephones, and more beside it.
    void
    where_to_ask(const SlipFrame& frame, const Visit& visit, const std::vector<std::string>& more);
    /// The last lines, in the printer's own letters: `first`, the last words, number and code. They
    /// are right even where a picture came out broken, and whoever has them has the whole slip.
    void
    stub(const SlipFrame& frame, const Visit& visit, const std::vector<std::string>& first = {});

    void qr_code(const SlipFrame& frame);
    /// Room for a hand, a line, and whose hand it is.
    void signature(const std::string& whose);
    void add(drivers::Element element) { document_.elements.push_back(std::move(element)); }

    /// The last words below a rule.
    void keep(const SlipFrame& frame);
    /// Ends with the cut.
    [[nodiscard]] drivers::Document finish();

private:
    void banner(const SlipFrame& frame);
    void boxes(const List& list, drivers::Tick tick);
    [[nodiscard]] std::uint8_t scaled(std::uint8_t capital) const;

    Letters letters_;
    drivers::Document document_ = {};
};

/// With no-break spaces for spaces.
[[nodiscard]] std::string bound(std::string text);

/// With dots between them; where a line is too short for all, it ends between two.
[[nodiscard]] std::string in_one_line(const std::vector<std::string>& parts);

/// Binds a number to the word behind it, as in "1 hari".
[[nodiscard]] std::string with_numbers_bound(std::string text);

/// Binds a short last word to the one before it, so that no line holds it alone; not if the two are
/// longer than `bearable` code points.
[[nodiscard]] std::string without_orphan(std::string text, std::size_t bearable = 18);

/// In code points: for Latin letters as many columns.
[[nodiscard]] std::size_t longest_word(std::string_view text);

} // namespace anjungan::print

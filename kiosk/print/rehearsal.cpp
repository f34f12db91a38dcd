// SPDX-License-Identifier: GPL-3.0-or-later
// Slips that nobody gets.
#include "kiosk/print/rehearsal.hpp"

#include "kiosk/print/compose.hpp"

#include <array>
#include <iterator>
#include <string>
#include <variant>

namespace anjungan::print {

namespace {

/// What one visit shows: short enough to be set as large as real words are. Together they have all
/// letters and digits.
struct Words {
    const char* number;
    const char* code;
    const char* letters;
};
constexpr std::array rehearsed = {
    Words{"A-012", "0123-4567-8A", "Aa Bb Cc Dd Ee"},
    Words{"B-345", "9BCD-EFGH-JK", "Ff Gg Hh Ii Jj"},
    Words{"C-678", "MNPQ-RSTV-WX", "Kk Ll Mm Nn Oo"},
    Words{"D-900", "YZ01-2345-67", "Pp Qq Rr Ss Tt"},
    Words{"E-111", "89AB-CDEF-GH", "Uu Vv Ww Xx Yy Zz"}};
constexpr const char* alphabet = "Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll Mm Nn Oo Pp Qq Rr Ss Tt "
                                 "Uu Vv Ww Xx Yy Zz 0123456789 .,:;-/()?!'+\u00A0\u00E8\u00E9";

Visit visit_of(const Words& shown) {
    Visit visit;
    visit.service = shown.letters;
    visit.number.value = shown.number;
    visit.code.value = shown.code;
    visit.issued.value = alphabet;
    visit.state.value = alphabet;
    visit.promise = {"Aa", alphabet};
    visit.ready = {alphabet, {alphabet}};
    visit.missing = {"Aa", {alphabet}};
    visit.no_fee = alphabet;
    return visit;
}

} // namespace

drivers::Document rehearsal() {
    drivers::Document all;
    const auto add = [&all](const Slip& slip) {
        auto elements = compose(slip).elements;
        elements.pop_back(); // its cut
        all.elements.insert(
            all.elements.end(),
            std::make_move_iterator(elements.begin()),
            std::make_move_iterator(elements.end())
        );
    };
    SlipFrame frame;
    frame.qr = "HTTPS://DESA.EXAMPLE/R/" + std::string(128, '0'); // leaves as much room beside it
    for (const auto letters : {Letters::standard, Letters::large}) {
        frame.letters = letters;
        for (const auto& shown : rehearsed) {
            frame.office = shown.letters;
            const Fact counter = {{}, shown.letters};
            add({frame, QueueTicket{visit_of(shown), counter, {"Aa", alphabet}}});
            add({frame, Receipt{visit_of(shown), counter, {"Aa", alphabet}}});
        }
    }
    all.elements.emplace_back(drivers::Cut{});
    return all;
}

} // namespace anjungan::print

// SPDX-License-Identifier: GPL-3.0-or-later
// The slips for citizens.
#include "kiosk/print/compose.hpp"

#include "kiosk/print/office_slips.hpp"
#include "kiosk/print/sheet.hpp"

#include <algorithm>
#include <string_view>

namespace anjungan::print {

namespace {

constexpr std::uint8_t third = 3; ///< of Headline

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
}

bool same_words(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return lower(a) == lower(b);
    });
}

/// Called by std::visit with the kind's own content.
class CitizenSlips {
public:
    explicit CitizenSlips(const SlipFrame& frame) : frame_(frame), sheet_(frame.letters) {}

    void operator()(const QueueTicket& slip);
    void operator()(const Receipt& slip);
    void operator()(const StatusSlip& slip);
    void operator()(const ComplaintSlip& slip);
    void operator()(const DayCloseSlip& slip) { compose_day_close(sheet_, frame_, slip); }
    void operator()(const SelfTestSlip& slip) { compose_self_test(sheet_, frame_, slip); }
    void operator()(const BatchSlip& slip) { compose_batch(sheet_, frame_, slip); }

    [[nodiscard]] drivers::Document finish() { return sheet_.finish(); }

private:
    void say_who_is_called(
        const Visit& visit, std::uint8_t capital, const Fact& counter, const Fact& ahead
    );
    void say_the_terms(const Visit& visit);

    const SlipFrame& frame_;
    Sheet sheet_;
};

/// What the next ten minutes need: whose number, which counter, how long.
void CitizenSlips::say_who_is_called(
    const Visit& visit, std::uint8_t capital, const Fact& counter, const Fact& ahead
) {
    sheet_.office_and_time(frame_, visit.issued.value);
    sheet_.number(visit.number.value, capital);
    sheet_.painted({counter.value, 36, 30, drivers::Align::centre, true});
    if (!ahead.value.empty()) {
        sheet_.painted({ahead.label + ": " + ahead.value, 30, 30, drivers::Align::centre});
    }
    if (!same_words(visit.service, visit.number.label)) { // the service may be the number itself
        constexpr std::size_t bearable = 12;              // fits narrow paper in large letters
        sheet_.painted(
            {without_orphan(visit.service, bearable), 36, 30, drivers::Align::centre, true}
        );
    }
}

/// Short, so that hands tell it from a receipt.
void CitizenSlips::operator()(const QueueTicket& slip) {
    constexpr std::uint8_t capital = 120; ///< tenths of a millimetre
    say_who_is_called(slip.visit, capital, slip.counter, slip.ahead);
    sheet_.papers(slip.visit);
    const auto& visit = slip.visit;
    sheet_.where_to_ask(frame_, visit, {visit.telephone.value, visit.hours.value});
    sheet_.stub(frame_, visit);
}

void CitizenSlips::operator()(const Receipt& slip) {
    constexpr std::uint8_t capital = 86; ///< tenths of a millimetre
    const auto& visit = slip.visit;
    say_who_is_called(visit, capital, slip.counter, slip.ahead);
    if (!visit.papers_said()) {
        constexpr std::uint8_t where_papers_would_stand = 160;
        sheet_.space(where_papers_would_stand); // hands tell it from a ticket by its length
    }
    sheet_.papers(visit);
    say_the_terms(visit);
    sheet_.where_to_ask(frame_, visit, {visit.state.value});
    sheet_.stub(frame_, visit, {visit.telephone.value, visit.hours.value});
}

/// What it costs and how long it takes.
void CitizenSlips::say_the_terms(const Visit& visit) {
    using drivers::Align;
    if (!visit.no_fee.empty()) {
        sheet_.painted(
            {visit.no_fee, 30, 30, Align::centre, true, drivers::Tick::none, drivers::Ground::ink}
        );
        sheet_.space(Sheet::small_gap / 2);
    } else { // a slip from before there was such a bar
        sheet_.paragraph(visit.cost);
        sheet_.paragraph(visit.complaint);
    }
    if (!visit.promise.value.empty()) {
        sheet_.painted({visit.promise.label + ": " + visit.promise.value});
    }
}

void CitizenSlips::operator()(const StatusSlip& slip) {
    sheet_.head(frame_);
    sheet_.title(slip.service);
    sheet_.headline(slip.code, third);
    sheet_.loud(slip.state);
    sheet_.line(slip.known.value.empty() ? "" : slip.known.label + " " + slip.known.value);
    sheet_.space(Sheet::small_gap);
    sheet_.rule();
    sheet_.fact(slip.promise);
    sheet_.fact(slip.asked);
    sheet_.qr_code(frame_);
    sheet_.paragraph(slip.complaint);
    sheet_.keep(frame_);
}

void CitizenSlips::operator()(const ComplaintSlip& slip) {
    sheet_.head(frame_);
    sheet_.title(slip.kind);
    sheet_.headline(slip.code, third);
    sheet_.rule();
    sheet_.fact(slip.issued);
    sheet_.fact(slip.name);
    sheet_.fact(slip.secrecy);
    sheet_.loud(slip.answer_by);
    sheet_.paragraph(slip.answer_where);
    sheet_.qr_code(frame_);
    sheet_.keep(frame_);
}

} // namespace

drivers::Document compose(const Slip& slip) {
    CitizenSlips slips(slip.frame);
    std::visit(slips, slip.content);
    return slips.finish();
}

} // namespace anjungan::print

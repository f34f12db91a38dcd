// SPDX-License-Identifier: GPL-3.0-or-later
// The slips for citizens.
#include "kiosk/print/compose.hpp"

#include "kiosk/print/office_slips.hpp"
#include "kiosk/print/sheet.hpp"

#include <algorithm>

namespace anjungan::print {

namespace {

constexpr std::uint8_t largest = 8; ///< of Headline
constexpr std::uint8_t second = 4;
constexpr std::uint8_t third = 3;

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
    explicit CitizenSlips(const SlipFrame& frame) : frame_(frame) {}

    void operator()(const QueueTicket& slip);
    void operator()(const Receipt& slip);
    void operator()(const StatusSlip& slip);
    void operator()(const ComplaintSlip& slip);
    void operator()(const DayCloseSlip& slip) { compose_day_close(sheet_, frame_, slip); }
    void operator()(const SelfTestSlip& slip) { compose_self_test(sheet_, frame_, slip); }
    void operator()(const BatchSlip& slip) { compose_batch(sheet_, frame_, slip); }

    [[nodiscard]] drivers::Document finish() { return sheet_.finish(frame_); }

private:
    const SlipFrame& frame_;
    Sheet sheet_ = {};
};

/// A ticket is read from afar, in a hall: the number first, and short enough to be out in two
/// seconds.
void CitizenSlips::operator()(const QueueTicket& slip) {
    const auto& visit = slip.visit;
    sheet_.head_of_office(frame_);
    sheet_.title(visit.service);
    auto number = visit.number;
    if (same_words(number.label, visit.service)) {
        number.label.clear(); // the service is the queue number itself
    }
    sheet_.headline(number, largest);
    sheet_.strong_line(visit.issued.value);
    sheet_.space(Sheet::small_gap);
    if (!slip.counter.value.empty() || !slip.ahead.value.empty()) {
        sheet_.rule();
        sheet_.fact(slip.counter);
        sheet_.fact(slip.ahead);
    }
    sheet_.checklist(visit.missing);
    sheet_.qr_code(frame_);
    sheet_.rule();
    sheet_.fact(visit.code);
    sheet_.fact(visit.state);
    sheet_.fact(visit.cost);
    sheet_.paragraph(visit.complaint);
}

void CitizenSlips::operator()(const Receipt& slip) {
    const auto& visit = slip.visit;
    sheet_.head(frame_);
    sheet_.title(visit.service);
    sheet_.headline(visit.code, third);
    sheet_.headline(visit.number, second);
    sheet_.rule();
    sheet_.fact(visit.state);
    sheet_.fact(visit.issued);
    sheet_.fact(visit.promise);
    // The line against illegal levies.
    sheet_.loud(visit.cost);
    sheet_.checklist(visit.missing);
    sheet_.qr_code(frame_);
    sheet_.paragraph(visit.complaint);
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
}

} // namespace

drivers::Document compose(const Slip& slip) {
    CitizenSlips slips(slip.frame);
    std::visit(slips, slip.content);
    return slips.finish();
}

} // namespace anjungan::print

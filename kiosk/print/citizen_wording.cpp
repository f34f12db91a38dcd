// SPDX-License-Identifier: GPL-3.0-or-later
// Words on the slips for citizens.
#include "kiosk/print/citizen_wording.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/print/slip_words.hpp"

#include <fmt/format.h>

namespace anjungan::print {

namespace {

std::string unbroken(std::string text) {
    constexpr std::string_view no_break = "\u00A0";
    for (auto place = text.find(' '); place != std::string::npos; place = text.find(' ', place)) {
        text.replace(place, 1, no_break);
    }
    return text;
}

/// Sending may succeed a second later, while the paper says the same for years: where to look it
/// up.
std::string state_in_words(WallTime issued, const Speaker& speaker) {
    const auto local = local_time(issued, speaker.zone);
    return speaker.t(
        "Received at this kiosk at {time}. Sent or not: see the code.",
        {{"time", unbroken(i18n::clock_time(local, speaker.zone, speaker.t))}}
    );
}

/// The promise counts from the complete papers, which an officer has still to look at.
Fact promise_in_words(const VisitFacts& facts, const Speaker& speaker) {
    const auto& t = speaker.t;
    const bool all_is_ready = facts.promised_what.empty();
    const auto ready = t("Ready at the latest");
    if (!facts.promised_on) {
        return {all_is_ready ? ready : t("Promised"), facts.promise};
    }
    return {
        all_is_ready ? ready : facts.promised_what,
        t("{date}, with complete papers", {{"date", day(*facts.promised_on, speaker)}})};
}

/// A ticket is for today, and today ends.
std::string waiting_in_words(int closes, const i18n::Texts& t) {
    return closes == 0 ? t("Please wait until your number is called.")
                       : t("Please wait until your number is called, today until {time}.",
                           {{"time", unbroken(i18n::hour_and_minute(closes, t))}});
}

Visit visit_of(const Speaker& speaker, const VisitFacts& facts) {
    const auto& t = speaker.t;
    Visit visit;
    visit.service_id = facts.service_id;
    visit.service = facts.service;
    visit.number = {t("Queue number"), facts.number};
    visit.code = {t("Your code"), facts.code};
    visit.issued = {t("Time"), moment(facts.issued, speaker)};
    visit.state = {t("State"), state_in_words(facts.issued, speaker)};
    visit.promise = promise_in_words(facts, speaker);
    if (facts.fee_rupiah) {
        visit.cost = {t("Cost"), unbroken(i18n::cost_in_words(*facts.fee_rupiah, t))};
    }
    if (facts.fee_rupiah == 0) {
        visit.no_fee = t("FREE. Did someone ask for money? lapor.go.id");
    }
    visit.ready = {t("Have ready at the counter"), facts.ready};
    visit.missing = {t("Not yet"), facts.missing};
    if (!facts.absent.empty()) {
        visit.absent = {t("Ask at the counter about"), facts.absent};
    }
    visit.complaint = {t("Complaints"), facts.complaint};
    visit.address = facts.address;
    visit.telephone = {t("Office"), facts.telephone};
    visit.hours = {t("Open"), facts.hours};
    return visit;
}

std::string how_far_in_words(HowFar how_far, const i18n::Texts& t) {
    switch (how_far) {
    case HowFar::received: return t("Received at this kiosk, not yet sent");
    case HowFar::sent: return t("Sent, the office has it");
    case HowFar::in_progress: return t("The office is working on it");
    case HowFar::done: return t("Finished");
    }
    return {};
}

std::string class_in_words(ComplaintClass kind, const i18n::Texts& t) {
    switch (kind) {
    case ComplaintClass::complaint: return t("Complaint");
    case ComplaintClass::aspiration: return t("Suggestion");
    case ComplaintClass::information: return t("Request for information");
    }
    return {};
}

Fact ahead_in_words(std::optional<unsigned> ahead, const i18n::Texts& t) {
    if (!ahead) {
        return {};
    }
    return {
        t("Ahead of you"),
        *ahead == 0 ? t("nobody, you are next")
                    : unbroken(t("{count} people", {{"count", std::to_string(*ahead)}}))};
}

} // namespace

std::string moment(WallTime at, const Speaker& speaker) {
    const auto local = local_time(at, speaker.zone);
    return day(local.date, speaker) + ", " +
           unbroken(i18n::clock_time(local, speaker.zone, speaker.t));
}

std::string day(std::chrono::year_month_day date, const Speaker& speaker) {
    auto text = unbroken(i18n::long_date(date, speaker.t));
    const auto comma = text.find(",\u00A0");
    constexpr std::size_t comma_and_space = 3; // bytes
    return comma == std::string::npos ? text : text.replace(comma, comma_and_space, ", ");
}

SlipFrame frame_of(const Speaker& speaker, std::string heading, std::string qr) {
    SlipFrame frame;
    frame.office = speaker.office;
    frame.heading = std::move(heading);
    frame.copy_words = speaker.t("COPY no. {}");
    frame.qr = std::move(qr);
    return frame;
}

Slip queue_ticket(const Speaker& speaker, const VisitFacts& facts) {
    const auto& t = speaker.t;
    QueueTicket ticket = {visit_of(speaker, facts), {}, {}};
    // Nothing of it is promised for a day, and where to complain hangs in the hall.
    ticket.visit.promise = {};
    ticket.visit.complaint = {};
    ticket.counter = {t("Counter"), facts.counter};
    ticket.ahead = ahead_in_words(facts.ahead, t);
    auto frame = frame_of(speaker, t("Queue ticket"), facts.qr);
    frame.letters = facts.letters;
    frame.qr_caption = t("Scan or type:");
    frame.keep = waiting_in_words(facts.closes, t);
    return {std::move(frame), std::move(ticket)};
}

Slip receipt(const Speaker& speaker, const VisitFacts& facts) {
    const auto& t = speaker.t;
    auto frame = frame_of(speaker, t("Receipt"), facts.qr);
    frame.letters = facts.letters;
    frame.qr_caption = t("Scan or type:");
    frame.keep = t("Keep this slip.");
    return {
        std::move(frame),
        Receipt{
            visit_of(speaker, facts),
            {t("Counter"), facts.counter},
            ahead_in_words(facts.ahead, t)}};
}

Slip status_slip(const Speaker& speaker, const StatusFacts& facts) {
    const auto& t = speaker.t;
    StatusSlip slip;
    slip.service = facts.service;
    slip.code = {t("Your code"), facts.code};
    slip.state = {t("State"), how_far_in_words(facts.how_far, t)};
    slip.known = {t("As known on"), moment(facts.known, speaker)};
    slip.promise = {t("Promised"), facts.promise};
    slip.asked = {t("You asked on"), moment(facts.asked, speaker)};
    slip.complaint = {t("Complaints"), facts.complaint};
    auto frame = frame_of(speaker, t("How far your request is"), facts.qr);
    frame.qr_caption = t("Scan to see whether it has moved on");
    frame.keep = t("Asking is free, as often as you like.");
    return {std::move(frame), std::move(slip)};
}

Slip complaint_slip(const Speaker& speaker, const ComplaintFacts& facts) {
    const auto& t = speaker.t;
    ComplaintSlip slip;
    slip.kind = class_in_words(facts.kind, t);
    slip.code = {t("Tracking code"), facts.code};
    slip.issued = {t("Time"), moment(facts.issued, speaker)};
    slip.name = {
        t("Your name"),
        facts.name == NameShown::to_nobody ? t("hidden (anonymous)")
                                           : t("known to the office only")};
    slip.secrecy = {
        t("Your report"),
        facts.content == ContentShown::secret ? t("kept secret") : t("not secret")};
    slip.answer_where = {t("Where you get the answer"), facts.answer_where};
    if (facts.answer_by) {
        slip.answer_by = {t("You get an answer by"), day(*facts.answer_by, speaker)};
    }
    auto frame = frame_of(speaker, t("We have received your report"), facts.qr);
    frame.qr_caption = t("Scan to see how far it is");
    frame.keep = t("Thank you for telling us. Keep this slip: only its code leads to your report.");
    return {std::move(frame), std::move(slip)};
}

std::string shown_queue_number(std::string_view stored) {
    std::string text(stored);
    if (text.size() > 1) {
        text.insert(1, "-");
    }
    return text;
}

} // namespace anjungan::print

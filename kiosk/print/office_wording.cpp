// SPDX-License-Identifier: GPL-3.0-or-later
// Words on the slips for officers and technicians.
#include "kiosk/print/office_wording.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/print/slip_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace anjungan::print {

namespace {

std::string counted(std::uint64_t number, const i18n::Texts& t) {
    return i18n::grouped_number(static_cast<long long>(number), t);
}

Group queue_ranges(const DayCloseFacts& facts, const i18n::Texts& t) {
    Group group = {t("Queue numbers"), {}};
    for (const auto& range : facts.queue) {
        group.facts.push_back({t("from - to"), range.first + " - " + range.last});
    }
    return group;
}

Group records(const DayCloseFacts& facts, const i18n::Texts& t) {
    Group group = {
        t("Requests"),
        {{t("Sent to the office"), counted(facts.sent, t)},
         {t("Not yet sent"), counted(facts.not_yet_sent, t)}}};
    if (facts.refused > 0) {
        group.facts.push_back({t("Not accepted by the office"), counted(facts.refused, t)});
    }
    if (facts.first_record > 0) {
        group.facts.push_back(
            {t("Serial numbers"), fmt::format("{} - {}", facts.first_record, facts.last_record)}
        );
    }
    return group;
}

std::string proof_in_words(Proof proof, const i18n::Texts& t) {
    switch (proof) {
    case Proof::nothing: return t("nothing: it only takes what is sent");
    case Proof::state: return t("paper and cover, but not that a slip came out");
    case Proof::each_slip: return t("that each slip came out");
    case Proof::paper_taken: return t("that each slip came out and was taken");
    }
    return {};
}

std::string sensor_in_words(Sensor sensor, const i18n::Texts& t) {
    switch (sensor) {
    case Sensor::not_asked: return t("not asked");
    case Sensor::good: return t("in order");
    case Sensor::needs_attention: return t("needs attention");
    }
    return {};
}

/// Upper case, so that it fits a QR code's dense alphabet.
std::string self_test_code(const SelfTestFacts& facts) {
    auto code = fmt::format("ANJUNGAN SELF-TEST {} {}", facts.kiosk, facts.printer_id);
    std::transform(code.begin(), code.end(), code.begin(), [](unsigned char character) {
        return static_cast<char>(std::toupper(character));
    });
    return code;
}

} // namespace

Slip day_close_slip(const Speaker& speaker, const DayCloseFacts& facts) {
    const auto& t = speaker.t;
    DayCloseSlip slip;
    slip.about.facts = {
        {t("Kiosk"), facts.kiosk},
        {t("Working day"), day(facts.date, speaker)},
        {t("Printed on"), moment(facts.printed_at, speaker)}};
    slip.services.title = t("Services");
    for (const auto& count : facts.services) {
        slip.services.facts.push_back({count.service, counted(count.slips, t)});
    }
    slip.numbers = queue_ranges(facts, t);
    slip.slips = {
        t("Slips"),
        {{t("Printed"), counted(facts.printed, t)},
         {t("Unclear whether they came out"), counted(facts.unknown, t)},
         {t("Not printed"), counted(facts.not_printed, t)},
         {t("Copies among them"), counted(facts.copies, t)}}};
    slip.records = records(facts, t);
    slip.signature = t("Signature of the officer");
    return {frame_of(speaker, t("End of the day"), {}), std::move(slip)};
}

Slip self_test_slip(const Speaker& speaker, const SelfTestFacts& facts) {
    const auto& t = speaker.t;
    SelfTestSlip slip;
    slip.about.facts = {
        {t("Kiosk"), facts.kiosk},
        {t("Version"), facts.version},
        {t("Printed on"), moment(facts.at, speaker)}};
    slip.printer = {
        t("Printer"),
        {{t("Profile"), facts.printer_id},
         {t("Model"), facts.printer_name},
         {t("Width"),
          t("{dots} dots, {columns} columns",
            {{"dots", std::to_string(facts.width_dots)}, {"columns", std::to_string(facts.columns)}}
          )},
         {t("It can prove"), proof_in_words(facts.proof, t)}}};
    slip.sensors = {
        t("Sensors"),
        {{t("Paper"), sensor_in_words(facts.paper, t)},
         {t("Cover"), sensor_in_words(facts.cover, t)},
         {t("Cutter"), sensor_in_words(facts.cutter, t)}}};
    slip.columns = facts.columns;
    slip.ruler = t("This ruler must fill one line");
    slip.characters = t("Characters of the printer");
    // One line for each way a script can fail: stacked letters, right to left, accents, pictures.
    slip.scripts = {
        t("Writing in other scripts"), {"ꦲꦏ꧀ꦱꦫꦗꦮ", "مرحبا بكم", "é è ë ç ñ", "🙂 ✓"}};
    auto frame = frame_of(speaker, t("Self-test"), self_test_code(facts));
    frame.qr_caption = t("A telephone must be able to read this");
    return {std::move(frame), std::move(slip)};
}

Slip batch_slip(const Speaker& speaker, const BatchFacts& facts) {
    const auto& t = speaker.t;
    BatchSlip slip;
    slip.about.facts = {
        {t("Batch"), facts.batch},
        {t("Officer"), facts.officer},
        {t("Printed on"), moment(facts.at, speaker)},
        {t("Number of requests"), counted(facts.entries.size(), t)}};
    slip.title = t("Codes, with queue numbers if given");
    for (const auto& entry : facts.entries) {
        slip.entries.push_back({entry.code, entry.number});
    }
    slip.signature = t("Signature of the officer");
    return {frame_of(speaker, t("Assisted enrolment"), facts.qr), std::move(slip)};
}

} // namespace anjungan::print

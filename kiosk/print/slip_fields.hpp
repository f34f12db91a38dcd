// SPDX-License-Identifier: GPL-3.0-or-later
/// The one list of each slip's fields, for writing and for reading.
#pragma once

#include "kiosk/print/slip.hpp"

#include <concepts>
#include <type_traits>

namespace anjungan::print {

/// `T`, const or not.
template <class T, class Part>
concept PartOf = std::same_as<std::remove_const_t<T>, Part>;

// Each calls `visit(key, field)` for every field that all stored slips have, and
// `visit.optional(key, field)` for those that came later. The keys are stored: never change one.

void each_field(PartOf<SlipFrame> auto& frame, auto& visit) {
    visit("office", frame.office);
    visit("heading", frame.heading);
    visit("copy_words", frame.copy_words);
    visit("copy", frame.copy);
    visit("qr", frame.qr);
    visit("qr_caption", frame.qr_caption);
    visit("keep", frame.keep);
    visit.optional("letters", frame.letters);
}

void each_field(PartOf<Visit> auto& slip, auto& visit) {
    visit("service_id", slip.service_id);
    visit("service", slip.service);
    visit("number", slip.number);
    visit("code", slip.code);
    visit("issued", slip.issued);
    visit("state", slip.state);
    visit("promise", slip.promise);
    visit("cost", slip.cost);
    visit("missing", slip.missing);
    visit("complaint", slip.complaint);
    visit.optional("ready", slip.ready);
    visit.optional("no_fee", slip.no_fee);
    visit.optional("address", slip.address);
    visit.optional("telephone", slip.telephone);
    visit.optional("hours", slip.hours);
    visit.optional("absent", slip.absent);
}

void each_field(PartOf<QueueTicket> auto& slip, auto& visit) {
    each_field(slip.visit, visit);
    visit("counter", slip.counter);
    visit("ahead", slip.ahead);
}

void each_field(PartOf<Receipt> auto& slip, auto& visit) {
    each_field(slip.visit, visit);
    visit.optional("counter", slip.counter);
    visit.optional("ahead", slip.ahead);
}

void each_field(PartOf<StatusSlip> auto& slip, auto& visit) {
    visit("service", slip.service);
    visit("code", slip.code);
    visit("state", slip.state);
    visit("known", slip.known);
    visit("promise", slip.promise);
    visit("asked", slip.asked);
    visit("complaint", slip.complaint);
}

void each_field(PartOf<ComplaintSlip> auto& slip, auto& visit) {
    visit("complaint_kind", slip.kind);
    visit("code", slip.code);
    visit("issued", slip.issued);
    visit("name", slip.name);
    visit("secrecy", slip.secrecy);
    visit("answer_where", slip.answer_where);
    visit("answer_by", slip.answer_by);
}

void each_field(PartOf<DayCloseSlip> auto& slip, auto& visit) {
    visit("about", slip.about);
    visit("services", slip.services);
    visit("slips", slip.slips);
    visit("numbers", slip.numbers);
    visit("records", slip.records);
    visit("signature", slip.signature);
}

void each_field(PartOf<SelfTestSlip> auto& slip, auto& visit) {
    visit("about", slip.about);
    visit("sensors", slip.sensors);
    visit("printer", slip.printer);
    visit("columns", slip.columns);
    visit("ruler", slip.ruler);
    visit("characters", slip.characters);
    visit("scripts", slip.scripts);
}

void each_field(PartOf<BatchSlip> auto& slip, auto& visit) {
    visit("about", slip.about);
    visit("title", slip.title);
    visit("entries", slip.entries);
    visit("signature", slip.signature);
}

} // namespace anjungan::print

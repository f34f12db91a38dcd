// SPDX-License-Identifier: GPL-3.0-or-later
// The map of what is wrong.
#include "kiosk/session/operator_faults.hpp"

namespace anjungan::session {

const char* to_string(FaultSource source) {
    switch (source) {
    case FaultSource::services: return "services";
    case FaultSource::catalogue: return "catalogue";
    case FaultSource::hub: return "hub";
    case FaultSource::clock: return "clock";
    case FaultSource::certificate: return "certificate";
    case FaultSource::printer: return "printer";
    case FaultSource::voice: return "voice";
    case FaultSource::network: return "network";
    case FaultSource::power: return "power";
    case FaultSource::watchdog: return "watchdog";
    case FaultSource::scanner: return "scanner";
    case FaultSource::keypad: return "keypad";
    case FaultSource::earphone: return "earphone";
    case FaultSource::card_reader: return "card_reader";
    case FaultSource::touch: return "touch";
    case FaultSource::glass: return "glass";
    case FaultSource::battery: return "battery";
    case FaultSource::store: return "store";
    }
    return "?";
}

std::string staff_code(FaultSource source) {
    switch (source) {
    case FaultSource::services: return "S-01";
    case FaultSource::catalogue: return "S-02";
    case FaultSource::hub: return "S-03";
    case FaultSource::printer: return "S-04";
    case FaultSource::voice: return "S-05";
    case FaultSource::network: return "S-06";
    case FaultSource::power: return "S-07";
    case FaultSource::watchdog: return "S-08";
    case FaultSource::scanner: return "S-09";
    case FaultSource::card_reader: return "S-10";
    case FaultSource::touch: return "S-11";
    case FaultSource::store: return "S-12";
    case FaultSource::glass: return "S-13";
    case FaultSource::battery: return "S-14";
    case FaultSource::keypad: return "S-15";
    case FaultSource::clock: return "S-16";
    case FaultSource::certificate: return "S-17";
    case FaultSource::earphone: return "S-18";
    }
    return "S-00";
}

void OperatorFaults::set(FaultSource source, Sentences sentences) {
    if (sentences.empty()) {
        by_source_.erase(source);
    } else {
        by_source_[source] = std::move(sentences);
    }
}

Sentences OperatorFaults::of(FaultSource source) const {
    const auto found = by_source_.find(source);
    return found == by_source_.end() ? Sentences() : found->second;
}

Sentences OperatorFaults::all() const {
    Sentences list;
    for (const auto& [source, sentences] : by_source_) {
        list.insert(list.end(), sentences.begin(), sentences.end());
    }
    return list;
}

std::string OperatorFaults::staff_codes() const {
    std::string codes;
    for (const auto& [source, sentences] : by_source_) {
        codes += (codes.empty() ? "" : ", ") + staff_code(source);
    }
    return codes;
}

} // namespace anjungan::session

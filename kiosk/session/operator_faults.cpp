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
    case FaultSource::printer: return "printer";
    case FaultSource::voice: return "voice";
    case FaultSource::network: return "network";
    case FaultSource::power: return "power";
    case FaultSource::watchdog: return "watchdog";
    case FaultSource::scanner: return "scanner";
    case FaultSource::card_reader: return "card_reader";
    case FaultSource::touch: return "touch";
    case FaultSource::glass: return "glass";
    case FaultSource::battery: return "battery";
    case FaultSource::store: return "store";
    }
    return "?";
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

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
// States of the outbox in the screens' terms.
#include "kiosk/back-office/delivery.hpp"

namespace anjungan::back_office {

session::Delivery delivery_of(store::RecordState state) {
    switch (state) {
    case store::RecordState::sealed: return session::Delivery::stored_here;
    case store::RecordState::stored:
    case store::RecordState::safe:
    case store::RecordState::purged: return session::Delivery::sent;
    case store::RecordState::quarantined: return session::Delivery::refused;
    }
    return session::Delivery::stored_here;
}

session::DeliveryChanged event_of(const std::vector<store::RecordMove>& moves) {
    session::DeliveryChanged change;
    change.records.reserve(moves.size());
    for (const auto& move : moves) {
        change.records.push_back({move.id, delivery_of(move.state)});
    }
    return change;
}

} // namespace anjungan::back_office

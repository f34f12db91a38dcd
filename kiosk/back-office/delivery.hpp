// SPDX-License-Identifier: GPL-3.0-or-later
/// From a record's state in the outbox to what a citizen may be told of it.
#pragma once

#include "kiosk/session/event.hpp"
#include "offline-cache/store/outbox.hpp"

#include <vector>

namespace anjungan::back_office {

[[nodiscard]] session::Delivery delivery_of(store::RecordState state);

[[nodiscard]] session::DeliveryChanged event_of(const std::vector<store::RecordMove>& moves);

} // namespace anjungan::back_office

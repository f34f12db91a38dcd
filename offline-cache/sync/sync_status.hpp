// SPDX-License-Identifier: GPL-3.0-or-later
/// What the sync side tells the rest of the program about itself.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace anjungan::sync {

enum class SyncState {
    idle,    ///< nothing waits to be sent
    sending, ///< an exchange with the hub is under way
    waiting, ///< something failed; it is tried again by itself
    offline, ///< the network is down: not tried
    refused, ///< the hub or its certificate refuses this kiosk: an operator must look
};

/// One word for a log or a screen's key.
[[nodiscard]] const char* to_string(SyncState state);

/// Who is at the other end of the last exchange.
enum class Answerer {
    nobody,        ///< no answer came, or none was asked for yet
    hub,           ///< or something that at least behaves like it: only signatures are believed
    somebody_else, ///< a log-in page, a proxy, a certificate that is not trusted
};

struct SyncStatus {
    std::int64_t pending = 0;             ///< records without an acknowledgement
    std::int64_t quarantined = 0;         ///< records set aside for an operator
    std::optional<WallTime> last_success; ///< when the hub last answered with a good signature
    SyncState state = SyncState::idle;
    Answerer answered_by = Answerer::nobody;
    std::string detail; ///< for the operator: the last trouble in one sentence; empty if none
    std::string clock;  ///< for the operator: that this clock and the hub's differ; empty if not

    bool operator==(const SyncStatus&) const = default;
};

} // namespace anjungan::sync

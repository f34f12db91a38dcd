// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the sync states.
#include "offline-cache/sync/sync_status.hpp"

namespace anjungan::sync {

const char* to_string(SyncState state) {
    switch (state) {
    case SyncState::idle: return "idle";
    case SyncState::sending: return "sending";
    case SyncState::waiting: return "waiting";
    case SyncState::offline: return "offline";
    case SyncState::refused: return "refused";
    }
    return "unknown";
}

} // namespace anjungan::sync

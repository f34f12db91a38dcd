// SPDX-License-Identifier: GPL-3.0-or-later
/// Erases a submission's contents and leaves a tombstone.
///
/// What stays, for ever: record id, kiosk, number and digest, so that the record, sent again, is a
/// `duplicate` and never a new submission; and when its states changed. What goes: the envelope,
/// the service and the receipt code, also from copies that were set aside. Nothing that the hub
/// answers tells the code from one that was never given out.
///
/// What this does not do: SQLite frees the envelope's pages without overwriting them, and its -wal
/// and every backup made before hold them too, until other records fill that room. Those bytes are
/// sealed; the hub's own box key and the recovery key still open them. The kiosk may hold its
/// sealed copy as well, and cannot open it.
#pragma once

#include "hub/storage/shared_database.hpp"

namespace anjungan::hub {

/// By the receipt code's ten symbols. `not_found`; `conflict` if two submissions share it; the
/// database's errors.
[[nodiscard]] Status erase_submission(const SharedDatabase& shared, std::string_view code);

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
/// What a kiosk's database must say whatever happened to the kiosk: nothing in it may contradict
/// the rest.
#pragma once

#include "base/sqlite/database.hpp"
#include "protocol/ack.hpp"

#include <functional>
#include <string>
#include <vector>

namespace anjungan::test {

/// The ack if the kiosk's own hub signed it.
using VerifyAck = std::function<Result<protocol::Ack>(ByteView signed_ack)>;

/// One sentence each; empty: it is sound. The audit chain holds and has each submission once (I3,
/// I7), kseq and queue numbers are gapless and unique (I2), each envelope is the one its row was
/// signed for (I11), and no record has moved beyond `sealed` without a signed ack about exactly it
/// (I4, I6).
[[nodiscard]] std::vector<std::string>
contradictions(sqlite::Database& database, const VerifyAck& verify);

} // namespace anjungan::test

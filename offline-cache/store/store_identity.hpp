// SPDX-License-Identifier: GPL-3.0-or-later
/// Who this kiosk is, whom it seals to and whose acknowledgements it believes.
#pragma once

#include "protocol/crypto/keys.hpp"
#include "protocol/envelope.hpp"

#include <string>

namespace anjungan::store {

struct StoreIdentity {
    std::string kiosk;               ///< see protocol::is_kiosk_id
    const crypto::SigningKey& key;   ///< the kiosk's own; must outlive the Store
    protocol::Recipients recipients; ///< the hub and the off-line recovery key
    std::uint32_t key_epoch = 0;     ///< which hub box key `recipients.hub` is
    crypto::SignPublicKey hub;       ///< signs acknowledgements
};

} // namespace anjungan::store

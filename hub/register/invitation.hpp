// SPDX-License-Identifier: GPL-3.0-or-later
/// An invitation as the database keeps it, and what comes of a request for it.
#pragma once

#include "base/sqlite/database.hpp"
#include "protocol/enrolment.hpp"

#include <optional>

namespace anjungan::hub {

struct Invitation {
    std::string kiosk;
    std::string office;
    crypto::SignPublicKey asker; ///< whoever signs with its secret half knows the code
    SecretBytes answerer;        ///< seed of the key that signs the reply
    WallTime expires;
    std::int64_t wrong = 0;                        ///< requests with a wrong code so far
    std::optional<crypto::SignPublicKey> enrolled; ///< the key that used it
};

// Within the caller's transaction.
[[nodiscard]] Status write_invitation(sqlite::Database& database, const Invitation& invitation);
[[nodiscard]] Result<std::optional<Invitation>>
read_invitation(sqlite::Database& database, std::string_view kiosk);
[[nodiscard]] Status count_wrong_code(sqlite::Database& database, std::string_view kiosk);
[[nodiscard]] Status
mark_used(sqlite::Database& database, std::string_view kiosk, const crypto::SignPublicKey& key);

} // namespace anjungan::hub

/// An invitation as the database keeps it, and what comes of a request for it.
#pragma once

#include "offline-cache/protocol/enrolment.hpp"
#include "offline-cache/store/database.hpp"

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
[[nodiscard]] Status write_invitation(store::Database& database, const Invitation& invitation);
[[nodiscard]] Result<std::optional<Invitation>>
read_invitation(store::Database& database, std::string_view kiosk);
[[nodiscard]] Status count_wrong_code(store::Database& database, std::string_view kiosk);
[[nodiscard]] Status
mark_used(store::Database& database, std::string_view kiosk, const crypto::SignPublicKey& key);

} // namespace anjungan::hub

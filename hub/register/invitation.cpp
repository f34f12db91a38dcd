// SPDX-License-Identifier: GPL-3.0-or-later
// The table of invitations.
#include "hub/register/invitation.hpp"

#include "base/sqlite/each_row.hpp"

#include <algorithm>

namespace anjungan::hub {

namespace {

Result<crypto::SignPublicKey> key_from(ByteView stored) {
    crypto::SignPublicKey key;
    if (stored.size() != key.bytes.size()) {
        return fail(ErrorCode::corrupt, "an invitation in the hub's database is damaged");
    }
    std::ranges::copy(stored, key.bytes.begin());
    return key;
}

Result<Invitation> invitation_from(const sqlite::Statement& row) {
    Invitation invitation;
    invitation.kiosk = row.text(0);
    invitation.office = row.text(1);
    const auto asker = key_from(row.blob(2));
    TRY(asker);
    invitation.asker = *asker;
    const auto seed = row.blob(3);
    invitation.answerer = SecretBytes(Bytes(seed.begin(), seed.end()));
    invitation.expires = WallTime(std::chrono::seconds(row.integer(4)));
    invitation.wrong = row.integer(5);
    if (!row.is_null(6)) {
        const auto enrolled = key_from(row.blob(6));
        TRY(enrolled);
        invitation.enrolled = *enrolled;
    }
    return invitation;
}

} // namespace

Status write_invitation(sqlite::Database& database, const Invitation& invitation) {
    return status_of(database.run(
        "INSERT OR REPLACE INTO invitation(kiosk, office, asker, answerer, expires) "
        "VALUES(?, ?, ?, ?, ?)",
        {std::string_view(invitation.kiosk),
         std::string_view(invitation.office),
         ByteView(invitation.asker.bytes),
         invitation.answerer.reveal(),
         seconds_of(invitation.expires)}
    ));
}

Result<std::optional<Invitation>>
read_invitation(sqlite::Database& database, std::string_view kiosk) {
    std::optional<Invitation> found;
    const auto walked = sqlite::for_each_row(
        database.query(
            "SELECT kiosk, office, asker, answerer, expires, wrong, enrolled FROM invitation "
            "WHERE kiosk=?",
            {kiosk}
        ),
        [&](const sqlite::Statement& row) -> Status {
            auto invitation = invitation_from(row);
            TRY(invitation);
            found = std::move(*invitation);
            return {};
        }
    );
    TRY(walked);
    return found;
}

Status count_wrong_code(sqlite::Database& database, std::string_view kiosk) {
    return status_of(database.run("UPDATE invitation SET wrong=wrong+1 WHERE kiosk=?", {kiosk}));
}

Status
mark_used(sqlite::Database& database, std::string_view kiosk, const crypto::SignPublicKey& key) {
    return status_of(
        database.run("UPDATE invitation SET enrolled=? WHERE kiosk=?", {ByteView(key.bytes), kiosk})
    );
}

} // namespace anjungan::hub

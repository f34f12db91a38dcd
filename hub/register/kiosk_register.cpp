// SPDX-License-Identifier: GPL-3.0-or-later
// The register of kiosks: rows in the database, and who is active in memory.
#include "hub/register/kiosk_register.hpp"

#include "base/sqlite/each_row.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::hub {

namespace {

Result<RegisteredKiosk> kiosk_from(const sqlite::Statement& row, const crypto::SignPublicKey& hub) {
    auto certificate = protocol::decode_certificate(row.text(0));
    if (!certificate) {
        return fail(ErrorCode::corrupt, "a kiosk's certificate in the hub's database is damaged");
    }
    if (!protocol::verify_certificate(*certificate, hub)) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "the hub's database holds a certificate of kiosk {} that was signed with another "
                "hub.sign.secret than the one in the keys directory: put the right key back",
                certificate->kiosk
            )
        );
    }
    RegisteredKiosk kiosk;
    kiosk.certificate = std::move(*certificate);
    kiosk.enrolled = WallTime(std::chrono::seconds(row.integer(1)));
    if (!row.is_null(2)) {
        kiosk.revoked = WallTime(std::chrono::seconds(row.integer(2)));
    }
    return kiosk;
}

Result<std::vector<RegisteredKiosk>>
read_kiosks(sqlite::Database& database, const crypto::SignPublicKey& hub) {
    std::vector<RegisteredKiosk> kiosks;
    const auto walked = sqlite::for_each_row(
        database.query("SELECT certificate, enrolled, revoked FROM kiosk ORDER BY name, seq"),
        [&](const sqlite::Statement& row) -> Status {
            auto kiosk = kiosk_from(row, hub);
            TRY(kiosk);
            kiosks.push_back(std::move(*kiosk));
            return {};
        }
    );
    TRY(walked);
    return kiosks;
}

/// True: the key has a row, revoked or not.
Result<bool> is_known(sqlite::Database& database, const protocol::Certificate& certificate) {
    const auto found = database.integer(
        "SELECT seq FROM kiosk WHERE name=? AND key=?",
        {certificate.kiosk, ByteView(certificate.key.bytes)}
    );
    TRY(found);
    return found->has_value();
}

Status insert(sqlite::Database& database, const protocol::Certificate& certificate, WallTime now) {
    const auto text = protocol::encode_certificate(certificate);
    const auto done = database.run(
        "INSERT INTO kiosk(name, key, certificate, enrolled) VALUES(?, ?, ?, ?)",
        {certificate.kiosk,
         ByteView(certificate.key.bytes),
         std::string_view(text),
         seconds_of(now)}
    );
    if (!done && done.error().code == ErrorCode::conflict) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "kiosk {} is registered with another key; revoke it first, or give the new kiosk "
                "another name",
                certificate.kiosk
            )
        );
    }
    return status_of(done);
}

Status
insert_if_new(sqlite::Database& database, const protocol::Certificate& certificate, WallTime now) {
    const auto known = is_known(database, certificate);
    TRY(known);
    return *known ? Status() : insert(database, certificate, now);
}

} // namespace

Status
enter_kiosk(sqlite::Database& database, const protocol::Certificate& certificate, WallTime now) {
    const auto active = database.integer(
        "SELECT seq FROM kiosk WHERE name=? AND key=? AND revoked IS NULL",
        {certificate.kiosk, ByteView(certificate.key.bytes)}
    );
    TRY(active);
    return *active ? Status() : insert(database, certificate, now);
}

Result<std::unique_ptr<KioskRegister>> KioskRegister::open(
    SharedDatabase database, const crypto::SignPublicKey& hub, std::function<void()> after_reading
) {
    std::unique_ptr<KioskRegister> made(
        new KioskRegister(database, hub, std::move(after_reading)) // NOLINT
    );
    TRY(made->reload());
    return made;
}

Status KioskRegister::reload() {
    // Reading and remembering are one step: whoever read before a revocation must not be the one
    // who remembers after it.
    const MutexLock alone(database_.mutex);
    const auto kiosks = read_kiosks(database_.database, hub_);
    TRY(kiosks);
    after_reading_();
    std::map<std::string, protocol::Certificate, std::less<>> active;
    for (const auto& kiosk : *kiosks) {
        if (!kiosk.revoked) {
            active.emplace(kiosk.certificate.kiosk, kiosk.certificate);
        }
    }
    const MutexLock lock(mutex_);
    active_ = std::move(active);
    return {};
}

Status KioskRegister::import(std::span<const protocol::Certificate> certificates, WallTime now) {
    auto done = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        Status entered;
        for (auto each = certificates.begin(); entered && each != certificates.end(); ++each) {
            entered = insert_if_new(database, *each, now);
        }
        return entered;
    });
    return done ? reload() : done;
}

std::optional<protocol::Certificate> KioskRegister::certificate_of(std::string_view kiosk) const {
    const MutexLock lock(mutex_);
    const auto found = active_.find(kiosk);
    return found == active_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<crypto::SignPublicKey>
KioskRegister::key_of(std::string_view kiosk, WallTime at) const {
    const auto certificate = certificate_of(kiosk);
    return certificate && !certificate->is_over(at) ? std::optional(certificate->key)
                                                    : std::nullopt;
}

std::size_t KioskRegister::size() const {
    const MutexLock lock(mutex_);
    return active_.size();
}

Status KioskRegister::replace(const protocol::Certificate& certificate) {
    const auto text = protocol::encode_certificate(certificate);
    auto done = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        const auto changed = database.run(
            "UPDATE kiosk SET certificate=? WHERE name=? AND key=? AND revoked IS NULL",
            {std::string_view(text), certificate.kiosk, ByteView(certificate.key.bytes)}
        );
        TRY(changed);
        return *changed == 1 ? Status()
                             : fail(ErrorCode::not_found, "no kiosk of this name may send");
    });
    return done ? reload() : done;
}

Status KioskRegister::revoke(std::string_view kiosk, WallTime now) {
    auto done = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        const auto changed = database.run(
            "UPDATE kiosk SET revoked=? WHERE name=? AND revoked IS NULL", {seconds_of(now), kiosk}
        );
        TRY(changed);
        return *changed == 1 ? Status()
                             : fail(ErrorCode::not_found, "no kiosk of this name may send");
    });
    return done ? reload() : done;
}

Status KioskRegister::reinstate(std::string_view kiosk) {
    auto done = in_transaction(database_, [&](sqlite::Database& database) -> Status {
        const auto changed = database.run(
            "UPDATE kiosk SET revoked=NULL WHERE seq="
            "(SELECT max(seq) FROM kiosk WHERE name=? AND revoked IS NOT NULL)",
            {kiosk}
        );
        if (!changed && changed.error().code == ErrorCode::conflict) {
            return fail(ErrorCode::conflict, "the kiosk was enrolled anew with another key");
        }
        TRY(changed);
        return *changed == 1 ? Status()
                             : fail(ErrorCode::not_found, "no kiosk of this name was revoked");
    });
    return done ? reload() : done;
}

Result<std::vector<RegisteredKiosk>> KioskRegister::all() const {
    const MutexLock lock(database_.mutex);
    return read_kiosks(database_.database, hub_);
}

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk for the store tests.
#include "tests/offline-cache/store/store_office.hpp"

namespace anjungan::test {

StoreOffice::StoreOffice() {
    REQUIRE(crypto::ensure_initialised());
}

store::StoreIdentity StoreOffice::identity(const std::string& kiosk) const {
    return {kiosk, kiosk_, {hub_box_.public_key(), recovery_.public_key()}, 1, hub_.public_key()};
}

Result<std::unique_ptr<store::Store>>
StoreOffice::try_open(const std::filesystem::path& path, const std::string& kiosk) {
    return store::Store::open(path, identity(kiosk), clock, OfficeZone(), boot_);
}

std::unique_ptr<store::StoreContext> StoreOffice::context() {
    auto opened = sqlite::Database::open(database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(opened);
    return std::make_unique<store::StoreContext>(
        std::move(*opened), identity("BALAI-1"), clock, OfficeZone(), boot_
    );
}

std::unique_ptr<store::Store> StoreOffice::open() {
    auto opened = try_open(database());
    INFO((opened ? "" : opened.error().detail));
    REQUIRE(opened);
    return std::move(*opened);
}

store::SubmissionRequest StoreOffice::request(const RecordId& id) {
    const auto body = as_bytes("CANARY-SUKARTI-3271046504930002");
    store::SubmissionRequest request;
    request.id = id;
    request.body = SecretBytes(Bytes(body.begin(), body.end()));
    request.queue_group = 'A';
    request.compose = [](const store::Commit& commit) {
        const auto text = as_bytes(*commit.queue_number);
        return Bytes(text.begin(), text.end());
    };
    return request;
}

store::Commit StoreOffice::submit(store::Store& store) const {
    auto commit = store.submit(request(new_id()));
    INFO((commit ? "" : commit.error().detail));
    REQUIRE(commit);
    return std::move(*commit);
}

protocol::Ack StoreOffice::ack_for(
    store::Store& store, const store::Commit& commit, protocol::AckStatus status
) const {
    const auto records = store.outbox().records_after(commit.kseq - 1, 1, 1);
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    const auto digest = protocol::envelope_digest(records->front().envelope);
    REQUIRE(digest);
    return {"BALAI-1", commit.id, commit.kseq, *digest, 7, clock.wall_time(), status};
}

store::RecordState state_of(store::Store& store, const store::Commit& commit) {
    return store.outbox().find(commit.id).value().value().state;
}

std::filesystem::path copy_as_after_power_cut(const StoreOffice& office) {
    const auto directory = office.directory() / "after";
    std::filesystem::create_directories(directory);
    const auto overwrite = std::filesystem::copy_options::overwrite_existing;
    for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) {
        std::filesystem::copy_file(office.directory() / name, directory / name, overwrite);
    }
    return directory / "kiosk.db";
}

} // namespace anjungan::test

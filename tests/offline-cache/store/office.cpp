// A kiosk for the store tests.
#include "tests/offline-cache/store/office.hpp"

namespace anjungan::test {

Office::Office() {
    REQUIRE(crypto::ensure_initialised());
}

store::StoreIdentity Office::identity(const std::string& kiosk) const {
    return {kiosk, kiosk_, {hub_box_.public_key(), recovery_.public_key()}, 1, hub_.public_key()};
}

Result<std::unique_ptr<store::Store>>
Office::try_open(const std::filesystem::path& path, const std::string& kiosk) {
    return store::Store::open(path, identity(kiosk), clock, OfficeZone());
}

std::unique_ptr<store::StoreContext> Office::context() {
    auto opened = sqlite::Database::open(database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(opened);
    return std::make_unique<store::StoreContext>(
        std::move(*opened), identity("BALAI-1"), clock, OfficeZone()
    );
}

std::unique_ptr<store::Store> Office::open() {
    auto opened = try_open(database());
    INFO((opened ? "" : opened.error().detail));
    REQUIRE(opened);
    return std::move(*opened);
}

store::SubmissionRequest Office::request(const RecordId& id) {
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

store::Commit Office::submit(store::Store& store) const {
    auto commit = store.submit(request(new_id()));
    INFO((commit ? "" : commit.error().detail));
    REQUIRE(commit);
    return std::move(*commit);
}

protocol::Ack Office::ack_for(
    store::Store& store, const store::Commit& commit, protocol::AckStatus status
) const {
    const auto records = store.outbox().records_after(commit.kseq - 1, 1, 1);
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    const auto digest = protocol::envelope_digest(records->front().envelope);
    REQUIRE(digest);
    return {"BALAI-1", commit.id, commit.kseq, *digest, 7, clock.wall_time(), status};
}

std::filesystem::path copy_as_after_power_cut(const Office& office) {
    const auto directory = office.directory() / "after";
    std::filesystem::create_directories(directory);
    const auto overwrite = std::filesystem::copy_options::overwrite_existing;
    for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) {
        std::filesystem::copy_file(office.directory() / name, directory / name, overwrite);
    }
    return directory / "kiosk.db";
}

} // namespace anjungan::test

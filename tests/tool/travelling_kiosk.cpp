// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk for the tests of the stick.
#include "tests/tool/travelling_kiosk.hpp"

#include "base/files.hpp"
#include "protocol/wire.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

namespace anjungan::test {

namespace {

/// {"service": "sktm", "answer": "…"} as CBOR, with random letters, so that it does not compress.
SecretBytes body_of(std::size_t letters) {
    const auto head = as_bytes("\xA2\x67service\x64sktm\x66"
                               "answer\x79");
    Bytes body(head.begin(), head.end());
    body.push_back(static_cast<std::uint8_t>(letters >> 8));
    body.push_back(static_cast<std::uint8_t>(letters));
    const auto size = body.size() + letters;
    while (body.size() < size) {
        const auto key = crypto::SigningKey::make().public_key();
        const auto random = to_base32(key.bytes);
        const auto part = as_bytes(random).first(std::min(random.size(), size - body.size()));
        body.insert(body.end(), part.begin(), part.end());
    }
    return SecretBytes(std::move(body));
}

} // namespace

TravellingKiosk::TravellingKiosk(int submissions, std::size_t body_bytes)
    : keys_(protocol::load_kiosk_keys(office.keys()).value()) {
    const auto store = open();
    for (int i = 0; i < submissions; ++i) {
        store::SubmissionRequest request;
        request.id = make_record_id(clock);
        request.body = body_of(body_bytes);
        const auto committed = store->submit(std::move(request));
        REQUIRE(committed);
        clock.advance(std::chrono::seconds(1));
    }
}

std::unique_ptr<store::Store> TravellingKiosk::open() {
    auto opened = store::Store::open(
        database,
        {keys_.name, keys_.kiosk, keys_.recipients, keys_.key_epoch, keys_.hub},
        clock,
        OfficeZone{}
    );
    REQUIRE(opened);
    return std::move(*opened);
}

std::vector<store::SealedRecord> TravellingKiosk::records() {
    return open()->outbox().records_after(0, 1000, std::size_t{64} << 20).value();
}

store::Counts TravellingKiosk::counts() {
    return open()->outbox().counts().value();
}

ToolRun TravellingKiosk::export_to(const std::filesystem::path& to, const std::string& more) const {
    std::vector<std::string> words = {"outbox", "export", database.string(), to.string()};
    if (!more.empty()) {
        words.push_back(more);
    }
    return run_tool(words);
}

ToolRun TravellingKiosk::import_acks(const std::filesystem::path& from) const {
    return run_tool(
        {"outbox",
         "import-acks",
         database.string(),
         from.string(),
         "--keys",
         office.keys().string()}
    );
}

void TravellingKiosk::write_ack(
    const std::filesystem::path& file,
    const store::SealedRecord& record,
    const crypto::SigningKey& hub,
    const std::string& kiosk
) const {
    protocol::Ack ack;
    ack.kiosk = kiosk;
    ack.id = record.id;
    ack.kseq = record.kseq;
    ack.digest = protocol::envelope_digest(record.envelope).value();
    ack.hub_epoch = 7;
    ack.time = clock.wall_time();
    ack.status = protocol::AckStatus::stored;
    const std::vector<Bytes> acks = {protocol::sign_ack(ack, hub)};
    std::filesystem::create_directories(file.parent_path());
    REQUIRE(write_file_durably(file, protocol::encode_batch_reply(acks).value(), Access::owner_only)
    );
}

crypto::SigningKey TravellingKiosk::hub_key() const {
    return crypto::read_signing_secret(office.keys() / "hub.sign.secret").value();
}

std::vector<std::string>
names_in(const std::filesystem::path& folder, const std::string& extension) {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        if (entry.path().extension() == extension) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk, a hub's keys and sealed records between them, for tests of both ends of the wire.
#pragma once

#include "offline-cache/store/store.hpp"
#include "protocol/envelope.hpp"
#include "tests/support/fake_clock.hpp"

#include <string>

namespace anjungan::test {

struct KioskFixture {
    std::string kiosk = "K-01";
    FakeClock clock;
    crypto::SigningKey key = crypto::SigningKey::make();
    crypto::SigningKey hub = crypto::SigningKey::make();
    crypto::BoxKeyPair box = crypto::BoxKeyPair::make();
    crypto::BoxKeyPair recovery = crypto::BoxKeyPair::make();

    /// The real store of this kiosk.
    [[nodiscard]] std::unique_ptr<store::Store> open_store(const std::filesystem::path& database
    ) const {
        return store::Store::open(
                   database,
                   {kiosk, key, {box.public_key(), recovery.public_key()}, 0, hub.public_key()},
                   clock,
                   OfficeZone()
        )
            .value();
    }

    /// {"service": "sktm", "answer": "CANARY-7731"} as CBOR, written out by hand.
    static SecretBytes body() {
        const std::string text = "\xA2\x67service\x64sktm\x66"
                                 "answer\x6B"
                                 "CANARY-7731";
        const auto bytes = as_bytes(text);
        return SecretBytes(Bytes(bytes.begin(), bytes.end()));
    }

    [[nodiscard]] store::SealedRecord sealed(std::uint64_t kseq, SecretBytes text = body()) const {
        return sealed_as(make_record_id(clock), kseq, std::move(text));
    }

    [[nodiscard]] store::SealedRecord
    sealed_as(const RecordId& id, std::uint64_t kseq, SecretBytes text = body()) const {
        protocol::EnvelopeHeader header;
        header.kiosk = kiosk;
        header.id = id;
        header.kseq = kseq;
        auto made = protocol::seal_envelope(
            header, std::move(text), {box.public_key(), recovery.public_key()}, key
        );
        store::SealedRecord record;
        record.kseq = kseq;
        record.id = id;
        record.envelope = std::move(made.value().bytes);
        return record;
    }
};

} // namespace anjungan::test

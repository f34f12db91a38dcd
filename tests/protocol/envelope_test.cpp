// SPDX-License-Identifier: GPL-3.0-or-later
// Envelopes open for the hub and the recovery key, and for nobody when a bit is changed.
#include "protocol/envelope.hpp"

#include "protocol/wire.hpp"
#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Office {
    crypto::BoxKeyPair hub = crypto::BoxKeyPair::make();
    crypto::BoxKeyPair recovery = crypto::BoxKeyPair::make();
    crypto::SigningKey kiosk = crypto::SigningKey::make();
    Recipients recipients{hub.public_key(), recovery.public_key()};
    EnvelopeHeader header{envelope_version, "KIOS-1", {{1, 2, 3}}, 7, 1};

    [[nodiscard]] Result<SealedEnvelope> seal(std::string_view text) const {
        return seal_envelope(header, test::secret(text), recipients, kiosk);
    }
};

/// Bytes that do not compress.
Bytes noise(std::size_t size) {
    Bytes bytes;
    crypto::Digest link;
    while (bytes.size() < size) {
        link = crypto::chain_hash(link, {});
        bytes.insert(bytes.end(), link.bytes.begin(), link.bytes.end());
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

TEST_CASE("Envelope: every body comes back for hub and recovery key", "[protocol]") {
    const Office office;
    CHECK(rc::check([&office] {
        const auto header = EnvelopeHeader{
            envelope_version,
            *test::any_kiosk_id(),
            test::any_record_id(),
            *rc::gen::nonZero<std::uint64_t>(),
            *rc::gen::arbitrary<std::uint32_t>(),
        };
        const auto body = *rc::gen::arbitrary<Bytes>();
        const auto sealed =
            seal_envelope(header, SecretBytes(body), office.recipients, office.kiosk);
        RC_ASSERT(sealed.has_value());
        const auto parsed = ParsedEnvelope::parse(sealed->bytes);
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(parsed->verify(office.kiosk.public_key()).has_value());
        RC_ASSERT(parsed->header() == header);
        RC_ASSERT(parsed->digest() == sealed->digest);
        RC_ASSERT(parsed->signature() == sealed->signature);
        RC_ASSERT(read_header(sealed->bytes).value() == header);
        RC_ASSERT(envelope_digest(sealed->bytes).value() == sealed->digest);
        for (const auto* key : {&office.hub, &office.recovery}) {
            const auto opened = open_envelope(sealed->bytes, *key);
            RC_ASSERT(opened.has_value());
            RC_ASSERT(to_hex(opened->reveal()) == to_hex(body));
        }
    }));
}

TEST_CASE("Envelope: a flipped bit or a missing byte anywhere is refused", "[protocol]") {
    const Office office;
    const auto sealed = office.seal("jawaban").value();
    CHECK(test::accepted_changes(sealed.bytes, [&office](const Bytes& changed) {
              const auto parsed = ParsedEnvelope::parse(changed);
              return !parsed || !parsed->verify(office.kiosk.public_key());
          }) == 0);
}

TEST_CASE("Envelope: hides the body, and its size up to a bucket", "[protocol]") {
    const Office office;
    const auto one = office.seal("CANARY-8842 CANARY-8842").value();
    CHECK(as_text(one.bytes).find("CANARY") == std::string_view::npos);
    CHECK(one.bytes.size() == office.seal("").value().bytes.size());
    const auto larger =
        seal_envelope(office.header, SecretBytes(noise(600)), office.recipients, office.kiosk);
    CHECK(larger.value().bytes.size() == one.bytes.size() + envelope_bucket_bytes);
}

TEST_CASE("Envelope: another key, the kiosk's own included, opens nothing", "[protocol]") {
    const Office office;
    const auto sealed = office.seal("jawaban").value();
    const auto opened = open_envelope(sealed.bytes, crypto::BoxKeyPair::make());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::unauthorised);
    CHECK_THAT(opened.error().detail, ContainsSubstring("neither the hub's nor the recovery"));
}

TEST_CASE("Envelope: a header put before another body does not open", "[protocol]") {
    const Office office;
    auto sealed = office.seal("jawaban").value();
    constexpr std::size_t kseq_last_byte = 3 + 1 + 1 + 6 + 16 + 7;
    REQUIRE(sealed.bytes[kseq_last_byte] == 7);
    sealed.bytes[kseq_last_byte] = 8;
    REQUIRE(read_header(sealed.bytes)->kseq == 8);
    CHECK(open_envelope(sealed.bytes, office.hub).error().code == ErrorCode::unauthorised);
}

TEST_CASE("Envelope: the largest one fits a batch, a larger one is refused", "[protocol]") {
    const Office office;
    const auto seal = [&office](std::size_t size) {
        return seal_envelope(
            office.header, SecretBytes(noise(size)), office.recipients, office.kiosk
        );
    };
    const auto largest = seal(std::size_t{255} << 10);
    REQUIRE(largest);
    CHECK(encode_batch(std::vector<Bytes>{largest->bytes}).has_value());
    CHECK(seal(std::size_t{256} << 10).error().code == ErrorCode::full);
    CHECK(seal(max_plaintext_bytes + 1).error().code == ErrorCode::full);
}

TEST_CASE("Envelope: compresses a typical form at least two and a half times", "[protocol]") {
    std::string form;
    for (const auto* field : {"nama", "alamat", "pekerjaan", "agama", "tempat_lahir", "ibu"}) {
        for (const auto* part : {"value", "label", "question", "section", "help"}) {
            form += std::string("\"") + field + "_" + part + "\":\"Isian " + field + " bagian " +
                    part + " untuk permohonan akta kelahiran\",";
        }
    }
    REQUIRE(form.size() > 2000);
    const Office office;
    const auto overhead = office.seal("").value().bytes.size() - envelope_bucket_bytes;
    const auto body = office.seal(form).value().bytes.size() - overhead;
    CHECK(body * 5 <= form.size() * 2);
}

TEST_CASE("Envelope: bad headers and recipients are refused before sealing", "[protocol]") {
    Office office;
    SECTION("a kiosk id in lower case") {
        office.header.kiosk = "kios-1";
        CHECK(office.seal("x").error().code == ErrorCode::invalid_input);
    }
    SECTION("sequence number 0") {
        office.header.kseq = 0;
        CHECK(office.seal("x").error().code == ErrorCode::invalid_input);
    }
    SECTION("an unknown version") {
        office.header.version = 2;
        CHECK(office.seal("x").error().code == ErrorCode::unsupported);
    }
    SECTION("a recovery key that was never loaded") {
        office.recipients.recovery = {};
        CHECK(office.seal("x").error().code == ErrorCode::invalid_input);
    }
}

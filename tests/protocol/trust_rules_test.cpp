// SPDX-License-Identifier: GPL-3.0-or-later
// Rollback, freeze, mix-and-match, wrong keys: each refused by its own rule.
#include "protocol/trust_rules.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/signed_office.hpp"

using namespace anjungan;
using namespace anjungan::protocol;
using Catch::Matchers::ContainsSubstring;
using test::SignedOffice;

namespace {

struct Rules {
    SignedOffice office;
    SignedOffice stranger;
    WallTime now = test::FakeClock().wall_time();
    std::string catalogue = office.catalogue_text(4, {{"sktm/service.json", "{}"}});
    TrustTimestamp trusted = office.timestamp(5, 4, catalogue);

    [[nodiscard]] Error refused(const TrustTimestamp& offered) const {
        const auto text = SignedOffice::text(offered, {&office.timestamp_key});
        const auto answer = accept_timestamp(office.root(), trusted, text, now);
        REQUIRE_FALSE(answer);
        return answer.error();
    }
};

} // namespace

TEST_CASE("accept_root: the old keys and the new ones must both have signed", "[offline-cache]") {
    const SignedOffice old;
    const SignedOffice next;
    const auto offer = [&](std::uint64_t version,
                           const std::vector<const crypto::SigningKey*>& signers) {
        return accept_root(old.root(3), SignedOffice::text(next.root(version), signers));
    };
    CHECK(offer(4, {&old.root_key, &next.root_key}).value() == next.root(4));
    CHECK(offer(4, {&old.root_key}).error().code == ErrorCode::unauthorised);
    CHECK(offer(4, {&next.root_key}).error().code == ErrorCode::unauthorised);
    CHECK_FALSE(offer(3, {&old.root_key, &next.root_key}));
    CHECK_FALSE(offer(2, {&old.root_key, &next.root_key}));
    CHECK_THAT(
        offer(5, {&old.root_key, &next.root_key}).error().detail, ContainsSubstring("comes 4")
    );
}

TEST_CASE("check_expiry: a root holds until the second it expires", "[offline-cache]") {
    const SignedOffice office;
    CHECK(check_expiry(office.root(), office.expires - std::chrono::seconds(1)));
    const auto late = check_expiry(office.root(), office.expires);
    CHECK(late.error().code == ErrorCode::timed_out);
    CHECK_THAT(late.error().detail, ContainsSubstring("root"));
}

TEST_CASE("accept_timestamp: a newer one, and the same one again", "[offline-cache]") {
    const Rules at;
    const auto text = at.office.timestamp_text(6, 4, at.catalogue);
    CHECK(accept_timestamp(at.office.root(), at.trusted, text, at.now)->version == 6);
    CHECK(accept_timestamp(at.office.root(), std::nullopt, text, at.now)->version == 6);
    const auto same = at.office.timestamp_text(5, 4, at.catalogue);
    CHECK(accept_timestamp(at.office.root(), at.trusted, same, at.now) == at.trusted);
}

TEST_CASE("accept_timestamp: rollback of the timestamp is refused", "[offline-cache]") {
    const Rules at;
    const auto error = at.refused(at.office.timestamp(4, 4, at.catalogue));
    CHECK(error.code == ErrorCode::unauthorised);
    CHECK_THAT(error.detail, ContainsSubstring("older catalogue is being served"));
}

TEST_CASE("accept_timestamp: rollback of the catalogue is refused", "[offline-cache]") {
    const Rules at;
    const auto older = at.office.catalogue_text(3, {{"sktm/service.json", "{}"}});
    const auto error = at.refused(at.office.timestamp(6, 3, older));
    CHECK(error.code == ErrorCode::unauthorised);
    CHECK_THAT(error.detail, ContainsSubstring("catalogue metadata offered is version 3"));
}

TEST_CASE("accept_timestamp: an expired one is refused as a freeze", "[offline-cache]") {
    Rules at;
    at.now = at.office.expires;
    const auto error = at.refused(at.office.timestamp(6, 4, at.catalogue));
    CHECK(error.code == ErrorCode::timed_out);
    CHECK_THAT(error.detail, ContainsSubstring("expired at"));
}

TEST_CASE("accept_timestamp: the wrong key is refused", "[offline-cache]") {
    const Rules at;
    const auto text = at.stranger.timestamp_text(6, 4, at.catalogue);
    const auto answer = accept_timestamp(at.office.root(), at.trusted, text, at.now);
    CHECK(answer.error().code == ErrorCode::unauthorised);
    // The catalogue's key is a key of the office, but not the timestamp's.
    const auto other = SignedOffice::text(
        at.office.timestamp(6, 4, at.catalogue), {&at.office.catalogue_key, &at.office.root_key}
    );
    CHECK_FALSE(accept_timestamp(at.office.root(), at.trusted, other, at.now));
}

TEST_CASE("accept_timestamp: one version cannot say two things", "[offline-cache]") {
    const Rules at;
    auto twin = at.trusted;
    twin.expires += std::chrono::hours(1);
    CHECK_THAT(at.refused(twin).detail, ContainsSubstring("two different timestamp"));
    const auto other = at.office.catalogue_text(4, {{"sktm/service.json", "{ }"}});
    CHECK_THAT(
        at.refused(at.office.timestamp(6, 4, other)).detail,
        ContainsSubstring("two different catalogue")
    );
}

TEST_CASE("accept_timestamp: versions that leap are refused", "[offline-cache]") {
    const Rules at;
    const auto far = at.trusted.version + max_version_step;
    CHECK_THAT(
        at.refused(at.office.timestamp(far + 1, 4, at.catalogue)).detail, ContainsSubstring("leaps")
    );
    const auto text = at.office.timestamp_text(far, 4, at.catalogue);
    CHECK(accept_timestamp(at.office.root(), at.trusted, text, at.now));
}

TEST_CASE("accept_catalogue: the one that the timestamp names", "[offline-cache]") {
    const Rules at;
    const auto taken = accept_catalogue(at.office.root(), at.trusted, at.catalogue, at.now);
    REQUIRE(taken);
    CHECK(taken->files.front().path == "sktm/service.json");
}

TEST_CASE("accept_catalogue: mix-and-match is refused", "[offline-cache]") {
    const Rules at;
    // Well signed, newer even, but of another state than the timestamp's.
    const auto other = at.office.catalogue_text(5, {{"sktm/service.json", "{}"}});
    const auto answer = accept_catalogue(at.office.root(), at.trusted, other, at.now);
    CHECK(answer.error().code == ErrorCode::corrupt);
    CHECK_THAT(answer.error().detail, ContainsSubstring("mixed from another state"));
    // The timestamp's key alone cannot name a version that the catalogue's key did not sign.
    const auto renamed = at.office.timestamp(6, 9, at.catalogue);
    CHECK_FALSE(accept_catalogue(at.office.root(), renamed, at.catalogue, at.now));
}

TEST_CASE("accept_catalogue: wrong key, expired, cut short", "[offline-cache]") {
    const Rules at;
    const auto forged = at.stranger.catalogue_text(4, {{"sktm/service.json", "{}"}});
    const auto names_forged = at.office.timestamp(6, 4, forged);
    CHECK(
        accept_catalogue(at.office.root(), names_forged, forged, at.now).error().code ==
        ErrorCode::unauthorised
    );
    CHECK(
        accept_catalogue(at.office.root(), at.trusted, at.catalogue, at.office.expires)
            .error()
            .code == ErrorCode::timed_out
    );
    const auto half = at.catalogue.substr(0, at.catalogue.size() / 2);
    CHECK_FALSE(accept_catalogue(at.office.root(), at.trusted, half, at.now));
}

TEST_CASE("accept_file: size and digest both count", "[offline-cache]") {
    const CatalogueFile listed{"a/b", 3, crypto::digest_of(as_bytes("abc"))};
    CHECK(accept_file(listed, as_bytes("abc")));
    CHECK_THAT(accept_file(listed, as_bytes("abd")).error().detail, ContainsSubstring("another"));
    CHECK_THAT(accept_file(listed, as_bytes("ab")).error().detail, ContainsSubstring("2 bytes"));
    CHECK_FALSE(accept_file({"a/b", 4, listed.digest}, as_bytes("abc")));
}

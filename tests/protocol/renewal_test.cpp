// SPDX-License-Identifier: GPL-3.0-or-later
// A later end: asked for with the kiosk's key, believed with the hub's.
#include "protocol/renewal.hpp"

#include "protocol/kiosk_keys.hpp"
#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::protocol;
using std::chrono::days;

namespace {

struct Renewed {
    crypto::SigningKey hub = crypto::SigningKey::make();
    crypto::SigningKey kiosk = crypto::SigningKey::make();
    WallTime issued{std::chrono::seconds(1795485600)};
    Certificate present =
        issue_certificate("KIOS-1", "Desa", kiosk.public_key(), issued, hub).value();
    Certificate later = with_end(present, present.expires + days(300), hub);

    [[nodiscard]] Status check(const Certificate& certificate) const {
        return check_renewal(certificate, present, hub.public_key());
    }
};

} // namespace

TEST_CASE("renewal: is due when less than a third of the time is left", "[protocol]") {
    const Renewed office;
    const auto moment = office.present.expires - certificate_validity / 3;
    CHECK_FALSE(is_renewal_due(office.present, office.issued));
    CHECK_FALSE(is_renewal_due(office.present, moment));
    CHECK(is_renewal_due(office.present, moment + std::chrono::seconds(1)));
    CHECK(is_renewal_due(office.present, office.present.expires + days(1)));
}

TEST_CASE("renewal request: any bit changed or missing is refused", "[protocol]") {
    const Renewed office;
    const RenewalRequest request{"KIOS-1", office.present.expires};
    const auto bytes = sign_renewal_request(request, office.kiosk);
    CHECK(bytes.size() <= max_renewal_request_bytes);
    CHECK(verify_renewal_request(bytes, office.kiosk.public_key()).value() == request);
    CHECK(
        verify_renewal_request(bytes, office.hub.public_key()).error().code ==
        ErrorCode::unauthorised
    );
    CHECK(test::accepted_changes(bytes, [&office](const Bytes& changed) {
              return !verify_renewal_request(changed, office.kiosk.public_key());
          }) == 0);
}

TEST_CASE("check_renewal: only this hub's, this kiosk's, and with a later end", "[protocol]") {
    const Renewed office;
    CHECK(office.check(office.later));
    CHECK(office.check(office.present).error().code == ErrorCode::conflict);
    const auto earlier = with_end(office.present, office.present.expires - days(1), office.hub);
    CHECK(office.check(earlier).error().code == ErrorCode::conflict);
    const auto forged = with_end(office.present, office.later.expires, office.kiosk);
    CHECK(office.check(forged).error().code == ErrorCode::unauthorised);
    auto other = office.later;
    other.kiosk = "KIOS-2";
    CHECK(
        office.check(with_end(other, other.expires, office.hub)).error().code ==
        ErrorCode::unauthorised
    );
    other = office.later;
    other.key = office.hub.public_key();
    CHECK(
        office.check(with_end(other, other.expires, office.hub)).error().code ==
        ErrorCode::unauthorised
    );
}

TEST_CASE("use_renewed_certificate: takes a later end from the data's folder only", "[protocol]") {
    Renewed office;
    const test::TemporaryDirectory folder;
    const auto box = crypto::BoxKeyPair::make().public_key();
    KioskKeys keys{
        "KIOS-1", std::move(office.kiosk), {box, box}, office.hub.public_key(), 0, office.present};
    use_renewed_certificate(keys, folder.path());
    CHECK(keys.certificate == office.present);
    const auto file = renewed_certificate_file(folder.path());
    auto other = office.later;
    other.kiosk = "KIOS-2";
    REQUIRE(write_certificate(file, with_end(other, other.expires, office.hub)));
    use_renewed_certificate(keys, folder.path());
    CHECK(keys.certificate == office.present);
    REQUIRE(replace_certificate(file, office.later));
    use_renewed_certificate(keys, folder.path());
    CHECK(keys.certificate == office.later);
}

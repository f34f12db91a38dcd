// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates have one form, and only the hub can make it.
#include "protocol/certificate.hpp"

#include "base/files.hpp"
#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

struct Office {
    crypto::SigningKey hub = crypto::SigningKey::make();
    crypto::SigningKey kiosk = crypto::SigningKey::make();

    [[nodiscard]] Certificate
    issue(std::string_view name = "Desa Sukamaju \"Kec. Cibiru\" ✓") const {
        const WallTime issued(std::chrono::seconds(1795485600));
        return issue_certificate("KIOS-1", name, kiosk.public_key(), issued, hub).value();
    }
};

} // namespace

TEST_CASE("Certificate: every one decodes to what was issued", "[protocol]") {
    const Office office;
    CHECK(rc::check([&office] {
        const auto name = "Kantor " + *rc::gen::container<std::string>(rc::gen::inRange(' ', '~'));
        RC_PRE(name.size() <= 120U);
        const auto certificate = issue_certificate(
            *test::any_kiosk_id(), name, office.kiosk.public_key(), test::any_time(), office.hub
        );
        RC_ASSERT(certificate.has_value());
        const auto back = decode_certificate(encode_certificate(*certificate));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == *certificate);
        RC_ASSERT(verify_certificate(*back, office.hub.public_key()).has_value());
    }));
}

TEST_CASE("Certificate: a flipped bit or a missing byte anywhere is refused", "[protocol]") {
    const Office office;
    const auto text = encode_certificate(office.issue());
    const auto view = as_bytes(text);
    CHECK(test::accepted_changes(Bytes(view.begin(), view.end()), [&office](const Bytes& changed) {
              const auto back = decode_certificate(as_text(changed));
              return !back || !verify_certificate(*back, office.hub.public_key());
          }) == 0);
}

TEST_CASE("Certificate: another spelling of the same facts is refused", "[protocol]") {
    const auto text = encode_certificate(Office().issue());
    CHECK(decode_certificate(text));
    CHECK(decode_certificate(text + "\n").error().code == ErrorCode::corrupt);
    auto spaced = text;
    spaced.insert(1, " ");
    CHECK_FALSE(decode_certificate(spaced));
    CHECK_FALSE(decode_certificate("{}"));
    CHECK_FALSE(decode_certificate("[1]"));
    CHECK_FALSE(decode_certificate(R"({"kiosk": 1})"));
}

TEST_CASE("Certificate: another hub's signature does not hold", "[protocol]") {
    const auto other = crypto::SigningKey::make().public_key();
    CHECK(verify_certificate(Office().issue(), other).error().code == ErrorCode::unauthorised);
}

TEST_CASE("Certificate: impossible names are refused", "[protocol]") {
    const Office office;
    const auto issue = [&office](std::string_view kiosk, std::string_view name) {
        return issue_certificate(kiosk, name, office.kiosk.public_key(), {}, office.hub);
    };
    CHECK(issue("A-1", "Desa"));
    CHECK(issue("a-1", "Desa").error().code == ErrorCode::invalid_input);
    CHECK_FALSE(issue("", "Desa"));
    CHECK_FALSE(issue("ABCDEFGHIJKLMNOPQ", "Desa"));
    CHECK_FALSE(issue("A-1", ""));
    CHECK_FALSE(issue("A-1", "two\nlines"));
    CHECK_FALSE(issue("A-1", "\xFF\xFE"));
    CHECK_FALSE(issue("A-1", std::string(121, 'a')));
}

TEST_CASE("Certificate: goes through a file, which is not overwritten", "[protocol]") {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "kiosk.certificate";
    const auto certificate = Office().issue();
    REQUIRE(write_certificate(file, certificate));
    CHECK(read_certificate(file).value() == certificate);
    CHECK(write_certificate(file, certificate).error().code == ErrorCode::conflict);
    CHECK(read_certificate(directory.path() / "none").error().code == ErrorCode::not_found);
}

TEST_CASE("Certificate: has an end, which belongs to what the hub has signed", "[protocol]") {
    const Office office;
    const auto certificate = office.issue();
    const auto end = certificate.issued + certificate_validity;
    CHECK(certificate.expires == end);
    CHECK_FALSE(certificate.is_over(certificate.issued));
    CHECK_FALSE(certificate.is_over(end));
    CHECK(certificate.is_over(end + std::chrono::seconds(1)));
    auto forged = certificate;
    forged.expires += std::chrono::days(1);
    CHECK_FALSE(verify_certificate(forged, office.hub.public_key()));
    CHECK(verify_certificate(
        with_end(certificate, forged.expires, office.hub), office.hub.public_key()
    ));
    const auto before =
        with_end(certificate, certificate.issued - std::chrono::days(1), office.hub);
    CHECK(decode_certificate(encode_certificate(before)).error().code == ErrorCode::corrupt);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The metadata's one form, its limits and its signatures.
#include "protocol/trust.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/signed_office.hpp"

using namespace anjungan;
using namespace anjungan::protocol;
using test::SignedOffice;

TEST_CASE("decode_trust: what was encoded comes back", "[offline-cache]") {
    const SignedOffice office;
    const auto root = decode_trust<TrustRoot>(office.root_text(3));
    REQUIRE(root);
    CHECK(root->said == office.root(3));
    const auto text = office.catalogue_text(7, {{"catalogue.json", "{}"}, {"sktm/a.json", "x"}});
    const auto catalogue = decode_trust<TrustCatalogue>(text);
    REQUIRE(catalogue);
    CHECK(catalogue->said.files.size() == 2);
    CHECK(encode_trust(*catalogue) == text);
    const auto stamp = decode_trust<TrustTimestamp>(office.timestamp_text(9, 7, text));
    REQUIRE(stamp);
    CHECK(stamp->said == office.timestamp(9, 7, text));
}

TEST_CASE("decode_trust: a changed byte anywhere is refused", "[offline-cache]") {
    const SignedOffice office;
    const auto text = office.timestamp_text(1, 1, office.catalogue_text(1, {{"a", "b"}}));
    const auto root = office.root();
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto read = decode_trust<TrustTimestamp>(changed);
        INFO(i);
        CHECK_FALSE((read && check_signatures(*read, root.timestamp)));
    }
    CHECK_FALSE(decode_trust<TrustTimestamp>(text + "\n"));
    CHECK_FALSE(decode_trust<TrustTimestamp>(text.substr(0, text.size() / 2)));
    CHECK_FALSE(decode_trust<TrustTimestamp>(""));
}

TEST_CASE("decode_trust: one role's metadata is never another's", "[offline-cache]") {
    const SignedOffice office;
    CHECK_FALSE(decode_trust<TrustTimestamp>(office.root_text()));
    CHECK_FALSE(decode_trust<TrustCatalogue>(office.root_text()));
    CHECK_FALSE(decode_trust<TrustRoot>(office.catalogue_text(1, {{"a", "b"}})));
}

TEST_CASE("decode_trust: the limits are kept", "[offline-cache]") {
    const SignedOffice office;
    auto said = decode_trust<TrustCatalogue>(office.catalogue_text(1, {{"a", "b"}}))->said;
    const auto fits = [&office](const TrustCatalogue& catalogue) {
        return decode_trust<TrustCatalogue>(SignedOffice::text(catalogue, {&office.catalogue_key}))
            .has_value();
    };
    CHECK(fits(said));
    auto wrong = said;
    wrong.version = 0;
    CHECK_FALSE(fits(wrong));
    wrong.version = max_version + 1;
    CHECK_FALSE(fits(wrong));
    wrong = said;
    wrong.files.clear();
    CHECK_FALSE(fits(wrong));
    wrong.files = {said.files.front(), said.files.front()};
    CHECK_FALSE(fits(wrong));
    wrong.files = {{"a", max_catalogue_file_size + 1, {}}};
    CHECK_FALSE(fits(wrong));
    wrong.files.clear();
    for (char name = 'a'; name < 'j'; ++name) { // nine of the largest are too much together
        wrong.files.push_back({std::string(1, name), max_catalogue_file_size, {}});
    }
    CHECK_FALSE(fits(wrong));
    wrong.files.pop_back();
    CHECK(fits(wrong));
    wrong.files.clear();
    for (int number = 1000; number <= 1000 + static_cast<int>(max_catalogue_files); ++number) {
        wrong.files.push_back({std::to_string(number), 1, {}});
    }
    CHECK_FALSE(fits(wrong));
    wrong.files.pop_back();
    CHECK(fits(wrong));
}

TEST_CASE("decode_trust: a threshold must be reachable", "[offline-cache]") {
    const SignedOffice office;
    const auto fits = [&office](const TrustRoot& root) {
        return decode_trust<TrustRoot>(SignedOffice::text(root, {&office.root_key})).has_value();
    };
    auto root = office.root();
    CHECK(fits(root));
    root.timestamp.threshold = 2;
    CHECK_FALSE(fits(root));
    root.timestamp.threshold = 0;
    CHECK_FALSE(fits(root));
    root.timestamp = {{office.root_key.public_key(), office.root_key.public_key()}, 2};
    CHECK_FALSE(fits(root));
}

TEST_CASE("is_catalogue_path: no way out of the catalogue", "[offline-cache]") {
    for (const auto* good : {"catalogue.json", "sktm/service.json", "ktp-el/a_b.PNG"}) {
        CHECK(is_catalogue_path(good));
    }
    for (const auto* bad :
         {"",
          ".",
          "..",
          "../a",
          "a/..",
          "/a",
          "a/",
          "a//b",
          "a/b/c",
          ".hidden",
          "a/.b",
          "a b",
          "a\\b",
          "a\n",
          "å"}) {
        INFO(bad);
        CHECK_FALSE(is_catalogue_path(bad));
    }
    CHECK(is_catalogue_path(std::string(100, 'a')));
    CHECK_FALSE(is_catalogue_path(std::string(101, 'a')));
}

TEST_CASE("check_signatures: a threshold counts each key once", "[offline-cache]") {
    const SignedOffice office;
    const SignedOffice stranger;
    RoleKeys two{{office.root_key.public_key(), office.timestamp_key.public_key()}, 2};
    Signed<TrustRoot> file{office.root(), {sign_trust(office.root(), office.root_key)}};
    CHECK(check_signatures(file, two).error().code == ErrorCode::unauthorised);
    file.signatures.push_back(file.signatures.front());
    CHECK_FALSE(check_signatures(file, two));
    file.signatures[1] = sign_trust(office.root(), stranger.root_key);
    CHECK_FALSE(check_signatures(file, two));
    file.signatures.push_back(sign_trust(office.root(), office.timestamp_key));
    CHECK(check_signatures(file, two));
    file.said.version = 2;
    CHECK_FALSE(check_signatures(file, two));
}

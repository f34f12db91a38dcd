// SPDX-License-Identifier: GPL-3.0-or-later
// Key files come back whole; a wrong, damaged or open one is refused with a sentence.
#include "protocol/crypto/key_files.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::crypto;
using Catch::Matchers::ContainsSubstring;
using std::filesystem::perms;

namespace {

struct Room {
    test::TemporaryDirectory directory;
    std::filesystem::path file = directory.path() / "a.key";
};

} // namespace

TEST_CASE("key files: all four kinds come back as written", "[crypto]") {
    const Room room;
    const auto box = BoxKeyPair::make();
    const auto signing = SigningKey::make();
    const auto in = [&room](const char* name) { return room.directory.path() / name; };
    REQUIRE(write_box_secret(in("bs"), box));
    REQUIRE(write_box_public(in("bp"), box.public_key()));
    REQUIRE(write_signing_secret(in("ss"), signing));
    REQUIRE(write_signing_public(in("sp"), signing.public_key()));

    const auto box_again = read_box_secret(in("bs"));
    REQUIRE(box_again);
    CHECK(to_hex(box_again->secret().reveal()) == to_hex(box.secret().reveal()));
    CHECK(box_again->public_key() == box.public_key());
    CHECK(read_box_public(in("bp")).value() == box.public_key());
    const auto signing_again = read_signing_secret(in("ss"));
    REQUIRE(signing_again);
    CHECK(to_hex(signing_again->seed().reveal()) == to_hex(signing.seed().reveal()));
    CHECK(signing_again->public_key() == signing.public_key());
    CHECK(read_signing_public(in("sp")).value() == signing.public_key());
}

TEST_CASE("key files: a secret belongs to its owner alone", "[crypto]") {
    const Room room;
    REQUIRE(write_signing_secret(room.file, SigningKey::make()));
    const auto mode = std::filesystem::status(room.file).permissions();
    CHECK(mode == (perms::owner_read | perms::owner_write));

    std::filesystem::permissions(room.file, perms::others_read, std::filesystem::perm_options::add);
    const auto refused = read_signing_secret(room.file);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unauthorised);
    CHECK_THAT(refused.error().detail, ContainsSubstring("chmod 600"));
}

TEST_CASE("key files: a key is never overwritten", "[crypto]") {
    const Room room;
    const auto key = SigningKey::make();
    REQUIRE(write_signing_secret(room.file, key));
    CHECK(write_signing_secret(room.file, SigningKey::make()).error().code == ErrorCode::conflict);
    CHECK(read_signing_secret(room.file)->public_key() == key.public_key());
}

TEST_CASE("key files: the wrong kind of file is named", "[crypto]") {
    const Room room;
    REQUIRE(write_box_secret(room.file, BoxKeyPair::make()));
    const auto mistaken = read_signing_secret(room.file);
    REQUIRE_FALSE(mistaken);
    CHECK(mistaken.error().code == ErrorCode::invalid_input);
    CHECK_THAT(mistaken.error().detail, ContainsSubstring("anjungan box secret key v1"));
    CHECK_THAT(mistaken.error().detail, ContainsSubstring("anjungan signing secret key v1"));

    const auto photo = room.directory.path() / "photo";
    REQUIRE(write_file_durably(photo, as_bytes("JFIF"), Access::owner_only));
    CHECK_THAT(read_box_public(photo).error().detail, ContainsSubstring("is not a key file"));
    CHECK(read_box_public(room.directory.path() / "none").error().code == ErrorCode::not_found);
}

TEST_CASE("key files: a changed or missing byte anywhere is refused", "[crypto]") {
    const Room room;
    REQUIRE(write_box_secret(room.file, BoxKeyPair::make()));
    const auto text = read_file(room.file).value();
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 0x01);
        REQUIRE(write_file_durably(room.file, as_bytes(changed), Access::owner_only));
        CHECK_FALSE(read_box_secret(room.file));
    }
    const auto short_text = text.substr(0, text.size() - 2);
    REQUIRE(write_file_durably(room.file, as_bytes(short_text), Access::owner_only));
    CHECK(read_box_secret(room.file).error().code == ErrorCode::corrupt);
}

TEST_CASE("Key files: a secret of hub or recovery on a kiosk is named", "[crypto]") {
    const test::TemporaryDirectory directory;
    const auto& folder = directory.path();
    REQUIRE(write_signing_secret(folder / "kiosk.sign.secret", SigningKey::make()));
    REQUIRE(write_box_public(folder / "hub.box.public", BoxKeyPair::make().public_key()));
    CHECK(require_no_office_secrets(folder));
    CHECK(require_no_office_secrets(folder / "none"));
    const auto* name =
        GENERATE("hub.box.secret", "hub.sign.secret", "hub.box.2.secret", "recovery.box.secret");
    REQUIRE(write_box_secret(folder / name, BoxKeyPair::make()));
    const auto found = require_no_office_secrets(folder);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::conflict);
    CHECK_THAT(found.error().detail, Catch::Matchers::ContainsSubstring(name));
}

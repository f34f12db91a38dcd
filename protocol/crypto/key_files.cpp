// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of keys: written durably, read with suspicion.
#include "protocol/crypto/key_files.hpp"

#include "base/files.hpp"
#include "protocol/crypto/hash.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <system_error>

namespace anjungan::crypto {

namespace {

using std::filesystem::path;

constexpr std::string_view box_secret_line = "anjungan box secret key v1";
constexpr std::string_view box_public_line = "anjungan box public key v1";
constexpr std::string_view signing_secret_line = "anjungan signing secret key v1";
constexpr std::string_view signing_public_line = "anjungan signing public key v1";
constexpr std::string_view check_context = "anjungan key file checksum v1";
constexpr std::size_t key_digits = 64;
constexpr std::size_t check_digits = 8;
constexpr std::size_t max_file_size = 1024;

/// The whole file, which has exactly one form.
std::string file_text(std::string_view type_line, std::string_view digits) {
    auto covered = fmt::format("{}\n{}\n", type_line, digits);
    const auto check = to_hex(digest_in_context(check_context, as_bytes(covered)).bytes);
    auto text = fmt::format("{}check {}\n", covered, check.substr(0, check_digits));
    wipe(covered);
    return text;
}

Status write_key(const path& file, std::string_view type_line, ByteView key, Access access) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
        return fail(
            ErrorCode::conflict,
            fmt::format("{} exists already; a key is never overwritten", file.string())
        );
    }
    auto digits = to_hex(key);
    auto text = file_text(type_line, digits);
    auto written = write_file_durably(file, as_bytes(text), access);
    wipe(digits);
    wipe(text);
    return written;
}

/// A secret that others can read has to be treated as lost, so it is refused, not used.
Status check_permissions(const path& file) {
    struct stat facts = {};
    if (stat(file.c_str(), &facts) != 0) {
        return {}; // reading it says why in better words
    }
    if ((facts.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format(
                "{} holds a secret key but others may touch it; run: chmod 600 {}",
                file.string(),
                file.string()
            )
        );
    }
    return {};
}

tl::unexpected<Error>
wrong_kind(const path& file, std::string_view text, std::string_view type_line) {
    const auto first_line = text.substr(0, text.find('\n'));
    for (const auto known :
         {box_secret_line, box_public_line, signing_secret_line, signing_public_line}) {
        if (first_line == known) {
            return fail(
                ErrorCode::invalid_input,
                fmt::format("{} is an \"{}\", not an \"{}\"", file.string(), known, type_line)
            );
        }
    }
    return fail(
        ErrorCode::invalid_input,
        fmt::format("{} is not a key file: it must begin with \"{}\"", file.string(), type_line)
    );
}

Result<Bytes> parse(const path& file, std::string_view text, std::string_view type_line) {
    if (text.substr(0, text.find('\n')) != type_line) {
        return wrong_kind(file, text, type_line);
    }
    const auto digits = text.substr(std::min(text.size(), type_line.size() + 1), key_digits);
    auto expected = file_text(type_line, digits);
    const bool intact = digits.size() == key_digits && text == expected;
    wipe(expected);
    auto key = from_hex(digits);
    if (!intact || !key) {
        return fail(
            ErrorCode::corrupt,
            fmt::format("{} is damaged: its checksum does not fit; restore a copy", file.string())
        );
    }
    return key;
}

Result<Bytes> read_key(const path& file, std::string_view type_line) {
    auto text = read_file(file, max_file_size);
    TRY(text);
    auto key = parse(file, *text, type_line);
    wipe(*text);
    return key;
}

Result<SecretBytes> read_secret(const path& file, std::string_view type_line) {
    TRY(check_permissions(file));
    auto key = read_key(file, type_line);
    TRY(key);
    return SecretBytes(std::move(*key));
}

/// Box and signing public keys differ in type only.
template <class PublicKey>
Result<PublicKey> read_public(const path& file, std::string_view type_line) {
    const auto key = read_key(file, type_line);
    TRY(key);
    PublicKey out;
    std::copy_n(key->begin(), out.bytes.size(), out.bytes.begin());
    return out;
}

} // namespace

Status write_box_secret(const path& path, const BoxKeyPair& key) {
    return write_key(path, box_secret_line, key.secret().reveal(), Access::owner_only);
}

Result<BoxKeyPair> read_box_secret(const path& path) {
    auto secret = read_secret(path, box_secret_line);
    return secret ? BoxKeyPair::from_secret(std::move(*secret)) : fail(secret.error());
}

Status write_box_public(const path& path, const BoxPublicKey& key) {
    return write_key(path, box_public_line, key.bytes, Access::everyone_reads);
}

Result<BoxPublicKey> read_box_public(const path& path) {
    return read_public<BoxPublicKey>(path, box_public_line);
}

Status write_signing_secret(const path& path, const SigningKey& key) {
    return write_key(path, signing_secret_line, key.seed().reveal(), Access::owner_only);
}

Result<SigningKey> read_signing_secret(const path& path) {
    auto seed = read_secret(path, signing_secret_line);
    return seed ? SigningKey::from_seed(std::move(*seed)) : fail(seed.error());
}

Status write_signing_public(const path& path, const SignPublicKey& key) {
    return write_key(path, signing_public_line, key.bytes, Access::everyone_reads);
}

Result<SignPublicKey> read_signing_public(const path& path) {
    return read_public<SignPublicKey>(path, signing_public_line);
}

Status require_no_office_secrets(const std::filesystem::path& directory) {
    std::error_code problem;
    auto entry = std::filesystem::directory_iterator(directory, problem);
    for (; !problem && entry != std::filesystem::directory_iterator(); entry.increment(problem)) {
        const auto name = entry->path().filename().string();
        const bool secret = entry->path().extension() == ".secret";
        if (secret && (name.starts_with("hub.") || name.starts_with("recovery."))) {
            return fail(
                ErrorCode::conflict,
                fmt::format(
                    "{} must not lie on a kiosk: whoever steals the kiosk could read every "
                    "submission or speak for the office. Move it to the hub's machine (recovery.*: "
                    "off every machine), remove it here, and make new keys if others may have had "
                    "it",
                    entry->path().string()
                )
            );
        }
    }
    return {}; // a directory that cannot be read: reading the keys says so in better words
}

} // namespace anjungan::crypto

// SPDX-License-Identifier: GPL-3.0-or-later
// Canonical texts and signatures of the three roles.
#include "protocol/trust.hpp"

#include "base/nesting.hpp"
#include "protocol/trust_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::protocol {

namespace {

constexpr std::size_t max_path_length = 100;

std::string domain_of(TrustRole role) {
    return fmt::format("anjungan trust {} v1", to_string(role));
}

std::string text_of(const TrustJson& json) {
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, TrustJson::error_handler_t::replace) + '\n';
}

bool is_version(std::uint64_t version) {
    return version >= 1 && version <= max_version;
}

/// Whether none of them is there twice.
template <class Key>
bool all_different(std::vector<Key> keys) {
    std::ranges::sort(keys, {}, &Key::bytes);
    return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

bool is_within_rules(const RoleKeys& role) {
    return !role.keys.empty() && role.keys.size() <= max_role_keys && role.threshold >= 1 &&
           role.threshold <= role.keys.size() && all_different(role.keys);
}

bool is_within_rules(const TrustRoot& said) {
    return is_within_rules(said.root) && is_within_rules(said.timestamp) &&
           is_within_rules(said.catalogue);
}

bool is_within_rules(const TrustTimestamp& said) {
    return is_version(said.catalogue.version) && said.catalogue.bytes > 0 &&
           said.catalogue.bytes <= largest_text(TrustRole::catalogue);
}

bool is_within_rules(const TrustCatalogue& said) {
    std::uint64_t total = 0;
    for (const auto& file : said.files) {
        if (!is_catalogue_path(file.path) || file.bytes > max_catalogue_file_size) {
            return false;
        }
        total += file.bytes;
    }
    const auto not_rising = [](const CatalogueFile& one, const CatalogueFile& next) {
        return one.path >= next.path;
    };
    return !said.files.empty() && said.files.size() <= max_catalogue_files &&
           total <= max_catalogue_size &&
           std::adjacent_find(said.files.begin(), said.files.end(), not_rising) == said.files.end();
}

template <class Statement>
bool is_within_rules(const Signed<Statement>& file) {
    std::vector<crypto::SignPublicKey> signers;
    for (const auto& each : file.signatures) {
        signers.push_back(each.key);
    }
    return is_version(file.said.version) && file.signatures.size() <= max_signatures &&
           all_different(std::move(signers)) && is_within_rules(file.said);
}

template <class Statement>
tl::unexpected<Error> not_canonical() {
    return fail(
        ErrorCode::corrupt,
        fmt::format(
            "this is not a catalogue's {} metadata, or it was edited or cut short: it must be "
            "exactly as it was signed",
            to_string(Statement::role)
        )
    );
}

} // namespace

std::string_view to_string(TrustRole role) {
    switch (role) {
    case TrustRole::root: return "root";
    case TrustRole::timestamp: return "timestamp";
    case TrustRole::catalogue: return "catalogue";
    }
    return "unknown";
}

std::size_t largest_text(TrustRole role) {
    switch (role) {
    case TrustRole::root: return std::size_t{16} << 10U;
    case TrustRole::timestamp: return std::size_t{8} << 10U;
    case TrustRole::catalogue: return std::size_t{192} << 10U;
    }
    return 0;
}

bool is_catalogue_path(std::string_view path) {
    bool begins = true; // a name must not begin with a dot, be empty, or lie deeper
    int folders = 0;
    for (const char letter : path) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
        const bool dot = letter == '.' && !begins;
        const bool slash = letter == '/' && !begins && ++folders == 1;
        if (!plain && !dot && !slash) {
            return false;
        }
        begins = slash;
    }
    return !begins && path.size() <= max_path_length;
}

template <class Statement>
TrustSignature sign_trust(const Statement& said, const crypto::SigningKey& key) {
    const auto text = text_of(to_json(said));
    return {key.public_key(), crypto::sign(domain_of(Statement::role), as_bytes(text), key)};
}

template <class Statement>
std::string encode_trust(const Signed<Statement>& signed_statement) {
    auto json = to_json(signed_statement.said);
    json["signatures"] = to_json(signed_statement.signatures);
    return text_of(json);
}

template <class Statement>
Result<Signed<Statement>> decode_trust(std::string_view text) {
    if (text.size() > largest_text(Statement::role)) {
        return fail(
            ErrorCode::corrupt,
            fmt::format(
                "the {} metadata is larger than {} bytes",
                to_string(Statement::role),
                largest_text(Statement::role)
            )
        );
    }
    if (!require_shallow_json(text)) {
        return not_canonical<Statement>();
    }
    const auto json = TrustJson::parse(text, nullptr, false);
    if (json.is_discarded()) {
        return not_canonical<Statement>();
    }
    try {
        Signed<Statement> file;
        from_json(json, file.said);
        from_json(json.at("signatures"), file.signatures);
        if (encode_trust(file) != text || !is_within_rules(file)) {
            return not_canonical<Statement>();
        }
        return file;
    } catch (const TrustJson::exception&) {
        return not_canonical<Statement>();
    }
}

template <class Statement>
Status check_signatures(const Signed<Statement>& signed_statement, const RoleKeys& by) {
    const auto text = text_of(to_json(signed_statement.said));
    const auto domain = domain_of(Statement::role);
    std::vector<crypto::SignPublicKey> valid;
    for (const auto& [key, signature] : signed_statement.signatures) {
        const bool counts = std::find(by.keys.begin(), by.keys.end(), key) != by.keys.end() &&
                            std::find(valid.begin(), valid.end(), key) == valid.end();
        if (counts && crypto::is_signed_by(key, domain, as_bytes(text), signature)) {
            valid.push_back(key);
        }
    }
    if (valid.size() < by.threshold) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format(
                "the {} metadata has {} of the {} signatures it needs: somebody else made it, or "
                "the keys have changed",
                to_string(Statement::role),
                valid.size(),
                by.threshold
            )
        );
    }
    return {};
}

template TrustSignature sign_trust(const TrustRoot&, const crypto::SigningKey&);
template TrustSignature sign_trust(const TrustTimestamp&, const crypto::SigningKey&);
template TrustSignature sign_trust(const TrustCatalogue&, const crypto::SigningKey&);
template std::string encode_trust(const Signed<TrustRoot>&);
template std::string encode_trust(const Signed<TrustTimestamp>&);
template std::string encode_trust(const Signed<TrustCatalogue>&);
template Result<Signed<TrustRoot>> decode_trust(std::string_view);
template Result<Signed<TrustTimestamp>> decode_trust(std::string_view);
template Result<Signed<TrustCatalogue>> decode_trust(std::string_view);
template Status check_signatures(const Signed<TrustRoot>&, const RoleKeys&);
template Status check_signatures(const Signed<TrustTimestamp>&, const RoleKeys&);
template Status check_signatures(const Signed<TrustCatalogue>&, const RoleKeys&);

} // namespace anjungan::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
// The checks in the order of the specification.
#include "protocol/trust_rules.hpp"

#include "base/local_time.hpp"

#include <fmt/format.h>

namespace anjungan::protocol {

namespace {

/// The freeze check: without it somebody could serve one old state for ever.
template <class Statement>
Status not_expired(const Statement& said, WallTime now) {
    if (said.expires > now) {
        return {};
    }
    return fail(
        ErrorCode::timed_out,
        fmt::format(
            "the {} metadata (version {}) expired at {}: sign the catalogue again, and see that "
            "this clock is right",
            to_string(Statement::role),
            said.version,
            iso_utc(said.expires)
        )
    );
}

/// The rollback check, and its counterpart for numbers that leap.
Status rises(TrustRole role, std::uint64_t trusted, std::uint64_t offered) {
    if (offered < trusted) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format(
                "the {} metadata offered is version {}, but version {} was accepted before: an "
                "older catalogue is being served",
                to_string(role),
                offered,
                trusted
            )
        );
    }
    if (offered - trusted > max_version_step) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format(
                "the {} metadata leaps from version {} to {}: no office signs so often",
                to_string(role),
                trusted,
                offered
            )
        );
    }
    return {};
}

tl::unexpected<Error> signed_twice(TrustRole role, std::uint64_t version) {
    return fail(
        ErrorCode::unauthorised,
        fmt::format(
            "there are two different {} metadata of version {}: two people signed at once, or one "
            "of them is not the office",
            to_string(role),
            version
        )
    );
}

Status follows(const TrustTimestamp& trusted, const TrustTimestamp& offered) {
    TRY(rises(TrustRole::timestamp, trusted.version, offered.version));
    const auto& before = trusted.catalogue;
    const auto& after = offered.catalogue;
    TRY(rises(TrustRole::catalogue, before.version, after.version));
    if (offered.version == trusted.version && offered != trusted) {
        return signed_twice(TrustRole::timestamp, offered.version);
    }
    if (after.version == before.version && after != before) {
        return signed_twice(TrustRole::catalogue, after.version);
    }
    return {};
}

/// 5.6.2: a catalogue that was signed, but not for this timestamp, is refused as well.
Status is_named(const CatalogueReference& named, std::string_view text) {
    if (text.size() == named.bytes && crypto::digest_of(as_bytes(text)) == named.digest) {
        return {};
    }
    return fail(
        ErrorCode::corrupt,
        fmt::format(
            "the catalogue metadata offered is not the one that the timestamp names (version {}): "
            "it was mixed from another state, cut short or changed",
            named.version
        )
    );
}

} // namespace

Result<TrustRoot> accept_root(const TrustRoot& trusted, std::string_view text) {
    auto offered = decode_trust<TrustRoot>(text);
    TRY(offered);
    auto signed_well = check_signatures(*offered, trusted.root);
    if (signed_well) {
        signed_well = check_signatures(*offered, offered->said.root);
    }
    TRY(signed_well);
    if (offered->said.version != trusted.version + 1) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format(
                "the root metadata offered is version {}, but after version {} comes {}",
                offered->said.version,
                trusted.version,
                trusted.version + 1
            )
        );
    }
    return std::move(offered->said);
}

Status check_expiry(const TrustRoot& root, WallTime now) {
    return not_expired(root, now);
}

Result<TrustTimestamp> accept_timestamp(
    const TrustRoot& root,
    const std::optional<TrustTimestamp>& trusted,
    std::string_view text,
    WallTime now
) {
    auto offered = decode_trust<TrustTimestamp>(text);
    TRY(offered);
    auto good = check_signatures(*offered, root.timestamp);
    if (good) {
        static const TrustTimestamp nothing{0, {}, {0, 0, {}}};
        good = follows(trusted.value_or(nothing), offered->said);
    }
    if (good) {
        good = not_expired(offered->said, now);
    }
    TRY(good);
    return offered->said;
}

Result<TrustCatalogue> accept_catalogue(
    const TrustRoot& root, const TrustTimestamp& timestamp, std::string_view text, WallTime now
) {
    TRY(is_named(timestamp.catalogue, text));
    auto offered = decode_trust<TrustCatalogue>(text);
    TRY(offered);
    auto good = check_signatures(*offered, root.catalogue);
    if (good && offered->said.version != timestamp.catalogue.version) {
        good = fail(
            ErrorCode::unauthorised,
            fmt::format(
                "the catalogue metadata is version {}, but the timestamp says {}",
                offered->said.version,
                timestamp.catalogue.version
            )
        );
    }
    if (good) {
        good = not_expired(offered->said, now);
    }
    TRY(good);
    return std::move(offered->said);
}

Status accept_file(const CatalogueFile& listed, ByteView bytes) {
    if (bytes.size() == listed.bytes && crypto::digest_of(bytes) == listed.digest) {
        return {};
    }
    return fail(
        ErrorCode::corrupt,
        fmt::format(
            "the file {} is not the one that was signed: {} bytes came, {} were signed{}",
            listed.path,
            bytes.size(),
            listed.bytes,
            bytes.size() == listed.bytes ? ", of another content" : ""
        )
    );
}

} // namespace anjungan::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
/// When signed metadata is accepted: the client's workflow of The Update Framework, specification
/// 1.0, section 5, for the three roles of trust.hpp.
///
/// Each function looks at one text, compares it with what is trusted so far, and changes nothing.
/// Errors are operator's sentences: `corrupt` (not well-formed, another size or digest than named),
/// `unauthorised` (signatures; an older or another one than was accepted before), `timed_out`
/// (expired).
#pragma once

#include "protocol/trust.hpp"

#include <optional>

namespace anjungan::protocol {

/// The root after `trusted`: exactly one version higher, signed by the threshold of the old root
/// keys and of its own (5.3.4, 5.3.5). Its expiry does not matter yet (5.3.6).
[[nodiscard]] Result<TrustRoot> accept_root(const TrustRoot& trusted, std::string_view text);

/// The last root of the chain must not have expired (5.3.10).
[[nodiscard]] Status check_expiry(const TrustRoot& root, WallTime now);

/// Section 5.4: signed, neither it nor the catalogue it names older than `trusted` (which is absent
/// at first), not expired. The same version as before may say nothing else than before.
[[nodiscard]] Result<TrustTimestamp> accept_timestamp(
    const TrustRoot& root,
    const std::optional<TrustTimestamp>& trusted,
    std::string_view text,
    WallTime now
);

/// Section 5.6: the very text that `timestamp` names, signed, of the named version, not expired.
[[nodiscard]] Result<TrustCatalogue> accept_catalogue(
    const TrustRoot& root, const TrustTimestamp& timestamp, std::string_view text, WallTime now
);

/// Section 5.7: the bytes are those of the listed file.
[[nodiscard]] Status accept_file(const CatalogueFile& listed, ByteView bytes);

} // namespace anjungan::protocol

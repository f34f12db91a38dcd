// SPDX-License-Identifier: GPL-3.0-or-later
/// What this kiosk has accepted of the signed catalogue: the last text of each role, and the files.
///
/// Versions never fall: the table's own triggers refuse it, whoever asks.
#pragma once

#include "offline-cache/store/store_context.hpp"
#include "protocol/trust.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace anjungan::store {

/// Metadata as it was signed; all empty before the first catalogue.
struct TrustTexts {
    std::string root;
    std::string timestamp;
    std::string catalogue;
};

/// Path in the catalogue → content.
using CatalogueContents = std::map<std::string, std::string>;

/// Part of a Store: same thread, dies with it. Believes its caller that the signatures are good:
/// protocol/trust_rules.hpp has said so before anything comes here.
class Trust {
public:
    explicit Trust(StoreContext& context) : context_(context) {}

    Result<TrustTexts> texts();

    /// The listed files that are not here, or not intact.
    Result<std::vector<protocol::CatalogueFile>> missing(const protocol::TrustCatalogue& catalogue);

    /// Every file of the accepted catalogue. `not_found` when there is none, `corrupt` when the
    /// metadata or a file is damaged: the hub's is fetched again by itself.
    Result<CatalogueContents> contents();

    /// The accepted version of a role; 0 before the first.
    Result<std::uint64_t> version(protocol::TrustRole role);

    /// When the accepted timestamp stops to hold; nothing before the first catalogue.
    Result<std::optional<WallTime>> timestamp_expiry();

private:
    friend class Store;
    /// Within the caller's transaction.
    Status put(const TrustTexts& texts, std::span<const std::string> new_files);
    template <class Statement>
    Result<protocol::Signed<Statement>> put_text(const std::string& text);
    Status remove_unlisted(const protocol::TrustCatalogue& catalogue);
    Result<std::string> text_of(protocol::TrustRole role);

    StoreContext& context_;
};

} // namespace anjungan::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Three rows of metadata and the files that the third one lists.
#include "offline-cache/store/trust.hpp"

#include "base/sqlite/each_row.hpp"
#include "offline-cache/store/store.hpp"
#include "protocol/trust_rules.hpp"

#include <fmt/format.h>

#include <set>

namespace anjungan::store {

namespace {

using protocol::TrustRole;

Result<std::optional<Bytes>>
read_content(sqlite::Database& database, const crypto::Digest& digest) {
    return database.blob(
        "SELECT content FROM catalogue_file WHERE digest=?", {ByteView(digest.bytes)}
    );
}

} // namespace

Result<std::string> Trust::text_of(TrustRole role) {
    const auto found = context_.database.blob(
        "SELECT blob FROM trust WHERE role=?", {static_cast<std::int64_t>(role)}
    );
    TRY(found);
    return *found ? std::string(as_text(**found)) : std::string();
}

Result<TrustTexts> Trust::texts() {
    context_.owner.check();
    TrustTexts texts;
    for (const auto& [role, into] :
         {std::pair{TrustRole::root, &texts.root},
          std::pair{TrustRole::timestamp, &texts.timestamp},
          std::pair{TrustRole::catalogue, &texts.catalogue}}) {
        auto text = text_of(role);
        TRY(text);
        *into = std::move(*text);
    }
    return texts;
}

Result<std::vector<protocol::CatalogueFile>>
Trust::missing(const protocol::TrustCatalogue& catalogue) {
    context_.owner.check();
    std::vector<protocol::CatalogueFile> absent;
    for (const auto& listed : catalogue.files) {
        const auto content = read_content(context_.database, listed.digest);
        TRY(content);
        if (!*content || !protocol::accept_file(listed, **content)) {
            absent.push_back(listed);
        }
    }
    return absent;
}

Result<CatalogueContents> Trust::contents() {
    const auto accepted = texts();
    TRY(accepted);
    if (accepted->catalogue.empty()) {
        return fail(ErrorCode::not_found, "no catalogue has been accepted yet");
    }
    const auto timestamp = protocol::decode_trust<protocol::TrustTimestamp>(accepted->timestamp);
    const auto catalogue = protocol::decode_trust<protocol::TrustCatalogue>(accepted->catalogue);
    if (!timestamp || !catalogue ||
        crypto::digest_of(as_bytes(accepted->catalogue)) != timestamp->said.catalogue.digest) {
        return fail(ErrorCode::corrupt, "the accepted catalogue's metadata is damaged");
    }
    CatalogueContents contents;
    for (const auto& listed : catalogue->said.files) {
        const auto content = read_content(context_.database, listed.digest);
        TRY(content);
        if (!*content || !protocol::accept_file(listed, **content)) {
            return fail(
                ErrorCode::corrupt,
                fmt::format("the accepted catalogue's file {} is damaged", listed.path)
            );
        }
        contents.emplace(listed.path, as_text(**content));
    }
    return contents;
}

Result<std::uint64_t> Trust::version(TrustRole role) {
    context_.owner.check();
    const auto found = context_.database.integer(
        "SELECT version FROM trust WHERE role=?", {static_cast<std::int64_t>(role)}
    );
    return found ? Result<std::uint64_t>(static_cast<std::uint64_t>(found->value_or(0)))
                 : fail(found.error());
}

Result<std::optional<WallTime>> Trust::timestamp_expiry() {
    context_.owner.check();
    const auto found = context_.database.integer(
        "SELECT expires FROM trust WHERE role=?", {static_cast<std::int64_t>(TrustRole::timestamp)}
    );
    TRY(found);
    std::optional<WallTime> expiry;
    if (*found) {
        expiry = WallTime(std::chrono::seconds(**found));
    }
    return expiry;
}

template <class Statement>
Result<protocol::Signed<Statement>> Trust::put_text(const std::string& text) {
    auto read = protocol::decode_trust<Statement>(text);
    if (!read) {
        return read;
    }
    const auto written = context_.database.run(
        "INSERT INTO trust(role, version, expires, blob) VALUES(?1,?2,?3,?4)"
        " ON CONFLICT(role) DO UPDATE SET version=?2, expires=?3, blob=?4",
        {static_cast<std::int64_t>(Statement::role),
         static_cast<std::int64_t>(read->said.version),
         seconds_of(read->said.expires),
         as_bytes(text)}
    );
    TRY(written);
    return read;
}

Status Trust::put(const TrustTexts& texts, std::span<const std::string> new_files) {
    TRY(put_text<protocol::TrustRoot>(texts.root));
    TRY(put_text<protocol::TrustTimestamp>(texts.timestamp));
    const auto catalogue = put_text<protocol::TrustCatalogue>(texts.catalogue);
    TRY(catalogue);
    for (const auto& content : new_files) {
        const auto digest = crypto::digest_of(as_bytes(content));
        const auto written = context_.database.run(
            "INSERT OR REPLACE INTO catalogue_file(digest, content) VALUES(?,?)",
            {ByteView(digest.bytes), as_bytes(content)}
        );
        TRY(written);
    }
    return remove_unlisted(catalogue->said);
}

Status Trust::remove_unlisted(const protocol::TrustCatalogue& catalogue) {
    std::set<std::array<std::uint8_t, 32>> listed;
    for (const auto& file : catalogue.files) {
        listed.insert(file.digest.bytes);
    }
    std::vector<crypto::Digest> here;
    auto walked = for_each_row(
        context_.database.query("SELECT digest FROM catalogue_file"),
        [&here](const sqlite::Statement& row) -> Status {
            const auto digest = crypto::digest_from(row.blob(0));
            TRY(digest);
            here.push_back(*digest);
            return {};
        }
    );
    for (const auto& digest : here) {
        if (walked && listed.erase(digest.bytes) == 0) {
            const auto removed = context_.database.run(
                "DELETE FROM catalogue_file WHERE digest=?", {ByteView(digest.bytes)}
            );
            walked = status_of(removed);
        }
    }
    if (walked && !listed.empty()) {
        return fail(ErrorCode::corrupt, "a file of the new catalogue is missing");
    }
    return walked;
}

Trust& Store::trust() {
    context_.owner.check();
    return trust_;
}

Status Store::take_catalogue(const TrustTexts& texts, std::span<const std::string> new_files) {
    context_.owner.check();
    return context_.transact([&]() -> Status {
        TRY(trust_.put(texts, new_files));
        return context_.audit.append(
            AuditKind::catalogue_taken,
            fmt::format("digest={}", to_hex(crypto::digest_of(as_bytes(texts.catalogue)).bytes))
        );
    });
}

} // namespace anjungan::store

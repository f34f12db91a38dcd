// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a signed catalogue back with suspicion.
#include "tool/signed_folder.hpp"

#include "base/files.hpp"
#include "protocol/trust_names.hpp"

#include <fmt/format.h>

namespace anjungan::tool {

namespace {

using std::filesystem::path;

Result<std::string> read_text(const path& file, protocol::TrustRole role) {
    return read_file(file, protocol::largest_text(role));
}

tl::unexpected<Error> about(const path& file, const Error& error) {
    return fail(error.code, fmt::format("{}: {}", file.string(), error.detail));
}

template <class Statement>
Result<protocol::Signed<Statement>> read_signed(const path& file) {
    const auto text = read_text(file, Statement::role);
    TRY(text);
    auto read = protocol::decode_trust<Statement>(*text);
    if (!read) {
        return about(file, read.error());
    }
    return read;
}

Result<protocol::TrustRoot> follow_roots(const path& folder, protocol::TrustRoot root) {
    while (true) {
        const auto file = folder / protocol::root_name(root.version + 1);
        const auto text = read_text(file, protocol::TrustRole::root);
        if (!text) {
            return text.error().code == ErrorCode::not_found
                       ? Result<protocol::TrustRoot>(std::move(root))
                       : fail(text.error());
        }
        auto next = protocol::accept_root(root, *text);
        if (!next) {
            return about(file, next.error());
        }
        root = std::move(*next);
    }
}

Status verify_files(const path& folder, const protocol::TrustCatalogue& catalogue) {
    for (const auto& listed : catalogue.files) {
        const auto text = read_file(
            folder / protocol::file_name(listed.digest), protocol::max_catalogue_file_size
        );
        TRY(text);
        TRY(protocol::accept_file(listed, as_bytes(*text)));
    }
    return {};
}

} // namespace

Result<protocol::TrustRoot> read_root(const path& file) {
    auto root = read_signed<protocol::TrustRoot>(file);
    TRY(root);
    if (auto own = protocol::check_signatures(*root, root->said.root); !own) {
        return about(file, own.error());
    }
    return std::move(root->said);
}

Result<SignedState> read_state(const path& folder) {
    auto timestamp = read_signed<protocol::TrustTimestamp>(folder / protocol::timestamp_name);
    TRY(timestamp);
    auto catalogue = read_signed<protocol::TrustCatalogue>(
        folder / protocol::catalogue_name(timestamp->said.catalogue.version)
    );
    if (!catalogue) {
        // A timestamp without its catalogue is damage, not "nothing signed yet".
        return fail(ErrorCode::corrupt, std::move(catalogue.error().detail));
    }
    return SignedState{timestamp->said, std::move(catalogue->said)};
}

Result<VerifiedState> verify_folder(const path& folder, protocol::TrustRoot root, WallTime now) {
    auto last = follow_roots(folder, std::move(root));
    TRY(last);
    TRY(protocol::check_expiry(*last, now));
    const auto stamp = read_text(folder / protocol::timestamp_name, protocol::TrustRole::timestamp);
    TRY(stamp);
    auto timestamp = protocol::accept_timestamp(*last, std::nullopt, *stamp, now);
    TRY(timestamp);
    const auto list = read_text(
        folder / protocol::catalogue_name(timestamp->catalogue.version),
        protocol::TrustRole::catalogue
    );
    TRY(list);
    auto catalogue = protocol::accept_catalogue(*last, *timestamp, *list, now);
    TRY(catalogue);
    TRY(verify_files(folder, *catalogue));
    return VerifiedState{std::move(*last), *timestamp, std::move(*catalogue)};
}

} // namespace anjungan::tool

// SPDX-License-Identifier: GPL-3.0-or-later
// Names first, files afterwards: only what the metadata lists is ever opened.
#include "hub/catalogue_shelf.hpp"

#include "base/files.hpp"
#include "base/log.hpp"
#include "protocol/trust_names.hpp"

#include <algorithm>

namespace anjungan::hub {

namespace {

constexpr std::string_view root_ending = ".root";

HttpAnswer unknown() {
    return json_error(404, "not-found");
}

HttpAnswer unreadable(const Error& error) {
    log::error("the catalogue cannot be handed out: {}", error.detail);
    return out_of_order();
}

/// "12.root", and no other way to write twelve.
bool is_root_name(std::string_view name) {
    if (!name.ends_with(root_ending)) {
        return false;
    }
    const auto digits = name.substr(0, name.size() - root_ending.size());
    constexpr std::size_t max_digits = 16; // of protocol::max_version
    return !digits.empty() && digits.size() <= max_digits && digits.front() != '0' &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

HttpAnswer CatalogueShelf::answer(std::string_view name) {
    if (folder_.empty()) {
        return unknown();
    }
    if (name == protocol::timestamp_name) {
        return file(std::string(name), largest_text(protocol::TrustRole::timestamp));
    }
    if (is_root_name(name)) {
        return file(std::string(name), largest_text(protocol::TrustRole::root));
    }
    const MutexLock lock(mutex_);
    if (auto looked = look(); !looked) {
        return looked.error().code == ErrorCode::not_found ? unknown() : unreadable(looked.error());
    }
    return listed_.contains(name) ? file(std::string(name), protocol::max_catalogue_file_size)
                                  : unknown();
}

/// Reads anew what the present timestamp leads to, when it has changed.
Status CatalogueShelf::look() {
    auto stamp =
        read_file(folder_ / protocol::timestamp_name, largest_text(protocol::TrustRole::timestamp));
    TRY(stamp);
    if (*stamp == timestamp_) {
        return {};
    }
    const auto timestamp = protocol::decode_trust<protocol::TrustTimestamp>(*stamp);
    TRY(timestamp);
    auto name = protocol::catalogue_name(timestamp->said.catalogue.version);
    const auto text = read_file(folder_ / name, largest_text(protocol::TrustRole::catalogue));
    TRY(text);
    const auto catalogue = protocol::decode_trust<protocol::TrustCatalogue>(*text);
    TRY(catalogue);
    listed_ = {std::move(name)};
    for (const auto& each : catalogue->said.files) {
        listed_.insert(protocol::file_name(each.digest));
    }
    timestamp_ = std::move(*stamp);
    return {};
}

HttpAnswer CatalogueShelf::file(const std::string& name, std::size_t limit) const {
    auto text = read_file(folder_ / name, limit);
    if (!text) {
        return text.error().code == ErrorCode::not_found ? unknown() : unreadable(text.error());
    }
    // Not "text", which is what log-in pages are made of.
    return {200, "application/octet-stream", std::move(*text)};
}

} // namespace anjungan::hub

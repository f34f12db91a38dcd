// SPDX-License-Identifier: GPL-3.0-or-later
// One signed line for each erasure.
#include "hub/admin/erasure_log.hpp"

#include "base/files.hpp"
#include "base/log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace anjungan::hub {

namespace {

constexpr std::string_view erasure_domain = "anjungan erasure v1";
/// A line has 177 bytes: room for a hundred thousand erasures.
constexpr std::size_t max_log_bytes = std::size_t{20} << 20;

std::string signed_text(const Erasure& erasure) {
    return fmt::format("{} {}", to_string(erasure.id), seconds_of(erasure.time));
}

std::string line_of(const Erasure& erasure, const crypto::SigningKey& hub) {
    const auto text = signed_text(erasure);
    const auto signature = crypto::sign(erasure_domain, as_bytes(text), hub);
    return text + ' ' + to_hex(signature.bytes) + '\n';
}

/// Nothing unless it is a line of this hub.
std::optional<Erasure> erasure_in(const std::string& line, const crypto::SignPublicKey& hub) {
    std::istringstream words(line);
    std::string id_text;
    std::int64_t seconds = 0;
    std::string signature_text;
    words >> id_text >> seconds >> signature_text;
    const auto id = record_id_named(id_text);
    const auto bytes = from_hex(signature_text);
    crypto::Signature signature;
    if (!words || !id || !bytes || bytes->size() != signature.bytes.size()) {
        return std::nullopt;
    }
    std::ranges::copy(*bytes, signature.bytes.begin());
    const Erasure erasure{*id, WallTime(std::chrono::seconds(seconds))};
    const auto text = signed_text(erasure);
    const bool genuine = crypto::is_signed_by(hub, erasure_domain, as_bytes(text), signature);
    return genuine ? std::optional(erasure) : std::nullopt;
}

} // namespace

Result<std::vector<Erasure>>
read_erasure_log(const std::filesystem::path& folder, const crypto::SignPublicKey& hub) {
    const auto file = folder / erasure_log_name;
    const auto text = read_file(file, max_log_bytes);
    std::vector<Erasure> erasures;
    if (!text) { // whatever else lies there, it is the disk's fault and not the administrator's
        return text.error().code == ErrorCode::not_found
                   ? Result<std::vector<Erasure>>(std::move(erasures))
                   : fail(ErrorCode::io, text.error().detail);
    }
    std::istringstream lines(*text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (const auto erasure = erasure_in(line, hub); erasure.has_value()) {
            erasures.push_back(*erasure);
        } else {
            log::error(
                "line {} of {} is not this hub's word and is left out: restore the file from "
                "another copy",
                number,
                file.string()
            );
        }
    }
    return erasures;
}

Status add_to_erasure_log(
    const std::filesystem::path& folder,
    const std::vector<Erasure>& erasures,
    const crypto::SigningKey& hub
) {
    const auto there = read_erasure_log(folder, hub.public_key());
    TRY(there);
    std::string text;
    for (const auto& erasure : *there) {
        text += line_of(erasure, hub);
    }
    const auto before = text.size();
    for (const auto& erasure : erasures) {
        if (std::ranges::find(*there, erasure.id, &Erasure::id) == there->end()) {
            text += line_of(erasure, hub);
        }
    }
    if (text.size() == before) {
        return {};
    }
    return write_file_durably(folder / erasure_log_name, as_bytes(text), Access::owner_only);
}

} // namespace anjungan::hub

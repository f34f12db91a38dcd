// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: the three roles' statements as JSON, and back. Private: it shows nlohmann's type.
#pragma once

#include "protocol/trust.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::protocol {

using TrustJson = nlohmann::ordered_json;

[[nodiscard]] TrustJson to_json(const TrustRoot& said);
[[nodiscard]] TrustJson to_json(const TrustTimestamp& said);
[[nodiscard]] TrustJson to_json(const TrustCatalogue& said);
[[nodiscard]] TrustJson to_json(const std::vector<TrustSignature>& signatures);

/// These throw nlohmann's exceptions for what is missing or of another type. What they do not
/// understand becomes zero: compare the canonical form afterwards.
void from_json(const TrustJson& json, TrustRoot& said);
void from_json(const TrustJson& json, TrustTimestamp& said);
void from_json(const TrustJson& json, TrustCatalogue& said);
void from_json(const TrustJson& json, std::vector<TrustSignature>& signatures);

} // namespace anjungan::protocol

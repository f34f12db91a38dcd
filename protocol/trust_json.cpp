// SPDX-License-Identifier: GPL-3.0-or-later
// Member by member.
#include "protocol/trust_json.hpp"

#include "base/local_time.hpp"
#include "protocol/text_fields.hpp"

namespace anjungan::protocol {

namespace {

template <class Statement>
TrustJson head_of(const Statement& said) {
    return {
        {"role", to_string(Statement::role)},
        {"version", said.version},
        {"expires", iso_utc(said.expires)}};
}

TrustJson keys_json(const RoleKeys& role) {
    auto keys = TrustJson::array();
    for (const auto& key : role.keys) {
        keys.push_back(to_hex(key.bytes));
    }
    return {{"threshold", role.threshold}, {"keys", std::move(keys)}};
}

/// A fraction or a negative number would be bent into shape by get(); zero never fits a rule.
std::uint64_t whole(const TrustJson& json, const char* member) {
    const auto& number = json.at(member);
    return number.is_number_unsigned() ? number.get<std::uint64_t>() : 0;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> array_in(const TrustJson& text) {
    return array_from_hex<Size>(text.get<std::string>()).value_or(std::array<std::uint8_t, Size>{});
}

template <class Statement>
void read_head(const TrustJson& json, Statement& said) {
    said.version = whole(json, "version");
    said.expires = time_from_iso(json.at("expires").get<std::string>()).value_or(WallTime());
}

RoleKeys keys_in(const TrustJson& json) {
    RoleKeys role;
    role.threshold = whole(json, "threshold");
    for (const auto& key : json.at("keys")) {
        role.keys.push_back({array_in<32>(key)});
    }
    return role;
}

} // namespace

TrustJson to_json(const TrustRoot& said) {
    auto json = head_of(said);
    json["keys"] = {
        {"root", keys_json(said.root)},
        {"timestamp", keys_json(said.timestamp)},
        {"catalogue", keys_json(said.catalogue)}};
    return json;
}

TrustJson to_json(const TrustTimestamp& said) {
    auto json = head_of(said);
    json["catalogue"] = {
        {"version", said.catalogue.version},
        {"bytes", said.catalogue.bytes},
        {"digest", to_hex(said.catalogue.digest.bytes)}};
    return json;
}

TrustJson to_json(const TrustCatalogue& said) {
    auto json = head_of(said);
    auto files = TrustJson::array();
    for (const auto& file : said.files) {
        files.push_back(
            {{"path", file.path}, {"bytes", file.bytes}, {"digest", to_hex(file.digest.bytes)}}
        );
    }
    json["files"] = std::move(files);
    return json;
}

TrustJson to_json(const std::vector<TrustSignature>& signatures) {
    auto list = TrustJson::array();
    for (const auto& each : signatures) {
        list.push_back(
            {{"key", to_hex(each.key.bytes)}, {"signature", to_hex(each.signature.bytes)}}
        );
    }
    return list;
}

void from_json(const TrustJson& json, TrustRoot& said) {
    read_head(json, said);
    const auto& keys = json.at("keys");
    said.root = keys_in(keys.at("root"));
    said.timestamp = keys_in(keys.at("timestamp"));
    said.catalogue = keys_in(keys.at("catalogue"));
}

void from_json(const TrustJson& json, TrustTimestamp& said) {
    read_head(json, said);
    const auto& catalogue = json.at("catalogue");
    said.catalogue.version = whole(catalogue, "version");
    said.catalogue.bytes = whole(catalogue, "bytes");
    said.catalogue.digest = {array_in<32>(catalogue.at("digest"))};
}

void from_json(const TrustJson& json, TrustCatalogue& said) {
    read_head(json, said);
    for (const auto& file : json.at("files")) {
        said.files.push_back(
            {file.at("path").get<std::string>(),
             whole(file, "bytes"),
             {array_in<32>(file.at("digest"))}}
        );
    }
}

void from_json(const TrustJson& json, std::vector<TrustSignature>& signatures) {
    for (const auto& each : json) {
        signatures.push_back({{array_in<32>(each.at("key"))}, {array_in<64>(each.at("signature"))}}
        );
    }
}

} // namespace anjungan::protocol

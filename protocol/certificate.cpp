// SPDX-License-Identifier: GPL-3.0-or-later
// Kiosk certificates in their one canonical JSON form.
#include "protocol/certificate.hpp"

#include "base/files.hpp"
#include "base/local_time.hpp"
#include "base/nesting.hpp"
#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"
#include "protocol/text_fields.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace anjungan::protocol {

namespace {

using nlohmann::ordered_json;

constexpr std::string_view domain = "anjungan certificate v2";
constexpr std::size_t max_office_bytes = 120;
constexpr std::size_t max_file_size = 4096;

tl::unexpected<Error> not_canonical() {
    return fail(
        ErrorCode::corrupt,
        "not a kiosk certificate, or it was edited: it must be exactly as the hub wrote it"
    );
}

bool is_office_name(std::string_view text) {
    const auto is_control = [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; };
    if (text.empty() || text.size() > max_office_bytes ||
        std::any_of(text.begin(), text.end(), is_control)) {
        return false;
    }
    try {
        return !ordered_json(text).dump().empty();
    } catch (const ordered_json::exception&) { // not UTF-8
        return false;
    }
}

Bytes signed_message(const Certificate& certificate) {
    OctetWriter writer;
    writer.kiosk(certificate.kiosk);
    writer.u8(static_cast<std::uint8_t>(certificate.office.size()));
    writer.octets(as_bytes(certificate.office));
    writer.octets(certificate.key.bytes);
    writer.time(certificate.issued);
    writer.time(certificate.expires);
    return writer.take();
}

/// May throw when a member is missing or of another type.
Result<Certificate> from_json(const ordered_json& json) {
    const auto key = array_from_hex<32>(json.at("public_key").get<std::string>());
    const auto signature = array_from_hex<64>(json.at("hub_signature").get<std::string>());
    const auto issued = time_from_iso(json.at("issued").get<std::string>());
    const auto expires = time_from_iso(json.at("expires").get<std::string>());
    if (!key || !signature || !issued || !expires || *expires < *issued) {
        return not_canonical();
    }
    return Certificate{
        json.at("kiosk").get<std::string>(),
        json.at("office").get<std::string>(),
        crypto::SignPublicKey{*key},
        *issued,
        *expires,
        crypto::Signature{*signature},
    };
}

} // namespace

Result<Certificate> issue_certificate(
    std::string_view kiosk,
    std::string_view office,
    const crypto::SignPublicKey& key,
    WallTime issued,
    const crypto::SigningKey& hub,
    std::chrono::seconds validity
) {
    if (!is_kiosk_id(kiosk)) {
        return fail(
            ErrorCode::invalid_input, "a kiosk id is 1 to 16 characters of A-Z, 0-9 and '-'"
        );
    }
    if (!is_office_name(office)) {
        return fail(
            ErrorCode::invalid_input,
            "an office name is 1 to 120 bytes of UTF-8 text without control characters"
        );
    }
    const Certificate certificate{std::string(kiosk), std::string(office), key, issued, {}, {}};
    return with_end(certificate, issued + validity, hub);
}

Certificate
with_end(const Certificate& certificate, WallTime expires, const crypto::SigningKey& hub) {
    auto made = certificate;
    made.expires = expires;
    made.hub_signature = crypto::sign(domain, signed_message(made), hub);
    return made;
}

std::string encode_certificate(const Certificate& certificate) {
    const ordered_json json = {
        {"kiosk", certificate.kiosk},
        {"office", certificate.office},
        {"public_key", to_hex(certificate.key.bytes)},
        {"issued", iso_utc(certificate.issued)},
        {"expires", iso_utc(certificate.expires)},
        {"hub_signature", to_hex(certificate.hub_signature.bytes)},
    };
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

Result<Certificate> decode_certificate(std::string_view text) {
    if (!require_shallow_json(text)) {
        return not_canonical();
    }
    const auto json = ordered_json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        return not_canonical();
    }
    try {
        auto certificate = from_json(json);
        if (!certificate || encode_certificate(*certificate) != text ||
            !is_kiosk_id(certificate->kiosk) || !is_office_name(certificate->office)) {
            return not_canonical();
        }
        return certificate;
    } catch (const ordered_json::exception&) {
        return not_canonical();
    }
}

Status verify_certificate(const Certificate& certificate, const crypto::SignPublicKey& hub) {
    const auto message = signed_message(certificate);
    if (!crypto::is_signed_by(hub, domain, message, certificate.hub_signature)) {
        return fail(
            ErrorCode::unauthorised,
            fmt::format("the certificate of {} is not signed by this hub", certificate.kiosk)
        );
    }
    return {};
}

Result<Certificate> read_certificate(const std::filesystem::path& path) {
    const auto text = read_file(path, max_file_size);
    TRY(text);
    auto certificate = decode_certificate(*text);
    if (!certificate) {
        return fail(
            certificate.error().code,
            fmt::format("{}: {}", path.string(), certificate.error().detail)
        );
    }
    return certificate;
}

Status write_certificate(const std::filesystem::path& path, const Certificate& certificate) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        return fail(ErrorCode::conflict, fmt::format("{} exists already", path.string()));
    }
    return replace_certificate(path, certificate);
}

Status replace_certificate(const std::filesystem::path& path, const Certificate& certificate) {
    return write_file_durably(
        path, as_bytes(encode_certificate(certificate)), Access::everyone_reads
    );
}

} // namespace anjungan::protocol

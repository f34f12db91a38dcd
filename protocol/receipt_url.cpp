// SPDX-License-Identifier: GPL-3.0-or-later
// Making and verifying the text of a receipt's QR code.
#include "protocol/receipt_url.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view domain = "anjungan receipt v1";
constexpr std::string_view name = "the receipt";
constexpr std::string_view code_path = "/R/";
constexpr std::size_t code_symbols = 10;

/// A receipt's text taken apart, its code checked and its base32 part decoded.
struct Parts {
    std::string_view prefix; ///< up to and with the slash before the base32 part
    ReceiptCode code;
    Bytes blob; ///< payload || signature
};

tl::unexpected<Error> not_a_receipt(std::string_view why) {
    return fail(ErrorCode::invalid_input, fmt::format("this is not a receipt's text: {}", why));
}

bool is_host(std::string_view authority) {
    const auto colon = authority.find(':');
    const auto host = authority.substr(0, colon);
    const auto of_host = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    if (host.empty() || !std::all_of(host.begin(), host.end(), of_host)) {
        return false;
    }
    if (colon == std::string_view::npos) {
        return true;
    }
    constexpr std::size_t port_digits = 5;
    const auto port = authority.substr(colon + 1);
    return !port.empty() && port.size() <= port_digits &&
           std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Upper-case scheme and host, nothing else.
bool is_base(std::string_view text) {
    for (const std::string_view scheme : {"HTTPS://", "HTTP://"}) {
        if (text.substr(0, scheme.size()) == scheme) {
            return is_host(text.substr(scheme.size()));
        }
    }
    return false;
}

Result<std::string> canonical_base(std::string_view configured) {
    std::string base(configured);
    for (char& c : base) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (!base.empty() && base.back() == '/') {
        base.pop_back();
    }
    if (!is_base(base)) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "\"{}\" cannot stand on receipts: it must be http:// or https://, a host name and "
                "perhaps a port",
                configured
            )
        );
    }
    return base;
}

Status check_queue(char letter, std::uint16_t number) {
    const bool none = letter == '\0' && number == 0;
    const bool some = letter >= 'A' && letter <= 'Z' && number != 0;
    if (!none && !some) {
        return fail(ErrorCode::invalid_input, "a queue number is a letter A to Z and 1 to 65535");
    }
    return {};
}

Status check_facts(const ReceiptFacts& facts) {
    const auto seconds = seconds_of(facts.issued);
    if (!is_kiosk_id(facts.kiosk) || seconds < 0 ||
        seconds > std::numeric_limits<std::uint32_t>::max()) {
        return fail(ErrorCode::invalid_input, "a receipt needs a kiosk id and a time before 2106");
    }
    return check_queue(facts.queue_letter, facts.queue_number);
}

Bytes encode_payload(const ReceiptFacts& facts) {
    OctetWriter writer;
    writer.u8(version);
    writer.u32(static_cast<std::uint32_t>(seconds_of(facts.issued)));
    writer.u8(facts.copy);
    writer.u8(static_cast<std::uint8_t>(facts.queue_letter));
    writer.u16(facts.queue_number);
    writer.kiosk(facts.kiosk);
    return writer.take();
}

Result<ReceiptFacts> decode_payload(ByteView payload, const ReceiptCode& code) {
    OctetReader reader(payload, name);
    if (reader.u8() != version) {
        reader.refuse(ErrorCode::unsupported, "has a version that this program does not know");
    }
    ReceiptFacts facts{{}, code, WallTime(std::chrono::seconds(reader.u32()))};
    facts.copy = reader.u8();
    facts.queue_letter = static_cast<char>(reader.u8());
    facts.queue_number = reader.u16();
    facts.kiosk = reader.kiosk();
    if (!check_queue(facts.queue_letter, facts.queue_number)) {
        reader.refuse(ErrorCode::corrupt, "holds an impossible queue number");
    }
    TRY(reader.finish());
    return facts;
}

Bytes signed_message(std::string_view prefix, ByteView payload) {
    OctetWriter writer;
    writer.octets(as_bytes(prefix));
    writer.octets(payload);
    return writer.take();
}

Result<Parts> take_apart(std::string_view text) {
    if (text.size() > max_receipt_url_length) {
        return not_a_receipt("it is too long");
    }
    const auto last_slash = text.rfind('/');
    constexpr auto tail = code_path.size() + code_symbols;
    if (last_slash == std::string_view::npos || last_slash < tail) {
        return not_a_receipt("it is not a web address with a code in it");
    }
    const auto base = text.substr(0, last_slash - tail);
    const auto code_text = text.substr(last_slash - code_symbols, code_symbols);
    if (!is_base(base) || text.substr(base.size(), code_path.size()) != code_path) {
        return not_a_receipt("it must read HTTPS://HOST/R/CODE/… in capital letters");
    }
    auto code = ReceiptCode::parse(code_text);
    if (!code || code->symbols() != code_text) {
        return not_a_receipt("its code is not well formed");
    }
    auto blob = from_base32(text.substr(last_slash + 1));
    if (!blob) {
        return not_a_receipt(blob.error().detail);
    }
    return Parts{text.substr(0, last_slash + 1), std::move(*code), std::move(*blob)};
}

} // namespace

Result<std::string> make_receipt_url(
    std::string_view base_url, const ReceiptFacts& facts, const crypto::SigningKey& kiosk
) {
    const auto base = canonical_base(base_url);
    TRY(base);
    TRY(check_facts(facts));
    auto text = fmt::format("{}{}{}/", *base, code_path, facts.code.symbols());
    auto blob = encode_payload(facts);
    const auto signature = crypto::sign(domain, signed_message(text, blob), kiosk);
    blob.insert(blob.end(), signature.bytes.begin(), signature.bytes.end());
    text += to_base32(blob);
    if (text.size() > max_receipt_url_length) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("\"{}\" is too long to stand on receipts", base_url)
        );
    }
    return text;
}

Result<ReceiptFacts> verify_receipt_url(
    std::string_view text, std::string_view kiosk, const crypto::SignPublicKey& key
) {
    const auto parts = take_apart(text);
    TRY(parts);
    const auto halves = split_signature(parts->blob, name);
    if (!halves) {
        return not_a_receipt("it ends too early");
    }
    auto facts = decode_payload(halves->message, parts->code);
    if (!facts) {
        return facts;
    }
    if (facts->kiosk != kiosk) {
        return fail(ErrorCode::unauthorised, "the certificate is another kiosk's");
    }
    const auto message = signed_message(parts->prefix, halves->message);
    if (!crypto::is_signed_by(key, domain, message, halves->signature)) {
        return fail(
            ErrorCode::unauthorised, "the signature does not hold: the text was changed or forged"
        );
    }
    return facts;
}

Result<ReceiptFacts> verify_receipt_url(std::string_view text, const Certificate& certificate) {
    auto facts = verify_receipt_url(text, certificate.kiosk, certificate.key);
    TRY(facts);
    if (certificate.is_over(facts->issued)) {
        return fail(
            ErrorCode::unauthorised,
            "the receipt is from after this certificate's end: use the kiosk's renewed one"
        );
    }
    return facts;
}

Result<std::string> claimed_kiosk(std::string_view text) {
    const auto parts = take_apart(text);
    TRY(parts);
    const auto halves = split_signature(parts->blob, name);
    if (!halves) {
        return not_a_receipt("it ends too early");
    }
    auto facts = decode_payload(halves->message, parts->code);
    TRY(facts);
    return std::move(facts->kiosk);
}

} // namespace anjungan::protocol

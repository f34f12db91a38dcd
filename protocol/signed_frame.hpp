// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: what all signed messages between kiosk and hub have in common.
#pragma once

#include "protocol/octets.hpp"

#include <type_traits>

namespace anjungan::protocol {

/// Three letters and the version in front, the message's own fields, and an Ed25519 signature 64
/// over all of that behind. `write` is handed an OctetWriter and writes the fields; `parse` is
/// handed an OctetReader and returns them. Members are literals.
struct SignedFrame {
    std::string_view name;    ///< in error sentences: "the sync request"
    std::string_view magic;   ///< the three letters
    std::string_view domain;  ///< of the signature
    std::string_view refusal; ///< what is said of a message that another key signed

    static constexpr std::uint8_t version = 1;

    /// `besides`: what the signature covers behind the message although it is not sent.
    template <class Write>
    [[nodiscard]] Bytes
    sign(const crypto::SigningKey& key, Write write, ByteView besides = {}) const {
        OctetWriter writer;
        writer.magic(magic, version);
        write(writer);
        return append_signature(writer.take(), key, besides);
    }

    /// Whoever signed it. `corrupt` or `unsupported`, and what `parse` refuses.
    template <class Parse>
    [[nodiscard]] auto read(ByteView bytes, Parse parse) const
        -> Result<std::invoke_result_t<Parse, OctetReader&>> {
        const auto parts = split_signature(bytes, name);
        TRY(parts);
        OctetReader reader(parts->message, name);
        reader.magic(magic, version);
        auto message = parse(reader);
        TRY(reader.finish());
        return message;
    }

    /// The same, and `unauthorised` unless `signer` signed it.
    template <class Parse>
    [[nodiscard]] auto verify(
        ByteView bytes, const crypto::SignPublicKey& signer, Parse parse, ByteView besides = {}
    ) const -> Result<std::invoke_result_t<Parse, OctetReader&>> {
        auto message = read(bytes, parse);
        TRY(message);
        TRY(check_signature(bytes, signer, besides));
        return message;
    }

    /// `unauthorised` unless `signer` signed it.
    [[nodiscard]] Status check_signature(
        ByteView bytes, const crypto::SignPublicKey& signer, ByteView besides = {}
    ) const;

    /// `unauthorised` unless the reply is to this kiosk and this request.
    template <class Reply, class Request>
    [[nodiscard]] Status check_answers(const Reply& reply, const Request& request) const {
        return reply.kiosk == request.kiosk && reply.nonce == request.nonce ? Status()
                                                                            : other_request();
    }

private:
    [[nodiscard]] Bytes
    append_signature(Bytes message, const crypto::SigningKey& key, ByteView besides) const;
    [[nodiscard]] Status other_request() const;
};

} // namespace anjungan::protocol

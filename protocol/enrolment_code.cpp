// SPDX-License-Identifier: GPL-3.0-or-later
// The code, and the keys derived from it.
#include "protocol/enrolment_code.hpp"

#include "protocol/check_symbol.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/crypto/seal.hpp"

namespace anjungan::protocol {

namespace {

constexpr std::string_view asker_context = "anjungan enrolment asker v1";
constexpr std::string_view answerer_context = "anjungan enrolment answerer v1";
constexpr std::size_t data_symbols = 15;

crypto::SigningKey derived(std::string_view context, const SecretText& symbols) {
    auto digest = crypto::digest_in_context(context, as_bytes(symbols.reveal()));
    SecretBytes seed(Bytes(digest.bytes.begin(), digest.bytes.end()));
    wipe(digest.bytes);
    return crypto::SigningKey::from_seed(std::move(seed)).value(); // 32 bytes: always a seed
}

} // namespace

EnrolmentCode EnrolmentCode::make() {
    std::array<std::uint8_t, 10> random = {};
    crypto::fill_unpredictable(random);
    auto text = to_base32(random).substr(0, data_symbols);
    text += check_symbol(text);
    EnrolmentCode code{SecretText(text)};
    wipe(random);
    wipe(text);
    return code;
}

Result<EnrolmentCode> EnrolmentCode::parse(std::string_view typed) {
    auto symbols = checked_symbols(typed, data_symbols + 1);
    TRY(symbols);
    EnrolmentCode code{SecretText(*symbols)};
    wipe(*symbols);
    return code;
}

crypto::SigningKey EnrolmentCode::asker() const {
    return derived(asker_context, symbols_);
}

crypto::SigningKey EnrolmentCode::answerer() const {
    return derived(answerer_context, symbols_);
}

SecretText EnrolmentCode::display() const {
    auto text = in_groups_of_four(symbols_.reveal());
    SecretText shown(text);
    wipe(text);
    return shown;
}

} // namespace anjungan::protocol

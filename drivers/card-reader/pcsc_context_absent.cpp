// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for pcsc_context.cpp in a kiosk without PC/SC.
#include "drivers/card-reader/pcsc_context.hpp"

#include <utility>

namespace anjungan::drivers {

Status PcscContext::is_built_in() {
    return fail(
        ErrorCode::unsupported,
        "this kiosk was built without PC/SC (ANJUNGAN_WITH_PCSC): set [card_reader] device to "
        "\"none\""
    );
}

Result<PcscContext> PcscContext::open() {
    return fail(is_built_in().error());
}

PcscContext::PcscContext(PcscContext&& other) noexcept : handle_(std::exchange(other.handle_, 0)) {}

PcscContext::~PcscContext() = default;

void PcscContext::cancel() const {}

// Declared for their twins, which use the handle.
// NOLINTBEGIN(readability-convert-member-functions-to-static)

Result<std::optional<std::string>> PcscContext::find_reader(const std::string& /*wanted*/) const {
    return fail(is_built_in().error());
}

Result<ReaderLook> PcscContext::look(
    const std::string& /*reader*/, const ReaderLook& /*last*/, std::chrono::milliseconds /*most*/
) const {
    return fail(is_built_in().error());
}

Result<std::variant<Card, CardFault>> PcscContext::read_card(const std::string& /*reader*/) const {
    return fail(is_built_in().error());
}

// NOLINTEND(readability-convert-member-functions-to-static)

} // namespace anjungan::drivers

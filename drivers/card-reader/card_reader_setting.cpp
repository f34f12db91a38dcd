// SPDX-License-Identifier: GPL-3.0-or-later
// The words after [card_reader] device.
#include "drivers/card-reader/card_reader_setting.hpp"

namespace anjungan::drivers {

Result<CardReaderSetting> parse_card_reader_setting(std::string_view text) {
    using Kind = CardReaderSetting::Kind;
    constexpr std::string_view named = "pcsc:";
    if (text == "none") {
        return CardReaderSetting{Kind::none};
    }
    if (text == "pcsc") {
        return CardReaderSetting{Kind::pcsc};
    }
    if (text.starts_with(named) && text.size() > named.size()) {
        return CardReaderSetting{Kind::pcsc, std::string(text.substr(named.size()))};
    }
    return fail(ErrorCode::invalid_input, "must be \"none\", \"pcsc\" or \"pcsc:NAME\"");
}

} // namespace anjungan::drivers

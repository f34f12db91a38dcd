// SPDX-License-Identifier: GPL-3.0-or-later
/// Which card reader kiosk.toml asks for.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace anjungan::drivers {

struct CardReaderSetting {
    enum class Kind : std::uint8_t { none, pcsc } kind = Kind::none;
    std::string name = {}; ///< of pcsc: a part of the reader's name; empty: the first there is
};

/// `none` · `pcsc` · `pcsc:NAME`. Errors: invalid_input with the forms there are.
[[nodiscard]] Result<CardReaderSetting> parse_card_reader_setting(std::string_view text);

} // namespace anjungan::drivers

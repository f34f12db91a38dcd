// SPDX-License-Identifier: GPL-3.0-or-later
/// Which socket kiosk.toml names.
#pragma once

#include "base/result.hpp"
#include "drivers/earphone/earphone.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace anjungan::drivers {

struct EarphoneSetting {
    /// A path below /dev, or the input device's own name as /proc/bus/input/devices lists it;
    /// empty: the kiosk has no socket, or none that tells.
    std::string device;
};

/// `none` · `evdev:/dev/input/by-path/NAME` or `evdev:HDA Intel PCH Headphone`. Errors:
/// invalid_input with the forms there are.
[[nodiscard]] Result<EarphoneSetting> parse_earphone_setting(std::string_view text);

/// nullptr if there is none.
[[nodiscard]] std::unique_ptr<Earphone> make_earphone(const EarphoneSetting& setting);

} // namespace anjungan::drivers

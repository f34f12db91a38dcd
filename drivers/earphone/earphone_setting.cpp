// SPDX-License-Identifier: GPL-3.0-or-later
// From the words of kiosk.toml to a socket.
#include "drivers/earphone/earphone_setting.hpp"

#include "drivers/earphone/evdev_earphone.hpp"

namespace anjungan::drivers {

Result<EarphoneSetting> parse_earphone_setting(std::string_view text) {
    constexpr std::string_view evdev = "evdev:";
    if (text == "none") {
        return EarphoneSetting();
    }
    if (!text.starts_with(evdev) || text.size() == evdev.size()) {
        return fail(
            ErrorCode::invalid_input,
            "must be \"none\", \"evdev:/dev/input/by-path/NAME\" or \"evdev:\" and the input "
            "device's name, as \"evdev:HDA Intel PCH Headphone\""
        );
    }
    return EarphoneSetting{std::string(text.substr(evdev.size()))};
}

std::unique_ptr<Earphone> make_earphone(const EarphoneSetting& setting) {
    if (setting.device.empty()) {
        return nullptr;
    }
    return std::make_unique<EvdevEarphone>([device = setting.device] { return open_jack(device); });
}

} // namespace anjungan::drivers

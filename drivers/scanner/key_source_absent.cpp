// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for key_source.cpp in a kiosk without libevdev.
#include "drivers/scanner/key_source.hpp"

namespace anjungan::drivers {

Status evdev_is_built_in() {
    return fail(
        ErrorCode::unsupported,
        "this kiosk was built without libevdev (ANJUNGAN_WITH_EVDEV): set [scanner] device to "
        "another kind than \"evdev:\""
    );
}

Result<std::unique_ptr<KeySource>> open_grabbed(
    const InputIdentity& /*identity*/,
    InputKind /*kind*/,
    const std::filesystem::path& /*directory*/
) {
    return fail(evdev_is_built_in().error());
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for nut_power.cpp in a kiosk without Network UPS Tools.
#include "drivers/power/nut_power.hpp"

namespace anjungan::drivers {

namespace {

tl::unexpected<Error> absent() {
    return fail(
        ErrorCode::unsupported,
        "power: this kiosk was built without Network UPS Tools (ANJUNGAN_WITH_NUT): set [power] "
        "device to \"sysfs\" or \"none\""
    );
}

} // namespace

struct NutPower::Connection {};

Result<std::unique_ptr<NutPower>> NutPower::open(const std::string& /*ups*/, int /*low_percent*/) {
    return absent();
}

NutPower::~NutPower() = default;

Result<PowerState> NutPower::read() {
    return absent();
}

} // namespace anjungan::drivers

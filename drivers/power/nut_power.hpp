// SPDX-License-Identifier: GPL-3.0-or-later
/// A UPS that Network UPS Tools drive: RFC 9271, through libupsclient.
#pragma once

#include "drivers/power/power_supply.hpp"

#include <memory>
#include <string>

namespace anjungan::drivers {

class NutPower : public PowerSupply {
public:
    /// `ups`: "NAME@HOST:PORT" or "NAME@HOST", as for upsc(8). `low_percent`: from there down the
    /// charge is low, and whenever the UPS itself says so. Connects with the first read(). Errors:
    /// invalid_input; unsupported (built without ANJUNGAN_WITH_NUT).
    [[nodiscard]] static Result<std::unique_ptr<NutPower>>
    open(const std::string& ups, int low_percent);
    NutPower(const NutPower&) = delete;
    NutPower& operator=(const NutPower&) = delete;
    ~NutPower() override;

    /// Connects anew after an error. At most five seconds a question.
    [[nodiscard]] Result<PowerState> read() override;

private:
    struct Connection; // keeps the library's types in the .cpp

    NutPower(std::unique_ptr<Connection> connection, int low_percent);

    std::unique_ptr<Connection> connection_;
    int low_percent_;
};

} // namespace anjungan::drivers

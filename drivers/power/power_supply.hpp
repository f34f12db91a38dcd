// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the machine's current comes from, and how long that will last.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>

namespace anjungan::drivers {

enum class Supply : std::uint8_t { mains, battery };
/// `low`: so little is left that only what has begun should be finished.
enum class Charge : std::uint8_t { enough, low };

struct PowerState {
    Supply supply = Supply::mains;
    Charge charge = Charge::enough;
    std::optional<int> percent; ///< of the battery, 0 to 100; of the emptiest if there are several

    bool operator==(const PowerState&) const = default;
};

/// Belongs to one thread.
class PowerSupply {
public:
    PowerSupply() = default;
    PowerSupply(const PowerSupply&) = delete;
    PowerSupply& operator=(const PowerSupply&) = delete;
    virtual ~PowerSupply() = default;

    /// Asks anew, which may take seconds. Errors: unavailable (nothing here knows of power, or it
    /// does not answer now); the detail is an operator's sentence.
    [[nodiscard]] virtual Result<PowerState> read() = 0;
};

} // namespace anjungan::drivers

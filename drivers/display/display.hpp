// SPDX-License-Identifier: GPL-3.0-or-later
/// The panel's light, and what is plugged into the machine's picture outputs.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace anjungan::drivers {

/// A socket for a display.
struct Output {
    std::string name;       ///< "HDMI-A-1", as the kernel calls it
    bool connected = false; ///< something answers at its other end
    bool enabled = false;   ///< a picture is sent there

    bool operator==(const Output&) const = default;
};

enum class Light : std::uint8_t { on, off };

/// Used by one thread at a time; calls return within milliseconds.
class Display {
public:
    Display() = default;
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    virtual ~Display() = default;

    /// 0 … 100 per cent of what the panel can give. Errors: unsupported (a panel whose light the
    /// machine does not control, as most monitors), io.
    [[nodiscard]] virtual Result<int> brightness() const = 0;
    /// Never darker than the panel's own lowest step above off: 0 is not off. Values outside
    /// 0 … 100 are `invalid_input`; other errors as above.
    [[nodiscard]] virtual Status set_brightness(int percent) = 0;

    /// Errors: unsupported, io.
    [[nodiscard]] virtual Result<Light> light() const = 0;
    [[nodiscard]] virtual Status set_light(Light light) = 0;

    /// In the order of their names; empty if the machine has none. Errors: io.
    [[nodiscard]] virtual Result<std::vector<Output>> outputs() const = 0;
};

} // namespace anjungan::drivers

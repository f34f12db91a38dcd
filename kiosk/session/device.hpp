/// The devices whose faults come and go, and what power there is to work with.
#pragma once

#include <cstdint>

namespace anjungan::session {

/// Devices that the kiosk can do without, whose faults come and go.
enum class Device : std::uint8_t {
    printer,
    voice,
    network,
    power,
    watchdog,
    scanner,
    card_reader,
    touch, ///< there is no touch panel
    glass, ///< something lies on it, or it is damaged
};

/// What there is to work with.
enum class Power : std::uint8_t {
    mains,   ///< or nobody looks
    battery, ///< visits go on; the operator should know
    low,     ///< what has begun is finished; no new visits
};

} // namespace anjungan::session

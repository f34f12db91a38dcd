// SPDX-License-Identifier: GPL-3.0-or-later
/// What is heard: the machine's loudspeaker, and the voice that speaks through it (espeak-ng and
/// recordings).
#pragma once

#include "kiosk/app/config.hpp"
#include "kiosk/app/devices.hpp"

namespace anjungan::app {

/// Opens sound and voice of `devices`, if the configuration wants any; before other threads do
/// sound. What cannot be opened becomes a fault: the kiosk goes on without being heard.
void open_sound(const Config& config, Devices& devices);

} // namespace anjungan::app

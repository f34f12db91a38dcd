// SPDX-License-Identifier: GPL-3.0-or-later
/// The voice that is heard: espeak-ng and recordings through the machine's loudspeaker.
#pragma once

#include "drivers/voice/espeak_voice.hpp"
#include "kiosk/app/config.hpp"

#include <memory>

namespace anjungan::app {

/// Opens the sound device before other threads do sound. Errors: an operator's sentence; the kiosk
/// goes on without being heard.
[[nodiscard]] Result<std::unique_ptr<drivers::Voice>> open_loudspeaker(const Config& config);

} // namespace anjungan::app

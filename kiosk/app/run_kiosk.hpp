// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs the kiosk that a configuration file describes.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace anjungan::app {

enum class Display : std::uint8_t { window, fullscreen };

/// Until SIGTERM, SIGINT or, in a window, its close button: see EndSignals. Errors: an operator's
/// sentence why it could not start or go on.
[[nodiscard]] Status run_kiosk(const std::filesystem::path& config_file, Display display);

} // namespace anjungan::app

// SPDX-License-Identifier: GPL-3.0-or-later
/// A wire that is a character device, taken as it is: /dev/usb/lp*, a line already set up, a pty.
#pragma once

#include "drivers/transport/transport.hpp"

#include <filesystem>
#include <memory>

namespace anjungan::drivers {

/// Opens with O_RDWR | O_NONBLOCK. Errors: not_found, unavailable (busy, unplugged), io.
[[nodiscard]] Result<std::unique_ptr<Transport>> open_file(const std::filesystem::path& path);

} // namespace anjungan::drivers

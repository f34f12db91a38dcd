// SPDX-License-Identifier: GPL-3.0-or-later
/// The narrow seam to the kernel: a socket as an input device with a switch (linux/input.h,
/// SW_HEADPHONE_INSERT).
#pragma once

#include "base/descriptor.hpp"
#include "base/result.hpp"

#include <linux/input.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace anjungan::drivers {

struct JackInput {
    Descriptor events;                     ///< gives whole `input_event`s, without blocking
    std::function<Result<bool>()> plugged; ///< how it is now; valid as long as `events` is open
};

/// What events say of the switch.
struct JackNews {
    std::optional<bool> plugged; ///< the last word on it, if there is one
    bool lost = false;           ///< the kernel's buffer ran over: ask how it is now
};
[[nodiscard]] JackNews news_of(std::span<const input_event> events);

/// `device` as EarphoneSetting::device. Nobody is kept from listening too: it is not grabbed. Of
/// several with one name the first is meant. Errors: not_found, unavailable (no input device, or
/// it has no such switch), io.
[[nodiscard]] Result<JackInput> open_jack(
    const std::string& device,
    const std::filesystem::path& sys = "/sys",
    const std::filesystem::path& nodes = "/dev/input"
);

} // namespace anjungan::drivers

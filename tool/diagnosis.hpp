// SPDX-License-Identifier: GPL-3.0-or-later
/// What `diagnose` finds out, device by device.
#pragma once

#include "base/config_file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::tool {

enum class Health : std::uint8_t {
    good,
    unused, ///< not configured: nothing to be well or ill
    look,   ///< works, and somebody should look at it
    fault,  ///< does not work
};

/// "ok", "off", "look" or "FAULT": the first word of a line, and a word of the JSON.
[[nodiscard]] std::string_view to_string(Health health);

/// One line. Nothing personal: identifiers of devices, counts, sentences of the program.
struct DeviceLine {
    std::string device;          ///< "printer"
    std::string configured = {}; ///< as kiosk.toml says it
    std::string found = {};      ///< what is there
    Health health = Health::good;
    std::string state = {};  ///< a short sentence
    std::string advice = {}; ///< what to do; empty: nothing
};

using Diagnosis = std::vector<DeviceLine>;

/// What is looked at. The configuration was read, and need not be right: a wrong setting is a
/// finding of its device.
struct Examined {
    const ConfigFile& file;
    std::filesystem::path assets;
    std::filesystem::path sys; ///< "/sys", or a folder made like it
};

/// The setting as text; `otherwise` if it is absent or no text.
[[nodiscard]] std::string
setting(const Examined& kiosk, std::string_view key, std::string_view otherwise);

// diagnose_devices.cpp: what is plugged in
[[nodiscard]] DeviceLine examine_printer(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_scanner(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_card_reader(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_touch(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_display(const Examined& kiosk);

// diagnose_machine.cpp: what is built in
[[nodiscard]] DeviceLine examine_network(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_disk(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_keys(const Examined& kiosk);
[[nodiscard]] DeviceLine examine_clock(const Examined& kiosk);

} // namespace anjungan::tool

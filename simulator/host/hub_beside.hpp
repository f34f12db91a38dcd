// SPDX-License-Identifier: GPL-3.0-or-later
/// A hub that runs beside the kiosk and ends with it: for demonstrations and journeys.
#pragma once

#include "simulator/journey/hub_process.hpp"

#include <filesystem>
#include <memory>

namespace anjungan::simulator {

/// `config` is the hub's configuration file and must set port_file, by which the kiosk finds it.
/// Errors: those of the file, and of the program's start.
[[nodiscard]] Result<std::unique_ptr<journey::HubProcess>>
start_hub_beside(const std::filesystem::path& program, const std::filesystem::path& config);

} // namespace anjungan::simulator

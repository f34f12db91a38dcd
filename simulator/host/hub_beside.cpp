// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the hub.
#include "simulator/host/hub_beside.hpp"

#include "base/config_file.hpp"

namespace anjungan::simulator {

Result<std::unique_ptr<journey::HubProcess>>
start_hub_beside(const std::filesystem::path& program, const std::filesystem::path& config) {
    const auto file = ConfigFile::load(config);
    TRY(file);
    const auto port_file = file->text("port_file");
    if (!port_file || !port_file->has_value()) {
        return fail(
            ErrorCode::invalid_input,
            config.string() + " must set port_file, so that the kiosk finds the hub"
        );
    }
    return journey::HubProcess::start({program, config, file->resolve(**port_file)});
}

} // namespace anjungan::simulator

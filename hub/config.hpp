// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's configuration file: what may stand in it, and exact words for what may not.
#pragma once

#include "base/local_time.hpp"
#include "base/result.hpp"
#include "hub/http/listen_address.hpp"
#include "hub/storage/database_life.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::hub {

/// Relative paths in the file are meant from the directory of the file; here they are resolved.
struct HubConfig {
    ListenAddress listen;            ///< "127.0.0.1:0" unless told
    std::filesystem::path port_file; ///< empty: not written
    /// Where the administrator's commands reach the running hub: a Unix socket that only the hub's
    /// own user and root can open. Empty: nowhere.
    std::filesystem::path admin_socket;
    std::string public_url;         ///< where citizens reach the status page; no '/' at the end
    std::string office;             ///< the office's name, shown on the status page
    OfficeZone zone;                ///< WIB unless told
    std::filesystem::path database; ///< required
    std::filesystem::path keys;     ///< required; as `anjungan-tool keys new` writes it
    /// Required: files, or directories whose `*.certificate` files count.
    std::vector<std::filesystem::path> certificates;
    std::filesystem::path services;  ///< empty: the status page shows service ids
    std::filesystem::path catalogue; ///< empty: no catalogue is handed out
    Origin origin = Origin::as_left; ///< not in the file: the command line says `--restored`
};

/// `not_found` if the file is missing; `invalid_input` with "FILE:LINE: KEY …" for a syntax error,
/// an unknown key (naming the nearest known one), a wrong type or a missing required key.
[[nodiscard]] Result<HubConfig> load_config(const std::filesystem::path& file);

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the hub's configuration file.
#include "hub/config.hpp"

#include "base/config_reader.hpp"

namespace anjungan::hub {

namespace {

Result<std::string> public_url_from(std::string text) {
    if (!text.empty() && !text.starts_with("https://") && !text.starts_with("http://")) {
        return fail(
            ErrorCode::invalid_input,
            "must begin with https:// (or http:// for a demonstration on one machine)"
        );
    }
    while (text.ends_with('/')) {
        text.pop_back();
    }
    return text;
}

Result<std::filesystem::path> socket_path_from(const std::filesystem::path& file) {
    const auto address = parse_listen_address("unix:" + file.string());
    TRY(address);
    return address->socket_path;
}

void read_all(ConfigReader& reader, const ConfigFile& file, HubConfig& config) {
    reader.require({"database", "keys", "certificates"});
    reader.parsed("listen", parse_listen_address, config.listen);
    reader.path("port_file", config.port_file);
    reader.parsed(
        "admin_socket",
        [&file](const std::string& text) { return socket_path_from(file.resolve(text)); },
        config.admin_socket
    );
    reader.parsed("public_url", public_url_from, config.public_url);
    reader.text("office", config.office);
    reader.parsed("zone", zone_named, config.zone);
    reader.path("database", config.database);
    reader.path("keys", config.keys);
    reader.path("services", config.services);
    reader.path("catalogue", config.catalogue);
    reader.paths("certificates", config.certificates);
}

} // namespace

Result<HubConfig> load_config(const std::filesystem::path& path) {
    const auto file = ConfigFile::load(path);
    TRY(file);
    HubConfig config;
    ConfigReader reader(*file);
    read_all(reader, *file, config);
    TRY(reader.finish());
    return config;
}

} // namespace anjungan::hub

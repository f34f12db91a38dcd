// Reads the hub's configuration file.
#include "hub/config.hpp"

#include "base/config_file.hpp"

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

/// Reads `key` and turns it into a value; the error names file, line and key.
template <class Read, class Value>
Status read_as(const ConfigFile& table, const char* key, Read read, Value& into) {
    auto text = table.text(key);
    if (!text) {
        return fail(std::move(text.error()));
    }
    if (!text->has_value()) {
        return {};
    }
    auto value = read(**text);
    if (!value) {
        return fail(table.problem(key, value.error().detail));
    }
    into = std::move(*value);
    return {};
}

Status read_into(const ConfigFile& table, HubConfig& config) {
    const auto same = [](std::string text) -> Result<std::string> { return text; };
    const auto path = [&table](const std::string& text) -> Result<std::filesystem::path> {
        return table.resolve(text);
    };
    const auto admin_socket_in = [&path](const std::string& text) -> Result<std::filesystem::path> {
        const auto address = parse_listen_address("unix:" + path(text)->string());
        return address ? Result<std::filesystem::path>(address->socket_path)
                       : fail(address.error());
    };
    auto status = read_as(table, "listen", parse_listen_address, config.listen);
    const auto then = [&](const char* key, auto read, auto& into) {
        if (status) {
            status = read_as(table, key, read, into);
        }
    };
    then("port_file", path, config.port_file);
    then("admin_socket", admin_socket_in, config.admin_socket);
    then("public_url", public_url_from, config.public_url);
    then("office", same, config.office);
    then("zone", zone_named, config.zone);
    then("database", path, config.database);
    then("keys", path, config.keys);
    then("services", path, config.services);
    then("catalogue", path, config.catalogue);
    if (!status) {
        return status;
    }
    auto certificates = table.text_list("certificates");
    if (!certificates) {
        return fail(std::move(certificates.error()));
    }
    for (const auto& text : *certificates) {
        config.certificates.push_back(table.resolve(text));
    }
    return {};
}

} // namespace

Result<HubConfig> load_config(const std::filesystem::path& file) {
    auto table = ConfigFile::load(file);
    if (!table) {
        return fail(std::move(table.error()));
    }
    HubConfig config;
    auto status = table->check_keys(
        {"listen",
         "port_file",
         "admin_socket",
         "public_url",
         "office",
         "zone",
         "database",
         "keys",
         "certificates",
         "services",
         "catalogue"}
    );
    if (status) {
        status = table->require({"database", "keys", "certificates"});
    }
    if (status) {
        status = read_into(*table, config);
    }
    if (!status) {
        return fail(std::move(status.error()));
    }
    return config;
}

} // namespace anjungan::hub

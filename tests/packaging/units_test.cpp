// SPDX-License-Identifier: GPL-3.0-or-later
// The services' units take from each program what it does not need. The next best thing to a mlock
// of everything: what a program opens reaches neither swap nor a core file.
#include "base/files.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

using namespace anjungan;

namespace {

/// "Key=value" lines of [Service].
std::set<std::string> service_settings(const std::string& unit) {
    const auto text =
        read_file(std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "packaging/systemd" / unit);
    REQUIRE(text);
    std::set<std::string> settings;
    std::istringstream lines(*text);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("[")) {
            inside = line == "[Service]";
        } else if (inside && !line.empty() && line.front() != '#') {
            settings.insert(line);
        }
    }
    return settings;
}

std::set<std::string>
missing_in(const std::set<std::string>& settings, const std::set<std::string>& wanted) {
    std::set<std::string> missing;
    std::ranges::set_difference(wanted, settings, std::inserter(missing, missing.end()));
    return missing;
}

/// Of every program of ours that runs as a service.
const std::set<std::string> wanted_of_all = {
    "LimitCORE=0",
    "NoNewPrivileges=yes",
    "PrivateTmp=yes",
    "ProtectHome=yes",
    "ProtectSystem=strict",
};

} // namespace

TEST_CASE("Units: no service leaves a core file or gains a right", "[packaging]") {
    for (const auto* unit : {"anjungan-kiosk.service", "anjungan-hub.service"}) {
        INFO(unit);
        const auto settings = service_settings(unit);
        CHECK(missing_in(settings, wanted_of_all) == std::set<std::string>{});
        CHECK(std::ranges::none_of(settings, [](const std::string& setting) {
            return setting == "User=root" || setting.starts_with("AmbientCapabilities=");
        }));
    }
}

TEST_CASE("Units: the hub's memory is not swapped out, its files are its own", "[packaging]") {
    const std::set<std::string> wanted = {
        "CapabilityBoundingSet=",
        "MemorySwapMax=0",
        "PrivateDevices=yes",
        "RestrictNamespaces=yes",
        "StateDirectoryMode=0700",
        "SystemCallFilter=@system-service",
        "UMask=0077",
    };
    CHECK(missing_in(service_settings("anjungan-hub.service"), wanted) == std::set<std::string>{});
}

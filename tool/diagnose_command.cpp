// SPDX-License-Identifier: GPL-3.0-or-later
// `diagnose`: what is configured, what is there, and what to do about it.
#include "tool/commands.hpp"
#include "tool/diagnosis.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace anjungan::tool {

std::string_view to_string(Health health) {
    switch (health) {
    case Health::good: return "ok";
    case Health::unused: return "off";
    case Health::look: return "look";
    case Health::fault: return "FAULT";
    }
    return "unknown";
}

std::string setting(const Examined& kiosk, std::string_view key, std::string_view otherwise) {
    const auto text = kiosk.file.text(key);
    return text && text->has_value() ? **text : std::string(otherwise);
}

namespace {

struct DiagnoseOptions {
    std::filesystem::path config = std::filesystem::path(ANJUNGAN_CONFIG_DIR) / "kiosk.toml";
    std::filesystem::path sys = "/sys";
    bool json = false;
};

/// In the order in which a technician goes round the machine.
Diagnosis examine(const Examined& kiosk) {
    Diagnosis diagnosis;
    for (auto* const look :
         {examine_printer,
          examine_scanner,
          examine_card_reader,
          examine_touch,
          examine_display,
          examine_network,
          examine_disk,
          examine_keys,
          examine_clock}) {
        diagnosis.push_back(look(kiosk));
    }
    return diagnosis;
}

void print_lines(const Diagnosis& diagnosis) {
    for (const auto& line : diagnosis) {
        std::cout << fmt::format("{:<6}{:<13}", to_string(line.health), line.device);
        if (!line.configured.empty()) {
            std::cout << "configured: " << line.configured << "; ";
        }
        if (!line.found.empty()) {
            std::cout << "found: " << line.found << "; ";
        }
        std::cout << line.state << (line.advice.empty() ? "" : " -> " + line.advice) << '\n';
    }
}

void print_json(const Diagnosis& diagnosis, const std::string& kiosk, bool well) {
    auto devices = nlohmann::json::array();
    for (const auto& line : diagnosis) {
        devices.push_back(
            {{"device", line.device},
             {"configured", line.configured},
             {"found", line.found},
             {"health", to_string(line.health)},
             {"state", line.state},
             {"advice", line.advice}}
        );
    }
    const nlohmann::json whole = {{"kiosk", kiosk}, {"well", well}, {"devices", devices}};
    // A device may call itself anything: what is no UTF-8 is replaced.
    std::cout << whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

Outcome diagnose(const DiagnoseOptions& options) {
    const auto file = ConfigFile::load(options.config);
    if (!file) {
        return report(file.error());
    }
    Examined kiosk{*file, ANJUNGAN_ASSET_DIR, options.sys};
    if (const auto assets = setting(kiosk, "assets.directory", ""); !assets.empty()) {
        kiosk.assets = file->resolve(assets);
    }
    const auto diagnosis = examine(kiosk);
    const bool well = std::ranges::none_of(diagnosis, [](const DeviceLine& line) {
        return line.health == Health::fault;
    });
    if (options.json) {
        print_json(diagnosis, setting(kiosk, "kiosk.id", ""), well);
    } else {
        print_lines(diagnosis);
    }
    return well ? Outcome::good : Outcome::finding;
}

} // namespace

void add_diagnose_command(CLI::App& app, Action& chosen) {
    auto* command = app.add_subcommand("diagnose", "Each device: configured, found, what to do");
    const auto options = std::make_shared<DiagnoseOptions>();
    command->add_option("--config", options->config, "The kiosk's kiosk.toml")
        ->capture_default_str();
    command->add_option("--sys", options->sys, "The kernel's view of devices")
        ->capture_default_str();
    command->add_flag("--json", options->json, "For programs");
    command->callback([&chosen, options] { chosen = [options] { return diagnose(*options); }; });
}

} // namespace anjungan::tool

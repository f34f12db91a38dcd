// SPDX-License-Identifier: GPL-3.0-or-later
// `keys new`: the keys of one office with one kiosk, each in a file of its own.
#include "base/files.hpp"
#include "protocol/certificate.hpp"
#include "protocol/crypto/key_files.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

namespace anjungan::tool {

namespace {

struct KeyOptions {
    std::filesystem::path directory;
    std::string kiosk = "KIOSK-0001";
    std::string office = "Anjungan";
};

struct Keys {
    crypto::BoxKeyPair hub_box = crypto::BoxKeyPair::make();
    crypto::SigningKey hub_sign = crypto::SigningKey::make();
    crypto::BoxKeyPair recovery = crypto::BoxKeyPair::make();
    crypto::SigningKey kiosk = crypto::SigningKey::make();
};

constexpr const char* file_names[] = {
    "hub.box.secret",
    "hub.box.public",
    "hub.sign.secret",
    "hub.sign.public",
    "recovery.box.secret",
    "recovery.box.public",
    "kiosk.sign.secret",
    "kiosk.certificate",
};

/// Looked at before the first file is written, so that a refusal leaves nothing behind.
std::optional<std::filesystem::path> existing_file(const std::filesystem::path& directory) {
    for (const auto* name : file_names) {
        std::error_code ignored;
        auto file = directory / name;
        if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
            return file;
        }
    }
    return std::nullopt;
}

Status write_all(
    const std::filesystem::path& directory,
    const Keys& keys,
    const protocol::Certificate& certificate
) {
    const Status steps[] = {
        crypto::write_box_secret(directory / "hub.box.secret", keys.hub_box),
        crypto::write_box_public(directory / "hub.box.public", keys.hub_box.public_key()),
        crypto::write_signing_secret(directory / "hub.sign.secret", keys.hub_sign),
        crypto::write_signing_public(directory / "hub.sign.public", keys.hub_sign.public_key()),
        crypto::write_box_secret(directory / "recovery.box.secret", keys.recovery),
        crypto::write_box_public(directory / "recovery.box.public", keys.recovery.public_key()),
        crypto::write_signing_secret(directory / "kiosk.sign.secret", keys.kiosk),
        protocol::write_certificate(directory / "kiosk.certificate", certificate),
    };
    for (const auto& step : steps) {
        if (!step) {
            return step;
        }
    }
    return {};
}

Outcome make_keys(const KeyOptions& options) {
    if (const auto file = existing_file(options.directory)) {
        complain(fmt::format("{} exists already; keys are never overwritten", file->string()));
        return Outcome::misuse;
    }
    const Keys keys;
    const auto certificate = protocol::issue_certificate(
        options.kiosk,
        options.office,
        keys.kiosk.public_key(),
        SystemClock().wall_time(),
        keys.hub_sign
    );
    if (!certificate) {
        return report(certificate.error());
    }
    if (auto usable = ensure_writable_directory(options.directory); !usable) {
        return report(usable.error());
    }
    if (auto written = write_all(options.directory, keys, *certificate); !written) {
        return report(written.error());
    }
    std::cout << fmt::format(
        "Keys for {} in {}. Move recovery.box.secret off this machine and keep it safe: it opens "
        "every submission, also when the hub is lost.\n",
        options.kiosk,
        options.directory.string()
    );
    return Outcome::good;
}

} // namespace

void add_keys_commands(CLI::App& app, Action& chosen) {
    auto* keys = app.add_subcommand("keys", "The keys of kiosk and hub");
    keys->require_subcommand(1);
    auto* make = keys->add_subcommand("new", "Make all keys of an office with one kiosk");
    const auto options = std::make_shared<KeyOptions>();
    make->add_option("DIR", options->directory, "Where to write them")->required();
    make->add_option("--kiosk", options->kiosk, "Kiosk id: 1 to 16 of A-Z, 0-9, -")
        ->capture_default_str();
    make->add_option("--office", options->office, "Office name in the certificate")
        ->capture_default_str();
    make->callback([&chosen, options] { chosen = [options] { return make_keys(*options); }; });
    add_keys_enroll(*keys, chosen);
    add_keys_rotate(*keys, chosen);
}

} // namespace anjungan::tool

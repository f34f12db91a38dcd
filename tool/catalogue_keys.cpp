// SPDX-License-Identifier: GPL-3.0-or-later
// `catalogue keys`: the keys that sign a catalogue, and the root that names them.
#include "base/files.hpp"
#include "protocol/crypto/key_files.hpp"
#include "tool/catalogue_commands.hpp"
#include "tool/signed_folder.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <optional>

namespace anjungan::tool {

namespace {

using std::filesystem::path;

struct KeyOptions {
    path directory;
    path after;                ///< empty: the first root
    std::uint64_t version = 1; ///< of the first root
    int days = 3650;
};

struct Keys {
    crypto::SigningKey root = crypto::SigningKey::make();
    crypto::SigningKey timestamp = crypto::SigningKey::make();
    crypto::SigningKey catalogue = crypto::SigningKey::make();
};

constexpr const char* file_names[] = {
    "catalogue.root",
    "catalogue.root.secret",
    "catalogue.timestamp.secret",
    "catalogue.sign.secret",
};

/// The root that the new one follows, and the key that it must carry too.
struct Predecessor {
    protocol::TrustRoot root;
    crypto::SigningKey key;
};

Result<std::optional<Predecessor>> read_predecessor(const path& directory) {
    if (directory.empty()) {
        return std::optional<Predecessor>();
    }
    auto root = read_root(directory / "catalogue.root");
    TRY(root);
    auto key = crypto::read_signing_secret(directory / "catalogue.root.secret");
    TRY(key);
    return std::optional<Predecessor>({std::move(*root), std::move(*key)});
}

protocol::Signed<protocol::TrustRoot>
root_of(const Keys& keys, const std::optional<Predecessor>& before, const KeyOptions& options) {
    protocol::Signed<protocol::TrustRoot> file;
    file.said.version = before ? before->root.version + 1 : options.version;
    file.said.expires = SystemClock().wall_time() + std::chrono::days(options.days);
    file.said.root.keys = {keys.root.public_key()};
    file.said.timestamp.keys = {keys.timestamp.public_key()};
    file.said.catalogue.keys = {keys.catalogue.public_key()};
    if (before) {
        file.signatures.push_back(protocol::sign_trust(file.said, before->key));
    }
    file.signatures.push_back(protocol::sign_trust(file.said, keys.root));
    return file;
}

Status write_all(const path& directory, const Keys& keys, const std::string& root) {
    const Status steps[] = {
        crypto::write_signing_secret(directory / "catalogue.root.secret", keys.root),
        crypto::write_signing_secret(directory / "catalogue.timestamp.secret", keys.timestamp),
        crypto::write_signing_secret(directory / "catalogue.sign.secret", keys.catalogue),
        write_file_durably(directory / "catalogue.root", as_bytes(root), Access::everyone_reads),
    };
    for (const auto& step : steps) {
        if (!step) {
            return step;
        }
    }
    return {};
}

Outcome make_keys(const KeyOptions& options) {
    for (const auto* name : file_names) {
        std::error_code ignored;
        if (std::filesystem::exists(options.directory / name, ignored)) {
            complain(fmt::format(
                "{} exists already; keys are never overwritten", (options.directory / name).string()
            ));
            return Outcome::misuse;
        }
    }
    const auto before = read_predecessor(options.after);
    if (!before) {
        return report(before.error());
    }
    const Keys keys;
    const auto root = root_of(keys, *before, options);
    const auto text = protocol::encode_trust(root);
    if (*before) {
        if (auto follows = protocol::accept_root((*before)->root, text); !follows) {
            return report(follows.error());
        }
    }
    if (auto usable = ensure_writable_directory(options.directory); !usable) {
        return report(usable.error());
    }
    if (auto written = write_all(options.directory, keys, text); !written) {
        return report(written.error());
    }
    std::cout << fmt::format(
        "Catalogue keys, root version {}, in {}. Keep catalogue.root.secret off-line: only new "
        "keys need it. {}\n",
        root.said.version,
        options.directory.string(),
        *before ? "Sign with the new keys: the kiosks take the new root over by themselves."
                : "Put catalogue.root into each kiosk's keys directory."
    );
    return Outcome::good;
}

} // namespace

void add_catalogue_keys(CLI::App& catalogue, Action& chosen) {
    auto* command = catalogue.add_subcommand(
        "keys", "Make the keys that sign a catalogue, and catalogue.root for the kiosks"
    );
    const auto options = std::make_shared<KeyOptions>();
    command->add_option("DIR", options->directory, "Where to write them")->required();
    auto* after =
        command->add_option("--after", options->after, "The directory of the keys they replace");
    command
        ->add_option(
            "--root-version",
            options->version,
            "When the old root key is lost: a number above its version; visit every kiosk"
        )
        ->check(CLI::Range(std::uint64_t{1}, protocol::max_version_step))
        ->excludes(after);
    command->add_option("--days", options->days, "How long the root holds")
        ->check(CLI::Range(1, 36500))
        ->capture_default_str();
    command->callback([&chosen, options] { chosen = [options] { return make_keys(*options); }; });
}

} // namespace anjungan::tool

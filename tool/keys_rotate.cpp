// SPDX-License-Identifier: GPL-3.0-or-later
// `keys rotate`: the hub's next box key. What was sealed to an earlier one is still opened with it.
#include "protocol/crypto/key_files.hpp"
#include "protocol/key_epochs.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

Outcome rotate(const std::filesystem::path& directory) {
    using protocol::BoxHalf;
    const auto first = protocol::box_file(directory, 0, BoxHalf::secret);
    if (const auto there = crypto::read_box_secret(first); !there) {
        return report(there.error()); // not the hub's keys: a new epoch would come out of nothing
    }
    const auto epoch = protocol::newest_box_epoch(directory, BoxHalf::secret) + 1;
    const auto key = crypto::BoxKeyPair::make();
    const auto secret = protocol::box_file(directory, epoch, BoxHalf::secret);
    const auto open = protocol::box_file(directory, epoch, BoxHalf::open);
    if (auto written = crypto::write_box_secret(secret, key); !written) {
        return report(written.error());
    }
    if (auto written = crypto::write_box_public(open, key.public_key()); !written) {
        return report(written.error());
    }
    std::cout << fmt::format(
        "Key epoch {}. First restart the hub with {} in its keys directory, then put {} into each "
        "kiosk's and restart it. Keep the earlier secrets: they open what was sealed to them.\n",
        epoch,
        secret.filename().string(),
        open.filename().string()
    );
    return Outcome::good;
}

} // namespace

void add_keys_rotate(CLI::App& keys, Action& chosen) {
    auto* command = keys.add_subcommand("rotate", "Make the hub's next key for sealing");
    const auto directory = std::make_shared<std::filesystem::path>();
    command->add_option("DIR", *directory, "The hub's keys directory")->required();
    command->callback([&chosen, directory] { chosen = [directory] { return rotate(*directory); }; }
    );
}

} // namespace anjungan::tool

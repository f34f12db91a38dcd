// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's keys, as `anjungan-tool keys new DIR` writes them.
#pragma once

#include "protocol/crypto/keys.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace anjungan::hub {

struct HubKeys {
    crypto::BoxKeyPair box;  ///< hub.box.secret: opens envelopes
    crypto::SigningKey sign; ///< hub.sign.secret: acknowledgements and certificates
    /// recovery.box.public, which new kiosks are told; nothing if the file is not there. Its secret
    /// half does not belong on this machine.
    std::optional<crypto::BoxPublicKey> recovery;
    /// hub.box.1.secret and on, as `anjungan-tool keys rotate` makes them: number N is at N - 1.
    std::vector<crypto::BoxKeyPair> later_boxes;

    /// What opens envelopes of a key epoch; null if that key is not here.
    [[nodiscard]] const crypto::BoxKeyPair* box_of(std::uint32_t epoch) const {
        if (epoch == 0) {
            return &box;
        }
        return epoch <= later_boxes.size() ? &later_boxes[epoch - 1] : nullptr;
    }
};

/// The error names the file, what is wrong with it and the command that makes one.
[[nodiscard]] Result<HubKeys> read_hub_keys(const std::filesystem::path& directory);

} // namespace anjungan::hub

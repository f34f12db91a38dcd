/// The hub's keys, as `anjungan-tool keys new DIR` writes them.
#pragma once

#include "offline-cache/crypto/keys.hpp"

#include <filesystem>
#include <optional>

namespace anjungan::hub {

struct HubKeys {
    crypto::BoxKeyPair box;  ///< hub.box.secret: opens envelopes
    crypto::SigningKey sign; ///< hub.sign.secret: acknowledgements and certificates
    /// recovery.box.public, which new kiosks are told; nothing if the file is not there. Its secret
    /// half does not belong on this machine.
    std::optional<crypto::BoxPublicKey> recovery;
};

/// The error names the file, what is wrong with it and the command that makes one.
[[nodiscard]] Result<HubKeys> read_hub_keys(const std::filesystem::path& directory);

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the hub's keys.
#include "hub/register/hub_keys.hpp"

#include "protocol/crypto/key_files.hpp"
#include "protocol/key_epochs.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

namespace {

Error explain(const Error& error, const std::filesystem::path& directory) {
    const auto* const hint =
        error.code == ErrorCode::not_found ? "; `anjungan-tool keys new` makes a set" : "";
    return {
        error.code,
        fmt::format("the hub's keys in {}: {}{}", directory.string(), error.detail, hint)};
}

} // namespace

Result<HubKeys> read_hub_keys(const std::filesystem::path& directory) {
    auto box = crypto::read_box_secret(directory / "hub.box.secret");
    if (!box) {
        return fail(explain(box.error(), directory));
    }
    auto sign = crypto::read_signing_secret(directory / "hub.sign.secret");
    if (!sign) {
        return fail(explain(sign.error(), directory));
    }
    HubKeys keys{std::move(*box), std::move(*sign), std::nullopt, {}};
    using protocol::BoxHalf;
    const auto newest = protocol::newest_box_epoch(directory, BoxHalf::secret);
    for (std::uint32_t epoch = 1; epoch <= newest; ++epoch) {
        auto later = crypto::read_box_secret(protocol::box_file(directory, epoch, BoxHalf::secret));
        if (!later) {
            return fail(explain(later.error(), directory));
        }
        keys.later_boxes.push_back(std::move(*later));
    }
    const auto recovery = crypto::read_box_public(directory / "recovery.box.public");
    if (recovery) {
        keys.recovery = *recovery;
    } else if (recovery.error().code != ErrorCode::not_found) {
        return fail(explain(recovery.error(), directory));
    }
    return keys;
}

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
// Names of key files.
#include "protocol/key_epochs.hpp"

#include <fmt/format.h>

namespace anjungan::protocol {

std::filesystem::path
box_file(const std::filesystem::path& directory, std::uint32_t epoch, BoxHalf half) {
    const auto* const ending = half == BoxHalf::secret ? "secret" : "public";
    return directory / (epoch == 0 ? fmt::format("hub.box.{}", ending)
                                   : fmt::format("hub.box.{}.{}", epoch, ending));
}

std::uint32_t newest_box_epoch(const std::filesystem::path& directory, BoxHalf half) {
    std::error_code none;
    std::uint32_t newest = 0;
    while (std::filesystem::exists(box_file(directory, newest + 1, half), none)) {
        ++newest;
    }
    return newest;
}

} // namespace anjungan::protocol

// SPDX-License-Identifier: GPL-3.0-or-later
/// What the public may know of a service besides its id, read from the services directory.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace anjungan::hub {

struct PublicService {
    std::string title_indonesian;
    std::string title_english;                ///< empty if the service has none
    std::optional<long long> fee_rupiah = {}; ///< nothing: not known, so nothing is said about it
};

/// Constant after load, so any thread may ask.
class PublicServices {
public:
    PublicServices() = default;

    /// Reads each `*/service.json`. A service that cannot be read is left out with a
    /// warning: its page then shows the id. An empty path gives no services; a missing directory is
    /// `not_found`.
    [[nodiscard]] static Result<PublicServices> load(const std::filesystem::path& directory);

    /// The id itself where there is no title.
    [[nodiscard]] PublicService of(std::string_view service) const;

private:
    std::map<std::string, PublicService, std::less<>> services_;
};

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
/// The services' names for people, read from the services directory.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace anjungan::hub {

struct ServiceTitle {
    std::string indonesian;
    std::string english; ///< empty if the service has none
};

/// Constant after load, so any thread may ask.
class ServiceTitles {
public:
    ServiceTitles() = default;

    /// Reads `title` of each `*/service.json`. A service that cannot be read is left out with a
    /// warning: its page then shows the id. An empty path gives no titles; a missing directory is
    /// `not_found`.
    [[nodiscard]] static Result<ServiceTitles> load(const std::filesystem::path& directory);

    /// The id itself where there is no title.
    [[nodiscard]] ServiceTitle of(std::string_view service) const;

private:
    std::map<std::string, ServiceTitle, std::less<>> titles_;
};

} // namespace anjungan::hub

/// All services of this kiosk, loaded from their folders.
#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/services/service.hpp"

#include <filesystem>
#include <vector>

namespace anjungan::services {

/// Why one folder is not offered: an operator's sentence that names file, place and remedy,
/// e.g. "services/sktm/service.json: /form/3/type: "nikk" is not one of text, number, nik …".
struct ServiceFault {
    std::string service;
    std::string sentence;
};

/// Immutable once loaded: every thread may read it.
struct Catalogue {
    std::vector<Service> services; ///< in the order of catalogue.json, or of their ids
    std::vector<ServiceFault> faults;

    [[nodiscard]] const Service* find(std::string_view id) const;
};

/// Reads `<directory>/service.schema.json` and every `<directory>/<id>/service.json`. A fault in
/// one service hides that service only; no schema or no directory is an error.
[[nodiscard]] Result<Catalogue> load_catalogue(const std::filesystem::path& directory);

} // namespace anjungan::services

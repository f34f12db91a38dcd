// SPDX-License-Identifier: GPL-3.0-or-later
/// All services of this kiosk, loaded from their folders.
#pragma once

#include "base/result.hpp"
#include "kiosk/services/calendar.hpp"
#include "kiosk/services/service.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
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
    Maklumat maklumat;         ///< its text may be empty
    Calendar calendar;         ///< empty: no holiday is known, and no date is promised
    std::uint64_t edition = 0; ///< of catalogue.json: which of two catalogues is the later one
    std::uint64_t version = 0; ///< as the office signed it; 0: it came with the program

    [[nodiscard]] const Service* find(std::string_view id) const;
};

/// Reads `<directory>/service.schema.json`, every `<directory>/<id>/service.json` and, where there
/// are such, calendar.json and maklumat.json by their schemas. A fault in one of these hides that
/// one only; no service.schema.json or no directory is an error.
[[nodiscard]] Result<Catalogue> load_catalogue(const std::filesystem::path& directory);

/// Shared, because a form that is being handed in still needs the catalogue it was filled in with
/// when the kiosk has gone over to another.
using SharedCatalogue = std::shared_ptr<const Catalogue>;

/// Path → content: "catalogue.json", "calendar.json", "sktm/service.json".
using ServiceFiles = std::map<std::string, std::string>;

/// The same from files in memory, by the schemas of the program in `directory`. A catalogue without
/// a calendar, as offices signed them once, keeps the program's own.
[[nodiscard]] Result<Catalogue>
load_catalogue(const ServiceFiles& files, const std::filesystem::path& directory);

} // namespace anjungan::services

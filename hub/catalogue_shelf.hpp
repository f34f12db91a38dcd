// SPDX-License-Identifier: GPL-3.0-or-later
/// The signed catalogue that the hub hands out: the files of one folder, as `anjungan-tool
/// catalogue sign` leaves them, and nothing else that may lie there.
#pragma once

#include "base/mutex.hpp"
#include "hub/http/http.hpp"
#include "protocol/trust.hpp"

#include <filesystem>
#include <set>

namespace anjungan::hub {

/// Safe to call from every thread. The hub does not judge signatures: it holds no key for that, and
/// the kiosks believe nothing that it says here.
class CatalogueShelf {
public:
    /// Empty: there is no catalogue, and every name is unknown.
    explicit CatalogueShelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// `name` as in the path, behind /v1/catalogue/: "timestamp", "N.root", the "N.catalogue" that
    /// the present timestamp names, or the digest of a file which that catalogue lists. Everything
    /// else is 404, whatever lies in the folder; 503 when the folder cannot be read. A catalogue
    /// signed while the hub runs is handed out at once.
    [[nodiscard]] HttpAnswer answer(std::string_view name);

private:
    [[nodiscard]] HttpAnswer file(const std::string& name, std::size_t limit) const;
    [[nodiscard]] Status look() REQUIRES(mutex_);

    std::filesystem::path folder_;
    Mutex mutex_;
    std::string timestamp_ GUARDED_BY(mutex_);
    std::set<std::string, std::less<>> listed_ GUARDED_BY(mutex_);
};

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk's pages as `anjungan-simulator --describe` writes them: where things stand, and the
/// same pages as HTML, for the browser that the kiosk is held against.
#pragma once

#include "kiosk/ui/geometry.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace anjungan::bench {

class DescribedPages {
public:
    /// `directory`: what --describe wrote. English, standard letters, portrait are read.
    explicit DescribedPages(std::filesystem::path directory) : directory_(std::move(directory)) {}

    /// The rectangle in pixels of what can be touched and has this name. Ends the program if there
    /// is none.
    [[nodiscard]] ui::Rect place(const std::string& page, const std::string& name) const;
    /// … of the field that is typed into.
    [[nodiscard]] ui::Rect field(const std::string& page) const;

    /// One document with these pages, the first of them shown: every word of ours in its place and
    /// its colours, without our pictures. What can be touched looks pressed while it is; a touch on
    /// "Help" and "Back" goes to the next page, one on a digit types it into the page's field.
    [[nodiscard]] std::string html(const std::vector<std::string>& pages) const;

private:
    [[nodiscard]] nlohmann::json widgets(const std::string& page) const;

    std::filesystem::path directory_;
};

} // namespace anjungan::bench

// SPDX-License-Identifier: GPL-3.0-or-later
/// Icons and illustrations: SVG files, rendered by librsvg in the theme's colours and kept.
///
/// Internal to ui: includes Cairo. The files are read once, when the pictures are opened;
/// from then on nothing touches the disk. A picture whose file is missing or broken is drawn as a
/// plain frame, and the operator's log has one error about it. Belongs to the UI thread.
#pragma once

#include "base/cairo_handles.hpp"
#include "base/result.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/theme.hpp"

#include <cairo.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::ui {

/// What the classes of an illustration look like in `theme`, as CSS; assets/illustrations/README.md
/// explains them.
[[nodiscard]] std::string illustration_colours(const Theme& theme);

class Pictures {
public:
    static constexpr std::size_t max_icons = 96;         ///< kept rendered; 20 KB each at 18 mm
    static constexpr std::size_t max_illustrations = 16; ///< 400 KB each at 78 mm
    static constexpr std::size_t max_file_bytes = 64U << 10U;

    /// `assets`: the folder with icons/ and illustrations/.
    explicit Pictures(const std::filesystem::path& assets);

    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;
    ~Pictures() = default;

    /// Into the square `where`, in one colour; a name that nobody knows is drawn as a document.
    void draw_icon(cairo_t* cairo, std::string_view name, const Rect& where, Colour ink);
    /// As large as `where` allows, in the middle of it.
    void
    draw_illustration(cairo_t* cairo, std::string_view name, const Rect& where, const Theme& theme);

    /// How many are kept rendered at this moment.
    [[nodiscard]] std::size_t kept_icons() const { return icons_.entries.size(); }
    [[nodiscard]] std::size_t kept_illustrations() const { return illustrations_.entries.size(); }

private:
    struct Wanted {
        std::string file; ///< "icons/home.svg"
        int width = 0;    ///< in pixels
        int height = 0;
        std::string style; ///< CSS; empty for icons, which are kept as masks

        bool operator==(const Wanted&) const = default;
    };
    struct Rendered {
        Wanted wanted;
        SurfaceHandle surface; ///< none: it cannot be drawn
        std::uint64_t used = 0;
    };
    /// The least recently used one goes when a new one would be one too many.
    struct Cache {
        std::size_t most = 0;
        std::vector<Rendered> entries;
    };

    [[nodiscard]] cairo_surface_t* kept(Cache& cache, Wanted wanted);
    [[nodiscard]] static Result<SurfaceHandle>
    rendered(const std::string& file, const Wanted& wanted);
    [[nodiscard]] SurfaceHandle render(const Wanted& wanted);

    std::map<std::string, std::string> files_; ///< SVG by name, as Wanted::file
    std::set<std::string> broken_;             ///< those of which the log knows
    Cache icons_{max_icons, {}};
    Cache illustrations_{max_illustrations, {}};
    std::uint64_t uses_ = 0;
};

} // namespace anjungan::ui

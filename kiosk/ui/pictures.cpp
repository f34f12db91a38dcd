// SPDX-License-Identifier: GPL-3.0-or-later
/// SVG through librsvg into Cairo surfaces, each rendered once for a size and a theme.
#include "kiosk/ui/pictures.hpp"

#include "base/files.hpp"
#include "base/log.hpp"
#include "kiosk/ui/canvas.hpp"
#include "kiosk/ui/picture_names.hpp"

#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <utility>

namespace anjungan::ui {

namespace {

using SvgHandle = ObjectHandle<RsvgHandle>;

/// Two tones of skin, cut from the same warm paper as the rest. No words are written in them.
constexpr Colour light_skin{0xDD, 0xA1, 0x75};
constexpr Colour dark_skin{0xA9, 0x68, 0x3F};

struct FreeError {
    void operator()(GError* error) const { g_error_free(error); }
};
using ErrorHandle = std::unique_ptr<GError, FreeError>;

std::string css(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

/// Takes over what librsvg wrote into its error argument.
std::string reason_of(GError* error) {
    const ErrorHandle owned(error);
    std::string reason = owned ? owned->message : "no reason given";
    std::replace(reason.begin(), reason.end(), '\n', ' '); // one line an event
    return reason;
}

/// librsvg takes text as unsigned char.
const guint8* bytes_of(const std::string& text) {
    return reinterpret_cast<const guint8*>(text.data());
}

Result<SvgHandle> parsed(const std::string& svg) {
    GError* error = nullptr;
    SvgHandle handle(rsvg_handle_new_from_data(bytes_of(svg), svg.size(), &error));
    if (!handle) {
        return fail(ErrorCode::invalid_input, reason_of(error));
    }
    return handle;
}

/// With a style sheet for the whole life of the handle: what one sheet has set, the next one that
/// does not set it leaves in place.
Result<SvgHandle> styled(const std::string& svg, const std::string& style) {
    auto handle = parsed(svg);
    TRY(handle);
    if (style.empty()) {
        return handle;
    }
    GError* error = nullptr;
    if (rsvg_handle_set_stylesheet(handle->get(), bytes_of(style), style.size(), &error) == FALSE) {
        return fail(ErrorCode::invalid_input, reason_of(error));
    }
    return handle;
}

Status render_into(cairo_t* cairo, RsvgHandle* svg, int width, int height) {
    GError* error = nullptr;
    const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (rsvg_handle_render_document(svg, cairo, &viewport, &error) == FALSE) {
        return fail(ErrorCode::invalid_input, reason_of(error));
    }
    const cairo_status_t status = cairo_status(cairo);
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::io, cairo_status_to_string(status));
    }
    return {};
}

/// Where a picture is missing, its place is seen.
void draw_frame(cairo_t* cairo, const Rect& where, Colour colour) {
    const int thickness = std::max(1, std::min(where.width, where.height) / 16);
    frame_rounded(cairo, where, 0, thickness, colour);
}

/// The largest rectangle with the proportions of `shape` in the middle of `room`.
Rect fitted(const Illustration& shape, const Rect& room) {
    const int width = std::min(room.width, room.height * shape.width / shape.height);
    const int height = std::min(room.height, width * shape.height / shape.width);
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

/// Standard contrast: the theme's colours, an ink outline where two light shapes meet.
std::string coloured(const Theme& theme) {
    return fmt::format(
        ".a{{fill:{}}}.n{{fill:{}}}.s{{fill:{}}}.i{{fill:{}}}.w{{fill:{}}}.b{{fill:{}}}"
        ".k{{fill:{}}}.d{{fill:{}}}"
        ".l,.t{{stroke:{}}}.p{{stroke:{}}}.o{{stroke:{};stroke-width:2}}",
        css(theme.colour(Tone::accent)),
        css(theme.colour(Tone::next)),
        css(theme.colour(Tone::soft)),
        css(theme.colour(Tone::ink)),
        css(theme.colour(Tone::surface)),
        css(theme.colour(Tone::danger)),
        css(light_skin),
        css(dark_skin),
        css(theme.colour(Tone::ink)),
        css(theme.colour(Tone::surface)),
        css(theme.colour(Tone::ink))
    );
}

/// High contrast: a woodcut. Light shapes are filled and parted by dark lines, dark shapes are
/// light outlines, the backdrop is gone.
std::string carved(Colour light, Colour dark) {
    return fmt::format(
        ".w,.n,.k,.d{{fill:{0};stroke:{1};stroke-width:2}}.s{{fill:{1}}}"
        ".a,.i,.b{{fill:{1};stroke:{0};stroke-width:2}}"
        ".l{{stroke:{1}}}.p,.t{{stroke:{0}}}.s.o{{stroke:{0};stroke-width:2}}.q{{stroke:none}}",
        css(light),
        css(dark)
    );
}

} // namespace

std::string illustration_colours(const Theme& theme) {
    const std::string lines = ".l,.p,.t{fill:none;stroke-linecap:round;stroke-linejoin:round}"
                              ".o{stroke-linejoin:round}";
    if (theme.appearance().contrast == Contrast::standard) {
        return lines + coloured(theme);
    }
    const Colour ground = theme.colour(Tone::ground);
    const Colour ink = theme.colour(Tone::ink);
    const bool dark_ground = contrast_ratio(ground, {0, 0, 0}) < contrast_ratio(ink, {0, 0, 0});
    return lines + (dark_ground ? carved(ink, ground) : carved(ground, ink));
}

Pictures::Pictures(const std::filesystem::path& assets) {
    std::vector<std::string> spoilt;
    const auto read = [&](std::string file) {
        auto text = read_file(assets / file, max_file_bytes);
        if (!text) {
            spoilt.push_back(text.error().detail);
            return;
        }
        if (const auto svg = parsed(*text); !svg) {
            spoilt.push_back((assets / file).string() + ": " + svg.error().detail);
            return;
        }
        files_.emplace(std::move(file), std::move(*text));
    };
    for (const std::string_view name : icon_names()) {
        read(fmt::format("icons/{}.svg", name));
    }
    for (const Illustration& illustration : illustrations()) {
        read(fmt::format("illustrations/{}.svg", illustration.name));
    }
    if (!spoilt.empty()) {
        log::error(
            "pictures are missing, frames stand in their places: {} of them, the first: {}",
            spoilt.size(),
            spoilt.front()
        );
    }
}

Result<SurfaceHandle> Pictures::rendered(const std::string& file, const Wanted& wanted) {
    const auto svg = styled(file, wanted.style);
    TRY(svg);
    SurfaceHandle surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, wanted.width, wanted.height)
    );
    const CanvasHandle cairo(cairo_create(surface.get()));
    TRY(render_into(cairo.get(), svg->get(), wanted.width, wanted.height));
    cairo_surface_flush(surface.get());
    return surface;
}

SurfaceHandle Pictures::render(const Wanted& wanted) {
    const auto file = files_.find(wanted.file);
    if (file == files_.end()) {
        return nullptr;
    }
    auto surface = rendered(file->second, wanted);
    if (surface) {
        return std::move(*surface);
    }
    if (broken_.insert(wanted.file).second) {
        log::error(
            "the picture {} cannot be drawn, a frame stands in its place: {}",
            wanted.file,
            surface.error().detail
        );
    }
    return nullptr;
}

cairo_surface_t* Pictures::kept(Cache& cache, Wanted wanted) {
    std::vector<Rendered>& entries = cache.entries;
    const auto known = std::find_if(entries.begin(), entries.end(), [&](const Rendered& entry) {
        return entry.wanted == wanted;
    });
    if (known != entries.end()) {
        known->used = ++uses_;
        return known->surface.get();
    }
    SurfaceHandle surface = render(wanted);
    if (entries.size() >= cache.most) {
        const auto older = [](const Rendered& a, const Rendered& b) { return a.used < b.used; };
        entries.erase(std::min_element(entries.begin(), entries.end(), older));
    }
    entries.push_back({std::move(wanted), std::move(surface), ++uses_});
    return entries.back().surface.get();
}

void Pictures::draw_icon(cairo_t* cairo, std::string_view name, const Rect& where, Colour ink) {
    if (where.empty()) {
        return;
    }
    const std::string_view known = icon_file(name);
    const std::string file = fmt::format("icons/{}.svg", known.empty() ? "document" : known);
    // An icon has one colour, so its mask serves every theme, and pressed buttons too.
    cairo_surface_t* mask = kept(icons_, {file, where.width, where.height, {}});
    if (mask == nullptr) {
        draw_frame(cairo, where, ink);
        return;
    }
    set_source(cairo, ink);
    cairo_mask_surface(cairo, mask, where.x, where.y);
}

void Pictures::draw_illustration(
    cairo_t* cairo, std::string_view name, const Rect& where, const Theme& theme
) {
    const auto shape = find_illustration(name);
    const Rect place = shape ? fitted(*shape, where) : where;
    if (place.empty()) {
        return;
    }
    cairo_surface_t* surface = !shape ? nullptr
                                      : kept(
                                            illustrations_,
                                            {fmt::format("illustrations/{}.svg", name),
                                             place.width,
                                             place.height,
                                             illustration_colours(theme)}
                                        );
    if (surface == nullptr) {
        draw_frame(cairo, place, theme.colour(Tone::line));
        return;
    }
    cairo_set_source_surface(cairo, surface, place.x, place.y);
    cairo_paint(cairo);
}

} // namespace anjungan::ui

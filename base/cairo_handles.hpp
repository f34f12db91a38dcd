// SPDX-License-Identifier: GPL-3.0-or-later
/// Cairo's and Pango's handles, each with its one deleter, for the rooms that draw. The libraries'
/// headers are theirs to include: what the deleters call is only declared, by cairo_declared.hpp.
#pragma once

#include "base/cairo_declared.hpp"

#include <memory>

namespace anjungan {

struct FreeHandle {
    void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeObject {
    void operator()(void* object) const { g_object_unref(object); }
};

using CanvasHandle = std::unique_ptr<cairo_t, FreeHandle>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, FreeHandle>;
using FontHandle = std::unique_ptr<PangoFontDescription, FreeHandle>;

/// Of what GObject counts references to, as Pango's layouts and contexts.
template <class Type>
using ObjectHandle = std::unique_ptr<Type, FreeObject>;
using LayoutHandle = ObjectHandle<PangoLayout>;

} // namespace anjungan

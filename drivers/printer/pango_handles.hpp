/// Cairo's and Pango's handles, each with its one deleter.
#pragma once

#include <pango/pangocairo.h>

#include <memory>

namespace anjungan::drivers {

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeCanvas {
    void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};
struct FreeObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
struct FreeText {
    void operator()(char* text) const { g_free(text); }
};

using SurfaceHandle = std::unique_ptr<cairo_surface_t, FreeSurface>;
using CanvasHandle = std::unique_ptr<cairo_t, FreeCanvas>;
using LayoutHandle = std::unique_ptr<PangoLayout, FreeObject>;
using FontHandle = std::unique_ptr<PangoFontDescription, FreeFont>;
using AttributesHandle = std::unique_ptr<PangoAttrList, FreeAttributes>;
using TextHandle = std::unique_ptr<char, FreeText>;

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
/// The few names of Cairo, GLib and Pango that base/cairo_handles.hpp needs, as their own headers
/// declare them.
#pragma once

// Where the libraries' headers follow, the lint would call each of their declarations a repetition.
#pragma GCC system_header

extern "C" {
using cairo_t = struct _cairo;                             // NOLINT(*-reserved-identifier)
using cairo_surface_t = struct _cairo_surface;             // NOLINT(*-reserved-identifier)
using PangoLayout = struct _PangoLayout;                   // NOLINT(*-reserved-identifier)
using PangoFontDescription = struct _PangoFontDescription; // NOLINT(*-reserved-identifier)

void cairo_destroy(cairo_t*);
void cairo_surface_destroy(cairo_surface_t*);
void g_object_unref(void*);
void pango_font_description_free(PangoFontDescription*);
}

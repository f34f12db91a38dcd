// SPDX-License-Identifier: GPL-3.0-or-later
/// The handles of Pango and GLib that only the text of slips needs, beside the shared ones.
#pragma once

#include "base/cairo_handles.hpp"

#include <pango/pangocairo.h>

namespace anjungan::drivers {

struct FreeAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
struct FreeText {
    void operator()(char* text) const { g_free(text); }
};

using AttributesHandle = std::unique_ptr<PangoAttrList, FreeAttributes>;
using TextHandle = std::unique_ptr<char, FreeText>;

} // namespace anjungan::drivers

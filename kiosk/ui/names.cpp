// SPDX-License-Identifier: GPL-3.0-or-later
/// Words for closed types.
#include "kiosk/ui/names.hpp"

#include <array>

namespace anjungan::ui {

namespace {

constexpr std::array<std::string_view, 12> role_names = {
    "group",
    "heading",
    "text",
    "button",
    "choice",
    "checkbox",
    "field",
    "key",
    "status",
    "alert",
    "image",
    "progress"};

} // namespace

std::string_view role_name(Role role) {
    return role_names.at(static_cast<std::size_t>(role));
}

std::string_view name_of(TextSize size) {
    switch (size) {
    case TextSize::small: return "small";
    case TextSize::standard: return "standard";
    case TextSize::large: return "large";
    case TextSize::largest: return "largest";
    }
    return {};
}

std::string_view name_of(Layout layout) {
    switch (layout) {
    case Layout::portrait: return "portrait";
    case Layout::landscape: return "landscape";
    case Layout::low_reach: return "low_reach";
    }
    return {};
}

std::string_view name_of(Contrast contrast) {
    switch (contrast) {
    case Contrast::standard: return "default";
    case Contrast::high: return "high_contrast";
    case Contrast::black_on_white: return "black_on_white";
    case Contrast::dim: return "dim";
    }
    return {};
}

} // namespace anjungan::ui

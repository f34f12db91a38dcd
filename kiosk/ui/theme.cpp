// SPDX-License-Identifier: GPL-3.0-or-later
/// Palettes and sizes; tests/kiosk/ui/theme_test.cpp holds them against the required ratios.
#include "kiosk/ui/theme.hpp"

#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace anjungan::ui {

namespace {

constexpr Colour rgb(std::uint32_t value) {
    return {
        static_cast<std::uint8_t>(value >> 16U),
        static_cast<std::uint8_t>(value >> 8U & 0xFFU),
        static_cast<std::uint8_t>(value & 0xFFU)};
}

Colour standard_colour(Tone tone) {
    switch (tone) {
    case Tone::none:
    case Tone::ground: return rgb(0xFAF5EC);
    case Tone::surface: return rgb(0xFFFFFF);
    case Tone::ink: return rgb(0x171512);
    case Tone::muted: return rgb(0x36322D);
    case Tone::line: return rgb(0x6B6357);
    case Tone::accent: return rgb(0x003B44);
    case Tone::on_accent: return rgb(0xFFFFFF);
    case Tone::soft:
    case Tone::chosen: return rgb(0xDDEDEC);
    case Tone::on_chosen: return rgb(0x171512);
    case Tone::chosen_mark: return rgb(0x003B44);
    case Tone::info: return rgb(0xF3ECDF);
    case Tone::masthead:
    case Tone::masthead_edge: return rgb(0x003B44);
    case Tone::on_masthead: return rgb(0xFFFFFF);
    case Tone::next: return rgb(0xFBBE34);
    case Tone::on_next: return rgb(0x171207);
    case Tone::danger:
    case Tone::danger_face:
    case Tone::danger_edge: return rgb(0x6E120D);
    case Tone::on_danger: return rgb(0xFFFFFF);
    case Tone::danger_soft: return rgb(0xFBEAE5);
    case Tone::hairline: return rgb(0xDCD2C0);
    }
    return {};
}

/// Only black and white reach 20:1; fills are told apart by border, icon and words.
struct TwoPigments {
    Colour paper;
    Colour ink;
};

TwoPigments pigments_of(Contrast contrast) {
    switch (contrast) {
    case Contrast::standard:
    case Contrast::high: return {rgb(0x000000), rgb(0xFFFFFF)};
    case Contrast::black_on_white: return {rgb(0xFFFFFF), rgb(0x000000)};
    case Contrast::dim: return {rgb(0x101010), rgb(0xC8C8C8)};
    }
    return {};
}

/// The next step and what is chosen are the two that swap paper and ink.
Colour monochrome_colour(const TwoPigments& pigments, Tone tone) {
    switch (tone) {
    case Tone::none:
    case Tone::ground:
    case Tone::surface:
    case Tone::soft:
    case Tone::info:
    case Tone::danger_soft:
    case Tone::danger_face:
    case Tone::hairline:
    case Tone::masthead:
    case Tone::on_accent:
    case Tone::on_next:
    case Tone::on_chosen:
    case Tone::chosen_mark: return pigments.paper;
    case Tone::ink:
    case Tone::muted:
    case Tone::line:
    case Tone::accent:
    case Tone::next:
    case Tone::chosen:
    case Tone::danger:
    case Tone::on_danger:
    case Tone::danger_edge:
    case Tone::on_masthead:
    case Tone::masthead_edge: return pigments.ink;
    }
    return pigments.ink;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

/// Millimetres of each text role, TextSize by TextSize. Captions stay inside the range of their
/// step; headings gain less the larger the body is, so that pages still fit.
struct Heights {
    float caption;
    float body;
    float label;
    float lead;
    float heading;
    float digit;
    float display;
};

constexpr std::array<Heights, 4> roomy_heights = {{
    {3.6F, 4.0F, 4.2F, 5.2F, 6.6F, 9.0F, 30.0F},
    {4.8F, 5.4F, 5.6F, 7.0F, 9.0F, 12.0F, 34.0F},
    {6.4F, 6.8F, 7.0F, 8.0F, 10.0F, 12.0F, 36.0F},
    {8.5F, 8.8F, 8.9F, 9.0F, 11.5F, 12.0F, 36.0F},
}};

float roomy_height(const Heights& heights, TextRole role) {
    switch (role) {
    case TextRole::caption: return heights.caption;
    case TextRole::body: return heights.body;
    case TextRole::label: return heights.label;
    case TextRole::lead: return heights.lead;
    case TextRole::heading:
    case TextRole::title: return heights.heading;
    case TextRole::digit: return heights.digit;
    case TextRole::display: return heights.display;
    }
    return heights.body;
}

std::uint8_t channel_between(std::uint8_t a, std::uint8_t b, float share) {
    const float mixed = static_cast<float>(a) + share * static_cast<float>(b - a);
    return static_cast<std::uint8_t>(std::lround(mixed));
}

} // namespace

double contrast_ratio(Colour a, Colour b) {
    double light = luminance(a);
    double dark = luminance(b);
    if (light < dark) {
        std::swap(light, dark);
    }
    return (light + 0.05) / (dark + 0.05);
}

Colour mixed(Colour a, Colour b, float share) {
    return {
        channel_between(a.red, b.red, share),
        channel_between(a.green, b.green, share),
        channel_between(a.blue, b.blue, share)};
}

Theme::Theme(const Appearance& appearance, const Panel& panel)
    : appearance_(appearance), panel_(panel) {
    assert(panel.width_px > 0 && panel.height_px > 0 && panel.pixels_per_mm > 0);
    if (landscape() != (panel.width_px > panel.height_px)) {
        std::swap(panel_.width_px, panel_.height_px);
    }
}

Colour Theme::colour(Tone tone) const {
    return monochrome() ? monochrome_colour(pigments_of(appearance_.contrast), tone)
                        : standard_colour(tone);
}

Colour Theme::focus_ring() const {
    return appearance_.contrast == Contrast::high ? rgb(0xFFD400) : colour(Tone::ink);
}

Colour Theme::focus_edge() const {
    return colour(appearance_.contrast == Contrast::high ? Tone::ground : Tone::surface);
}

float Theme::cap_height_mm(TextRole role, Density density) const {
    const Heights& heights = roomy_heights.at(static_cast<std::size_t>(appearance_.text_size));
    const float roomy = roomy_height(heights, role);
    if (density == Density::roomy || roomy <= heights.body || role == TextRole::label) {
        return roomy;
    }
    if (role == TextRole::display || role == TextRole::digit) {
        return roomy - (density == Density::snug ? 0.3F : 0.6F) * (roomy - heights.body);
    }
    // Headings give way before anything is cut off: bold type keeps them apart from the body.
    const float kept = density == Density::snug ? 0.6F : 0.15F;
    return heights.body + kept * (roomy - heights.body);
}

float Theme::touch_target_mm() const {
    return appearance_.text_size < TextSize::large ? 20.0F : 25.0F;
}

float Theme::icon_scale() const {
    constexpr std::array<float, 4> scales = {0.9F, 1.0F, 1.15F, 1.3F};
    return scales.at(static_cast<std::size_t>(appearance_.text_size));
}

int Theme::pixels(float millimetres) const {
    if (millimetres <= 0) {
        return 0;
    }
    return std::max(1, static_cast<int>(std::lround(millimetres * panel_.pixels_per_mm)));
}

int Theme::pixels_at_least(float millimetres) const {
    return static_cast<int>(std::ceil(millimetres * panel_.pixels_per_mm));
}

float Theme::millimetres(int pixels) const {
    return static_cast<float>(pixels) / panel_.pixels_per_mm;
}

} // namespace anjungan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The palette keeps its contrasts and the sizes their millimetres.
#include "kiosk/ui/theme.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>

using namespace anjungan::ui;

namespace {

struct Pair {
    Tone text;
    Tone ground;
};

/// Every pair of tones that words are written in.
constexpr std::array word_pairs = {
    Pair{Tone::ink, Tone::ground},
    Pair{Tone::ink, Tone::surface},
    Pair{Tone::ink, Tone::soft},
    Pair{Tone::ink, Tone::danger_soft},
    Pair{Tone::muted, Tone::ground},
    Pair{Tone::muted, Tone::surface},
    Pair{Tone::muted, Tone::soft},
    Pair{Tone::accent, Tone::ground},
    Pair{Tone::accent, Tone::surface},
    Pair{Tone::on_accent, Tone::accent},
    Pair{Tone::on_next, Tone::next},
    Pair{Tone::on_danger, Tone::danger_face},
    Pair{Tone::on_chosen, Tone::chosen},
    Pair{Tone::danger, Tone::danger_soft},
    Pair{Tone::ink, Tone::info},
    Pair{Tone::accent, Tone::soft},
    Pair{Tone::on_masthead, Tone::masthead}};

constexpr std::array shape_pairs = {
    Pair{Tone::line, Tone::ground},
    Pair{Tone::line, Tone::surface},
    Pair{Tone::accent, Tone::soft},
    Pair{Tone::chosen_mark, Tone::chosen},
    Pair{Tone::danger_edge, Tone::ground},
    Pair{Tone::danger, Tone::ground}};

double ratio(const Theme& theme, const Pair& pair) {
    return contrast_ratio(theme.colour(pair.text), theme.colour(pair.ground));
}

} // namespace

TEST_CASE("contrast_ratio: agrees with WCAG", "[ui]") {
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Catch::Approx(21.0));
    CHECK(contrast_ratio({119, 119, 119}, {255, 255, 255}) == Catch::Approx(4.48).margin(0.01));
    CHECK(contrast_ratio({9, 9, 9}, {9, 9, 9}) == Catch::Approx(1.0));
}

TEST_CASE("Theme.colour: words reach 10:1, and 20:1 in black and white", "[ui]") {
    const Theme standard({TextSize::standard, Contrast::standard, Layout::portrait}, {});
    const Theme high({TextSize::standard, Contrast::high, Layout::portrait}, {});
    const Theme black_on_white(
        {TextSize::standard, Contrast::black_on_white, Layout::portrait}, {}
    );
    const Theme dim({TextSize::standard, Contrast::dim, Layout::portrait}, {});
    for (const Pair& pair : word_pairs) {
        CAPTURE(static_cast<int>(pair.text), static_cast<int>(pair.ground));
        CHECK(ratio(standard, pair) >= 10.0);
        CHECK(ratio(high, pair) >= 20.0);
        CHECK(ratio(black_on_white, pair) >= 20.0);
        CHECK(ratio(dim, pair) >= 10.0);
    }
}

TEST_CASE("Theme.colour: borders, icons and the focus ring reach 4.5:1", "[ui]") {
    for (const Contrast contrast :
         {Contrast::standard, Contrast::high, Contrast::black_on_white, Contrast::dim}) {
        const Theme theme({TextSize::standard, contrast, Layout::portrait}, {});
        for (const Pair& pair : shape_pairs) {
            CAPTURE(static_cast<int>(pair.text), static_cast<int>(pair.ground));
            CHECK(ratio(theme, pair) >= 4.5);
        }
        // The next step stands out from the page by its edge or by its fill.
        const Pair edge{Tone::on_next, Tone::ground};
        const Pair fill{Tone::next, Tone::ground};
        CHECK(std::max(ratio(theme, edge), ratio(theme, fill)) >= 4.5);
        CHECK(contrast_ratio(theme.focus_ring(), theme.focus_edge()) >= 4.5);
        CHECK(contrast_ratio(theme.focus_ring(), theme.colour(Tone::ground)) >= 4.5);
    }
}

TEST_CASE("Theme.cap_height_mm: every role stays at or above its step's range", "[ui]") {
    constexpr std::array<std::array<float, 2>, 4> ranges = {
        {{3.5F, 4.2F}, {4.8F, 5.6F}, {6.4F, 7.1F}, {8.5F, 9.0F}}};
    for (std::size_t step = 0; step < ranges.size(); ++step) {
        const Theme theme({static_cast<TextSize>(step), {}, {}}, {});
        for (const Density density : {Density::roomy, Density::snug, Density::tight}) {
            const float body = theme.cap_height_mm(TextRole::body, density);
            CHECK(body >= ranges.at(step).at(0));
            CHECK(body <= ranges.at(step).at(1));
            CHECK(theme.cap_height_mm(TextRole::caption, density) >= ranges.at(step).at(0));
            CHECK(theme.cap_height_mm(TextRole::heading, density) > body);
            CHECK(theme.cap_height_mm(TextRole::title, density) > body);
        }
    }
}

TEST_CASE("Theme.panel: is turned to the side the layout asks for", "[ui]") {
    const Theme theme({TextSize::standard, Contrast::standard, Layout::landscape}, {});
    CHECK(theme.panel().width_px == 1920);
    CHECK(theme.panel().height_px == 1080);
    const Theme upright({}, {1920, 1080, 4.0F});
    CHECK(upright.panel().width_px == 1080);
}

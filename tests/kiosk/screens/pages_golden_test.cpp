// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pages: fifteen of them in each layout, in the default theme and in high contrast, as they
// were reviewed: where each face, bar, picture and line of writing stands, and in which colour.
//
// After a wanted change: ANJUNGAN_WRITE_GOLDEN=1 screens_test "[golden]", then look at the diff,
// and at the pages themselves: anjungan-simulator --describe DIRECTORY --pictures.
#include "tests/kiosk/screens/walk.hpp"
#include "tests/kiosk/ui/picture_letters.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

#include <fmt/format.h>
#include <pango/pango.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace anjungan;
using ui::Contrast;
using ui::Layout;
using ui::Tone;

namespace {

constexpr std::array<std::string_view, 15> key_pages = {
    "welcome",
    "home",
    "standard-akta-kelahiran",
    "privacy-akta-kelahiran",
    "requirements-akta-kelahiran",
    "question-akta-kelahiran-birth_place",
    "filled-akta-kelahiran-reporter_nik",
    "part-2-akta-kelahiran-birth_date",
    "question-akta-kelahiran-child_name",
    "problem-akta-kelahiran-reporter_nik",
    "check_answers-akta-kelahiran",
    "receipt-printed",
    "help",
    "idle_warning",
    "out_of_service",
};

/// Each colour of the theme once, by the first tone that has it.
std::vector<test::Pigment> pigments(const ui::Theme& theme) {
    constexpr std::array<std::pair<char, Tone>, 13> tones = {
        {{'.', Tone::ground},
         {'i', Tone::ink},
         {'w', Tone::surface},
         {'a', Tone::accent},
         {'s', Tone::soft},
         {'c', Tone::chosen},
         {'n', Tone::next},
         {'d', Tone::danger},
         {'f', Tone::danger_face},
         {'r', Tone::danger_soft},
         {'l', Tone::line},
         {'o', Tone::info},
         {'m', Tone::masthead}}};
    std::vector<test::Pigment> all;
    for (const auto& [letter, tone] : tones) {
        const auto colour = theme.colour(tone);
        const bool known =
            std::ranges::any_of(all, [&](const auto& one) { return one.colour == colour; });
        if (!known) {
            all.push_back({letter, colour});
        }
    }
    return all;
}

/// One layout's stage and the picture of it.
class Easel {
public:
    Easel(const test::Walk& walk, Layout layout)
        : walk_(walk),
          layout_(layout),
          panel_(test::panel_for(layout)),
          memory_(static_cast<std::size_t>(panel_.width_px * panel_.height_px) * 4),
          stage_(test::open_stage(panel_)) {}

    [[nodiscard]] std::string letters(const screens::Specimen& page, Contrast contrast) {
        session::Model model;
        page.arrange(model);
        model.settings = {"id", {ui::TextSize::standard, contrast, layout_}, false};
        test::show(*stage_, walk_, page.name, model);
        static_cast<void>(stage_->react(ui::Exposed{})); // paint all of it
        const ui::Pixels pixels = {
            memory_.data(), panel_.width_px, panel_.height_px, panel_.width_px * 4};
        static_cast<void>(stage_->paint(pixels));
        const ui::Theme theme(model.settings.appearance, panel_);
        return test::picture_letters(pixels, {pigments(theme), panel_.width_px / 90, false, 8});
    }

private:
    const test::Walk& walk_;
    Layout layout_;
    ui::Panel panel_;
    std::vector<std::uint8_t> memory_;
    std::unique_ptr<ui::Stage> stage_;
};

std::string all_pages(const test::Walk& walk, Layout layout, Contrast contrast) {
    Easel easel(walk, layout);
    const auto specimens = screens::specimens(walk.catalogue);
    std::string text;
    for (const auto name : key_pages) {
        const auto page = std::ranges::find(specimens, name, &screens::Specimen::name);
        INFO(name);
        REQUIRE(page != specimens.end());
        text += fmt::format("== {}\n{}\n", name, easel.letters(*page, contrast));
    }
    return text;
}

/// Another Pango measures the same letters by another fraction of a pixel, and a line breaks
/// elsewhere: the pages were reviewed with Debian 12's.
bool is_reviewed_typesetting() {
    return std::string_view(pango_version_string()).starts_with("1.50.");
}

} // namespace

TEST_CASE("Golden pages: the key pages look as they were reviewed", "[screens][golden]") {
    if (!is_reviewed_typesetting()) {
        test::skip(fmt::format(
            "golden pages were reviewed with Pango 1.50, this is {}", pango_version_string()
        ));
        return;
    }
    if (test::under_sanitizer) {
        test::skip("golden pages are compared once, where nothing slows the painting down");
        return;
    }
    const auto walk = test::load();
    const std::filesystem::path folder =
        std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "tests/kiosk/screens/golden";
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        for (const auto contrast : {Contrast::standard, Contrast::high}) {
            const auto name = fmt::format("{}.{}.txt", ui::name_of(layout), ui::name_of(contrast));
            test::check_golden_letters(folder / name, all_pages(walk, layout, contrast), 500);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
/// Measures and draws text with Pango, from the kiosk's own fonts and no others.
///
/// Internal to ui: includes Cairo. Belongs to the UI thread, which waits here for slips that are
/// being painted: lettering_mutex.hpp.
#pragma once

#include "base/result.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/look.hpp"
#include "kiosk/ui/theme.hpp"

#include <cairo.h>

#include <filesystem>
#include <memory>
#include <string_view>

namespace anjungan::ui {

struct Font {
    float size_px = 0; ///< em size
    bool bold = false;
    bool operator==(const Font&) const = default;
};

/// A block of text as it would be drawn, in whole pixels, never less than its ink.
struct TextBlock {
    int width = 0;
    int height = 0;
    int unknown_glyphs = 0;
    bool word_broken = false; ///< a line ends in the middle of a word
};

class Typesetter {
public:
    /// `fonts`: a fontconfig file; nothing else of fontconfig is read.
    [[nodiscard]] static Result<std::unique_ptr<Typesetter>> open(const std::filesystem::path& fonts
    );

    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    ~Typesetter();

    /// The font whose capital letters are `cap_height_px` high.
    [[nodiscard]] Font font(float cap_height_px, bool bold) const;

    /// Wrapped at `width_px`; negative: one line for each paragraph.
    [[nodiscard]] TextBlock measure(std::string_view text, const Font& font, int width_px) const;
    /// The narrowest width at which no word is broken.
    [[nodiscard]] int widest_word(std::string_view text, const Font& font) const;
    /// Draws into `area` from its top, wrapped at its width.
    void draw(
        cairo_t* cairo, std::string_view text, const Font& font, const Rect& area, Align align
    ) const;

    /// Where the caret stands behind the last character of `text` drawn into `area`; width 0.
    [[nodiscard]] Rect
    caret(std::string_view text, const Font& font, const Rect& area, Align align) const;

private:
    struct Handles;
    Typesetter(std::unique_ptr<Handles> handles, float cap_ratio);

    std::unique_ptr<Handles> handles_;
    float cap_ratio_; ///< capital height of one em
};

} // namespace anjungan::ui

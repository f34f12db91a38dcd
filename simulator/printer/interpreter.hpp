// SPDX-License-Identifier: GPL-3.0-or-later
/// What ESC/POS commands do to the print head and the paper: the meaning behind the command table.
#pragma once

#include "simulator/printer/character_set.hpp"
#include "simulator/printer/command.hpp"
#include "simulator/printer/interpreter_settings.hpp"
#include "simulator/printer/quirks.hpp"

#include <map>
#include <span>
#include <utility>

namespace anjungan::simulator {

/// Not safe across threads. Commands that need the sensors (status, drawer) are the machine's.
class Interpreter {
public:
    /// The strip must outlive it.
    Interpreter(const drivers::PrinterProfile& profile, const Quirks& quirks, PaperStrip& strip);

    /// ESC @, and power lost: all settings as at first; what was stored in its memory stays.
    void reset();
    /// Bytes of the first character of a text, see CharacterSet.
    [[nodiscard]] std::size_t length_of_character(ByteView text) const {
        return characters_.length_of(text);
    }
    void print_character(ByteView bytes);
    void print_control(std::uint8_t byte);
    /// False: the command is known, but not with these arguments; nothing was done.
    [[nodiscard]] bool carry_out(const Command& command, ByteView arguments);
    /// What its commands had to answer, taken away.
    [[nodiscard]] Bytes take_answers() { return std::exchange(answers_, {}); }
    [[nodiscard]] std::size_t broken_lines() const { return head_.broken_lines(); }

private:
    using Act = bool (Interpreter::*)(ByteView arguments);
    struct Action {
        CommandCode code;
        Act act;
    };
    static std::span<const Action> text_actions();
    static std::span<const Action> layout_actions();
    static std::span<const Action> picture_actions();
    static std::span<const Action> symbol_actions();

    bool initialise(ByteView a);
    // Text
    bool set_spacing(ByteView a);
    bool set_mode(ByteView a);
    bool set_underline(ByteView a);
    bool set_bold(ByteView a);
    bool set_struck_twice(ByteView a);
    bool set_font(ByteView a);
    bool set_country(ByteView a);
    bool set_page(ByteView a);
    bool set_upside_down(ByteView a);
    bool set_turned(ByteView a);
    bool set_colour(ByteView a);
    bool set_size(ByteView a);
    bool set_inverse(ByteView a);
    bool set_effects(ByteView a);
    bool choose_user_characters(ByteView a);
    bool define_user_characters(ByteView a);
    bool cancel_user_character(ByteView a);
    bool set_kanji_mode(ByteView a);
    bool begin_kanji(ByteView a);
    bool end_kanji(ByteView a);
    bool set_kanji_coding(ByteView a);
    bool set_kanji_double(ByteView a);
    bool set_encoding(ByteView a);
    // Layout
    bool set_default_spacing(ByteView a);
    bool set_line_spacing(ByteView a);
    bool feed_dots(ByteView a);
    bool feed_lines(ByteView a);
    bool feed_dots_back(ByteView a);
    bool feed_lines_back(ByteView a);
    bool set_alignment(ByteView a);
    bool move_to(ByteView a);
    bool move_by(ByteView a);
    bool set_tabs(ByteView a);
    bool set_margin(ByteView a);
    bool set_area_width(ByteView a);
    bool set_units(ByteView a);
    bool begin_page(ByteView a);
    bool end_page(ByteView a);
    bool print_page(ByteView a);
    bool set_page_area(ByteView a);
    bool set_page_direction(ByteView a);
    bool move_down_to(ByteView a);
    bool move_down_by(ByteView a);
    bool cut(ByteView a);
    bool cut_here(ByteView a);
    // Pictures
    bool print_bit_image(ByteView a);
    bool print_raster(ByteView a);
    bool download_picture(ByteView a);
    bool print_downloaded(ByteView a);
    bool store_pictures(ByteView a);
    bool print_stored(ByteView a);
    bool graphics(ByteView a);
    bool long_graphics(ByteView a);
    bool do_graphics(std::uint8_t function, ByteView a);
    bool buffer_graphics(std::uint8_t function, ByteView a);
    bool define_graphics(std::uint8_t function, ByteView a);
    bool print_graphics(std::uint8_t function, ByteView a);
    bool delete_graphics(std::uint8_t function, ByteView a);
    bool answer_graphics(std::uint8_t function);
    [[nodiscard]] std::string stored_names(std::uint32_t memory) const;
    // Symbols
    bool set_bar_height(ByteView a);
    bool set_bar_width(ByteView a);
    bool set_caption_place(ByteView a);
    bool set_caption_font(ByteView a);
    bool print_bar_code(ByteView a);
    bool symbol(ByteView a);
    bool set_symbol(MatrixKind kind, std::uint8_t function, ByteView a);
    bool set_correction(MatrixKind kind, ByteView a);
    bool print_symbol(MatrixKind kind);

    [[nodiscard]] std::int32_t across(std::size_t units) const;
    [[nodiscard]] std::int32_t down(std::size_t units) const;
    bool print_if_it_fits(const PrintHead::Block& block);

    drivers::PrinterProfile profile_;
    Quirks quirks_;
    PaperStrip& strip_;
    PrintHead head_;
    CharacterSet characters_ = {};
    std::int32_t dots_per_inch_;
    std::int32_t across_unit_ = 0; ///< parts of an inch; 0: dots
    std::int32_t down_unit_ = 0;
    bool kanji_wide_ = false;
    bool kanji_high_ = false;
    bool user_characters_on_ = false;
    std::map<std::uint8_t, SharedPicture> user_characters_ = {};
    std::map<std::uint32_t, SharedPicture> stored_ = {}; ///< by memory, kc1 and kc2
    std::vector<SharedPicture> numbered_ = {};           ///< FS q
    SharedPicture downloaded_ = {};                      ///< GS *
    Buffered buffered_ = {};                             ///< GS ( L, function 112 and 113
    BarSettings bars_ = {};
    std::map<MatrixKind, SymbolSettings> symbols_ = {};
    Bytes answers_ = {};
};

} // namespace anjungan::simulator

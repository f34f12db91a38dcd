// SPDX-License-Identifier: GPL-3.0-or-later
/// What one printer model can do, read from assets/printers/<id>.toml.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace anjungan::drivers {

/// What a printer can prove. Below `marker` a program must not claim that a slip was printed.
enum class Evidence : std::uint8_t { write_only, status, marker, paper_taken };

/// How the paper is parted: GS V 66 n, ESC i, ESC m, or by hand at the tear bar.
enum class CutCommand : std::uint8_t { gs_v_66, esc_i, esc_m, tear_bar };

/// What the printer is asked to say when it is through with what it was sent: GS r 1, which every
/// maker knows, or the process-id echo GS ( H, whose answer carries the number that was asked.
enum class Completion : std::uint8_t { gs_r, process_id };

struct PrinterProfile {
    std::string id;
    std::string name;
    std::uint16_t width_dots = 576; ///< 160–1024, a multiple of eight
    /// Of both ways of the paper, 150–400: painted letters are as tall on every printer.
    std::uint16_t dots_per_inch = 203;
    std::uint8_t columns = 48;     ///< characters of font A in a line, 16–85
    std::uint8_t font_width = 12;  ///< dots
    std::uint8_t font_height = 24; ///< dots
    std::uint8_t code_page = 0;    ///< the n of ESC t n that selects CP437
    bool line_drawing = true;      ///< CP437's lines are in its font; otherwise '-' and '='
    CutCommand cut = CutCommand::gs_v_66;
    std::uint8_t cut_feed_dots = 0; ///< the n of GS V 66 n; for the others: dots fed before the cut
    bool native_qr = false;         ///< draws QR codes itself (GS ( k); otherwise a picture is sent
    Evidence evidence = Evidence::marker;
    Completion completion = Completion::gs_r;
    /// A printer that cannot say "wait" loses what comes faster than it prints; 0: as fast as the
    /// wire takes it.
    std::uint32_t bytes_per_second = 0;
    std::uint8_t band_rows = 64;                  ///< rows of one GS v 0, 24–128
    std::chrono::milliseconds reply_time{1500};   ///< the longest wait for a DLE EOT answer
    std::chrono::milliseconds finish_time{20000}; ///< the longest wait for the marker
};

/// Errors: not_found, and invalid_input with the file, the line and the key in the detail. Unknown
/// keys are errors: a misspelt key would silently keep its default.
[[nodiscard]] Result<PrinterProfile> load_profile(const std::filesystem::path& path);

/// The same from memory; `source` names the text in errors.
[[nodiscard]] Result<PrinterProfile>
parse_profile(std::string_view toml, const std::string& source);

} // namespace anjungan::drivers

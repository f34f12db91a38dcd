// SPDX-License-Identifier: GPL-3.0-or-later
// Writes ESC/POS.
#include "drivers/printer/encoder.hpp"

#include "drivers/printer/commands.hpp"
#include "drivers/printer/layout.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace anjungan::drivers {

namespace {

using namespace escpos;

/// Text is gathered to about this many bytes: enough for USB, small against a 4 kB buffer.
constexpr std::size_t text_band_bytes = 1024;

struct Style {
    std::uint8_t width = 1;
    std::uint8_t height = 1;
    bool bold = false;
    bool underline = false;

    bool operator==(const Style&) const = default;
};

/// Writes blocks one by one; only what differs from the printer's state is sent.
class Writer {
public:
    explicit Writer(const PrinterProfile& profile) : profile_(profile) {
        // ESC @ alone leaves many clones in Kanji mode, where é prints as a Chinese character.
        put({esc, '@', fs, '.', esc, 't', profile.code_page});
    }

    void operator()(const Line& line);
    void operator()(const Space& space);
    void operator()(const Image& image);
    void operator()(const NativeQr& code);
    void operator()(const Cut& cut);

    [[nodiscard]] EncodedJob take();

private:
    void put(std::initializer_list<std::uint8_t> bytes) {
        band_.insert(band_.end(), bytes.begin(), bytes.end());
    }
    void align(Align align);
    void style(const Style& style);
    void end_band();

    const PrinterProfile& profile_;
    Align align_ = Align::left;
    Style style_ = {};
    Bytes band_ = {};
    EncodedJob job_ = {};
};

void Writer::end_band() {
    if (!band_.empty()) {
        job_.bands.push_back(std::move(band_));
        band_ = {};
    }
}

void Writer::align(Align align) {
    if (align != align_) {
        put({esc, 'a', static_cast<std::uint8_t>(align)});
        align_ = align;
    }
}

void Writer::style(const Style& style) {
    if (style == style_) {
        return;
    }
    // ESC ! first: it also takes bold and size back.
    put({esc, '!', style.underline ? mode_underline : std::uint8_t{0}});
    put({esc, 'E', static_cast<std::uint8_t>(style.bold)});
    put({gs, '!', static_cast<std::uint8_t>((style.width - 1) * 16 + style.height - 1)});
    style_ = style;
}

void Writer::operator()(const Line& line) {
    align(line.align);
    for (const auto& run : line.runs) {
        if (!run.characters.empty()) {
            style({line.width, line.height, run.bold, line.underline});
            band_.insert(band_.end(), run.characters.begin(), run.characters.end());
        }
    }
    put({lf});
    if (band_.size() >= text_band_bytes) {
        end_band();
    }
}

void Writer::operator()(const Space& space) {
    if (space.dots > 0) {
        put({esc, 'J', space.dots});
    }
}

void Writer::operator()(const Image& image) {
    align(image.align);
    const auto& picture = image.picture;
    const auto row_bytes = picture.row_bytes();
    for (std::size_t top = 0; top < picture.height; top += profile_.band_rows) {
        end_band();
        const auto rows = std::min<std::size_t>(profile_.band_rows, picture.height - top);
        put(
            {gs,
             'v',
             '0',
             0,
             static_cast<std::uint8_t>(row_bytes % 256),
             static_cast<std::uint8_t>(row_bytes / 256),
             static_cast<std::uint8_t>(rows % 256),
             static_cast<std::uint8_t>(rows / 256)}
        );
        const auto first = picture.bits.begin() + static_cast<std::ptrdiff_t>(top * row_bytes);
        band_.insert(band_.end(), first, first + static_cast<std::ptrdiff_t>(rows * row_bytes));
    }
    end_band();
}

/// The printer draws the code itself. Source: Epson ESC/POS reference, GS ( k, cn = 49.
void Writer::operator()(const NativeQr& code) {
    align(Align::centre);
    end_band();
    put({gs, '(', 'k', 4, 0, '1', 'A', '2', 0});           // model 2
    put({gs, '(', 'k', 3, 0, '1', 'C', code.module_dots}); // dots a module
    put({gs, '(', 'k', 3, 0, '1', 'E', '1'});              // error correction M
    const auto length = code.text.size() + 3;              // stored: its own three bytes too
    put(
        {gs,
         '(',
         'k',
         static_cast<std::uint8_t>(length % 256),
         static_cast<std::uint8_t>(length / 256),
         '1',
         'P',
         '0'}
    );
    band_.insert(band_.end(), code.text.begin(), code.text.end());
    put({gs, '(', 'k', 3, 0, '1', 'Q', '0'}); // print what is stored
    end_band();
}

void Writer::operator()(const Cut& /*cut*/) {
    end_band();
    band_ = cut_bytes(profile_);
}

EncodedJob Writer::take() {
    end_band();
    return std::move(job_);
}

} // namespace

Bytes EncodedJob::whole() const {
    Bytes all;
    for (const auto& band : bands) {
        all.insert(all.end(), band.begin(), band.end());
    }
    return all;
}

Bytes cut_bytes(const PrinterProfile& profile) {
    const auto feed = profile.cut_feed_dots;
    Bytes bytes;
    if (profile.cut != CutCommand::gs_v_66 && feed > 0) {
        bytes = {esc, 'J', feed};
    }
    switch (profile.cut) {
    case CutCommand::gs_v_66: bytes.insert(bytes.end(), {gs, 'V', cut_with_feed, feed}); break;
    case CutCommand::esc_i: bytes.insert(bytes.end(), {esc, 'i'}); break;
    case CutCommand::esc_m: bytes.insert(bytes.end(), {esc, 'm'}); break;
    case CutCommand::tear_bar: break;
    }
    return bytes;
}

Result<EncodedJob> encode(const Document& document, const PrinterProfile& profile) {
    const auto blocks = lay_out(document, profile);
    TRY(blocks);
    Writer writer(profile);
    for (const auto& block : *blocks) {
        std::visit([&writer](const auto& b) { writer(b); }, block);
    }
    return writer.take();
}

} // namespace anjungan::drivers

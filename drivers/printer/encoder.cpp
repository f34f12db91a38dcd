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
    void operator()(const Picture& picture);
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

void Writer::operator()(const Picture& picture) {
    align(Align::centre);
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

void Writer::operator()(const Cut& /*cut*/) {
    end_band();
    if (profile_.cut == CutCommand::gs_v_66) {
        put({gs, 'V', cut_with_feed, profile_.cut_feed_dots});
    } else if (profile_.cut_feed_dots > 0) {
        put({esc, 'J', profile_.cut_feed_dots});
    }
    switch (profile_.cut) {
    case CutCommand::esc_i: put({esc, 'i'}); break;
    case CutCommand::esc_m: put({esc, 'm'}); break;
    case CutCommand::gs_v_66:
    case CutCommand::tear_bar: break;
    }
}

EncodedJob Writer::take() {
    job_.has_marker = profile_.evidence >= Evidence::marker;
    if (job_.has_marker) {
        put({gs, 'r', 1});
    }
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

Result<EncodedJob> encode(const Document& document, const PrinterProfile& profile) {
    const auto blocks = lay_out(document, profile);
    if (!blocks) {
        return fail(blocks.error());
    }
    Writer writer(profile);
    for (const auto& block : *blocks) {
        std::visit([&writer](const auto& b) { writer(b); }, block);
    }
    return writer.take();
}

} // namespace anjungan::drivers

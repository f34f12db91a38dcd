// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols by libzint.
#include "simulator/printer/symbols.hpp"

#include <zint.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace anjungan::simulator {

namespace {

struct FreeSymbol {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, FreeSymbol>;

Symbol new_symbol(int symbology) {
    Symbol symbol(ZBarcode_Create());
    symbol->symbology = symbology;
    symbol->input_mode = DATA_MODE;
    symbol->output_options = BARCODE_NO_QUIET_ZONES;
    return symbol;
}

tl::unexpected<Error> refused(const zint_symbol& symbol) {
    return fail(ErrorCode::invalid_input, static_cast<const char*>(symbol.errtxt));
}

bool black(const zint_symbol& symbol, int row, int column) {
    return ((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1U) != 0;
}

/// `rows_of` dots for each row of modules.
drivers::Picture picture_of(const zint_symbol& symbol, std::uint16_t rows_of) {
    drivers::Picture picture;
    picture.width = static_cast<std::uint16_t>(symbol.width);
    picture.height = static_cast<std::uint16_t>(symbol.rows * rows_of);
    picture.bits.resize(picture.row_bytes() * picture.height);
    const auto dots = std::size_t{picture.width} * picture.height;
    for (std::size_t dot = 0; dot < dots; ++dot) {
        const auto x = dot % picture.width;
        const auto y = dot / picture.width;
        if (black(symbol, static_cast<int>(y / rows_of), static_cast<int>(x))) {
            picture.set_black(x, y);
        }
    }
    return picture;
}

struct System {
    std::uint8_t number; ///< the m of GS k
    int symbology;
};
constexpr std::array systems = {
    System{65, BARCODE_UPCA},
    System{66, BARCODE_UPCE},
    System{67, BARCODE_EANX},
    System{68, BARCODE_EANX},
    System{69, BARCODE_CODE39},
    System{70, BARCODE_C25INTER},
    System{71, BARCODE_CODABAR},
    System{72, BARCODE_CODE93},
    System{73, BARCODE_CODE128},
    System{74, BARCODE_GS1_128},
    System{75, BARCODE_DBAR_OMN},
    System{76, BARCODE_DBAR_OMN},
    System{77, BARCODE_DBAR_LTD},
    System{78, BARCODE_DBAR_EXP},
    System{79, BARCODE_CODE128},
};
constexpr std::uint8_t upc_e = 66;
constexpr std::uint8_t code39 = 69;
constexpr std::uint8_t codabar = 71;
constexpr std::uint8_t code128 = 73;
constexpr std::uint8_t gs1_128 = 74;
constexpr std::uint8_t databar_expanded = 78;

/// In set C a byte is two digits.
void append_code128(std::string& out, std::uint8_t byte, bool digits) {
    if (digits) {
        out += static_cast<char>('0' + byte / 10 % 10);
        out += static_cast<char>('0' + byte % 10);
    } else {
        out += static_cast<char>(byte);
    }
}

/// {A {B {C choose a set, which zint does by itself; the rest are function characters.
std::string unescape_code128(ByteView data) {
    std::string out;
    bool digits = false;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i] != '{') {
            append_code128(out, data[i], digits);
            continue;
        }
        ++i;
        const auto named = i < data.size() ? data[i] : std::uint8_t{0};
        digits = named == 'C' || (digits && named != 'A' && named != 'B');
        if (named == '{') {
            out += '{';
        }
    }
    return out;
}

/// Zint wants application identifiers in brackets; printers get "(01)…" or "{1" and the bare data.
std::string gs1_text(ByteView data) {
    std::string out;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i] == '{') {
            ++i;
        } else if (data[i] != ' ' && data[i] != '*') {
            out += static_cast<char>(data[i]);
        }
    }
    return out;
}

std::string upper(ByteView data) {
    std::string out(as_text(data));
    std::ranges::transform(out, out.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return out;
}

/// What printers leave out and zint wants, and the other way round.
std::string input_of(std::uint8_t system, ByteView data) {
    if (system == code128) {
        return unescape_code128(data);
    }
    if (system == gs1_128 || system == databar_expanded) {
        return gs1_text(data);
    }
    auto text = system == codabar ? upper(data) : std::string(as_text(data));
    if (system == code39 && text.size() >= 2 && text.starts_with('*') && text.ends_with('*')) {
        return text.substr(1, text.size() - 2); // printers add the stars where they are missing
    }
    return text;
}

/// UPC-E may be sent as the UPC-A it shortens: 11 or 12 digits with zeros in their known places.
std::string shortened_upc(const std::string& digits) {
    if (digits.size() < 11 || digits.size() > 12) {
        return digits;
    }
    const auto maker = digits.substr(1, 5);
    const auto product = digits.substr(6, 5);
    if (maker[2] <= '2' && maker.ends_with("00")) {
        return digits.substr(0, 1) + maker.substr(0, 2) + product.substr(2) + maker[2];
    }
    if (maker.ends_with("00")) {
        return digits.substr(0, 1) + maker.substr(0, 3) + product.substr(3) + "3";
    }
    if (maker.ends_with("0")) {
        return digits.substr(0, 1) + maker.substr(0, 4) + product.substr(4) + "4";
    }
    return digits.substr(0, 1) + maker + product.substr(4);
}

int encode(zint_symbol& symbol, const std::string& input) {
    const auto bytes = as_bytes(input);
    return ZBarcode_Encode(&symbol, bytes.data(), static_cast<int>(bytes.size()));
}

/// The check digit may be there or not; a wrong one is printed by no printer.
int encode_either_way(zint_symbol& symbol, std::uint8_t system, std::string input) {
    if (system == upc_e) {
        input = shortened_upc(input);
    }
    if (system == gs1_128 || system == databar_expanded) {
        symbol.input_mode = GS1_MODE | GS1PARENS_MODE | GS1NOCHECK_MODE;
    }
    auto result = encode(symbol, input);
    if (result >= ZINT_ERROR && system == gs1_128) {
        // No application identifiers that anybody could tell: the bars are CODE128's all the same.
        ZBarcode_Clear(&symbol);
        symbol.symbology = BARCODE_CODE128;
        symbol.input_mode = DATA_MODE;
        result = encode(symbol, input);
    }
    return result;
}

} // namespace

Result<BarCode> bar_code(std::uint8_t system, ByteView data, std::uint16_t height) {
    const auto* const found = std::ranges::find(systems, system, &System::number);
    if (found == systems.end() || data.empty()) {
        return fail(ErrorCode::invalid_input, "no such bar code");
    }
    const auto symbol = new_symbol(found->symbology);
    auto input = input_of(system, data);
    if (encode_either_way(*symbol, system, input) >= ZINT_ERROR) {
        return refused(*symbol);
    }
    BarCode code;
    const auto rows = std::clamp(static_cast<int>(height) / std::max(symbol->rows, 1), 1, 255);
    code.picture = picture_of(*symbol, static_cast<std::uint16_t>(rows));
    // EAN and UPC complete their digits; of the others the reader wants what was sent.
    const auto* const said =
        reinterpret_cast<const char*>(symbol->text); // NOLINT(*-reinterpret-cast)
    code.text = *said == '\0' ? input : std::string(said);
    return code;
}

namespace {

struct Kind {
    int symbology;
    int rows_of;
};

Kind kind_of(MatrixKind kind, bool truncated) {
    switch (kind) {
    case MatrixKind::qr: return {BARCODE_QRCODE, 1};
    case MatrixKind::micro_qr: return {BARCODE_MICROQR, 1};
    case MatrixKind::pdf417: return {truncated ? BARCODE_PDF417COMP : BARCODE_PDF417, 1};
    case MatrixKind::maxicode: return {BARCODE_MAXICODE, 1};
    case MatrixKind::data_matrix: return {BARCODE_DATAMATRIX, 1};
    case MatrixKind::aztec: return {BARCODE_AZTEC, 1};
    }
    return {BARCODE_QRCODE, 1};
}

/// MaxiCode's hexagons: zint draws them.
drivers::Picture bitmap_of(const zint_symbol& symbol) {
    drivers::Picture picture;
    picture.width = static_cast<std::uint16_t>(symbol.bitmap_width);
    picture.height = static_cast<std::uint16_t>(symbol.bitmap_height);
    picture.bits.resize(picture.row_bytes() * picture.height);
    const auto pixels = std::size_t{picture.width} * picture.height;
    for (std::size_t i = 0; i < pixels; ++i) {
        if (symbol.bitmap[3 * i] == 0) {
            picture.set_black(i % picture.width, i / picture.width);
        }
    }
    return picture;
}

void set_options(zint_symbol& symbol, MatrixKind kind, const MatrixOptions& options) {
    switch (kind) {
    case MatrixKind::qr:
    case MatrixKind::micro_qr: symbol.option_1 = options.correction; break;
    case MatrixKind::aztec:
        symbol.option_1 = options.correction == 0 ? -1 : options.correction;
        break;
    case MatrixKind::pdf417:
        symbol.option_1 = options.correction;
        symbol.option_2 = options.columns;
        break;
    case MatrixKind::maxicode: symbol.option_1 = options.mode; break;
    case MatrixKind::data_matrix: symbol.option_3 = options.rectangular ? 0 : DM_SQUARE; break;
    }
}

} // namespace

Result<drivers::Picture>
matrix_symbol(MatrixKind kind, ByteView data, const MatrixOptions& options) {
    if (data.empty()) {
        return fail(ErrorCode::invalid_input, "nothing to encode");
    }
    const auto [symbology, rows_of] = kind_of(kind, options.truncated);
    const auto symbol = new_symbol(symbology);
    set_options(*symbol, kind, options);
    const std::string input(as_text(data));
    if (encode(*symbol, input) >= ZINT_ERROR) {
        return refused(*symbol);
    }
    if (kind == MatrixKind::maxicode) {
        symbol->scale = 0.75F; // its one size, 28 mm, at 8 dots a millimetre
        return ZBarcode_Buffer(symbol.get(), 0) < ZINT_ERROR
                   ? Result<drivers::Picture>(bitmap_of(*symbol))
                   : refused(*symbol);
    }
    return picture_of(*symbol, static_cast<std::uint16_t>(rows_of));
}

} // namespace anjungan::simulator

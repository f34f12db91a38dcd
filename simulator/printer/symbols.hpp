// SPDX-License-Identifier: GPL-3.0-or-later
/// Bar codes and two-dimensional codes as pictures, by libzint.
#pragma once

#include "drivers/printer/qr_picture.hpp"

namespace anjungan::simulator {

/// A bar code of one row; `text` is what stands under it.
struct BarCode {
    drivers::Picture picture = {};
    std::string text = {};
};

/// The m of GS k, form B, 65–79. One dot is one module wide, `height` dots high. CODE128 data names
/// its sets: {A {B {C, {1 FNC1 and so on. Errors: invalid_input (not a value of this bar code).
[[nodiscard]] Result<BarCode> bar_code(std::uint8_t system, ByteView data, std::uint16_t height);

enum class MatrixKind : std::uint8_t { qr, micro_qr, pdf417, maxicode, data_matrix, aztec };

struct MatrixOptions {
    int correction = 0; ///< QR 1–4 (L M Q H), PDF417 0–8, Aztec 0–4; 0 or -1: the symbol's own
    int columns = 0;    ///< PDF417: 1–30 columns of code words, 0: as fits
    int mode = 0;       ///< MaxiCode 2–6
    bool truncated = false;
    bool rectangular = false; ///< Data Matrix
};

/// One dot is one module; MaxiCode is drawn at its fixed size. Errors: invalid_input.
[[nodiscard]] Result<drivers::Picture>
matrix_symbol(MatrixKind kind, ByteView data, const MatrixOptions& options);

} // namespace anjungan::simulator

// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes by libqrencode, dot by dot.
#include "drivers/printer/qr_picture.hpp"

#include "drivers/printer/commands.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace anjungan::drivers {

namespace {

constexpr std::size_t quiet_modules = 4;
constexpr std::size_t best_module_dots = 6;
constexpr std::size_t least_module_dots = 4;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
struct FreeInput {
    void operator()(QRinput* input) const { QRinput_free(input); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;
using Input = std::unique_ptr<QRinput, FreeInput>;

bool is_alphanumeric(const std::string& text) {
    return text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") ==
           std::string::npos;
}

Code code_of(const std::string& text) {
    const Input input(QRinput_new2(0, QR_ECLEVEL_M));
    const auto mode = is_alphanumeric(text) ? QR_MODE_AN : QR_MODE_8;
    const auto bytes = as_bytes(text);
    if (!input ||
        QRinput_append(input.get(), mode, static_cast<int>(bytes.size()), bytes.data()) != 0) {
        return nullptr;
    }
    return Code(QRcode_encodeInput(input.get()));
}

/// Blackens the dots from `left` up to `right`, at most as many as a module or a run of them has.
void blacken(std::uint8_t* row, std::size_t left, std::size_t right) {
    const auto first = static_cast<std::uint8_t>(0xFFU >> left % 8);
    const auto last = static_cast<std::uint8_t>(~(0xFFU >> right % 8));
    if (left / 8 == right / 8) {
        row[left / 8] |= first & last;
        return;
    }
    row[left / 8] |= first;
    for (auto at = left / 8 + 1; at < right / 8; ++at) {
        row[at] = 0xFF;
    }
    if (last != 0) { // otherwise the row may end here
        row[right / 8] |= last;
    }
}

/// One row of dots, run by run of black modules. `dots` a module.
void paint_row(
    const unsigned char* line, std::size_t modules, std::size_t dots, std::uint8_t* row
) {
    for (std::size_t x = 0; x < modules; ++x) {
        const auto begin = x;
        while (x < modules && (line[x] & 1U) != 0) {
            ++x;
        }
        if (x > begin) {
            blacken(row, (begin + quiet_modules) * dots, (x + quiet_modules) * dots);
        }
    }
}

/// Each row of modules is painted once: the other rows of dots are copies of it.
Picture paint(const QRcode& code, std::size_t dots) {
    const auto modules = static_cast<std::size_t>(code.width);
    Picture picture;
    picture.width = static_cast<std::uint16_t>((modules + 2 * quiet_modules) * dots);
    picture.height = picture.width;
    const auto row_bytes = picture.row_bytes();
    picture.bits.assign(row_bytes * picture.height, 0);
    for (std::size_t y = 0; y < modules; ++y) {
        auto* const row = picture.bits.data() + (y + quiet_modules) * dots * row_bytes;
        paint_row(code.data + y * modules, modules, dots, row);
        for (std::size_t copy = 1; copy < dots; ++copy) {
            std::copy_n(row, row_bytes, row + copy * row_bytes);
        }
    }
    return picture;
}

struct SizedCode {
    Code code;
    std::size_t module_dots = 0;
};

Result<SizedCode>
sized_code(const std::string& text, std::uint16_t width_dots, std::uint8_t module_dots) {
    auto code = text.empty() ? nullptr : code_of(text);
    if (!code) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("no QR code can hold this text of {} bytes", text.size())
        );
    }
    const auto modules = static_cast<std::size_t>(code->width) + 2 * quiet_modules;
    const std::size_t wanted = module_dots == 0 ? best_module_dots : module_dots;
    const auto dots = std::min(wanted, width_dots / modules);
    if (dots < std::min(wanted, least_module_dots)) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("a QR code of {} modules is too wide for {} dots", modules, width_dots)
        );
    }
    return SizedCode{std::move(code), dots};
}

} // namespace

Result<Picture>
qr_picture(const std::string& text, std::uint16_t width_dots, std::uint8_t module_dots) {
    const auto sized = sized_code(text, width_dots, module_dots);
    TRY(sized);
    return paint(*sized->code, sized->module_dots);
}

Result<std::uint8_t>
qr_module_dots(const std::string& text, std::uint16_t width_dots, std::uint8_t module_dots) {
    const auto sized = sized_code(text, width_dots, module_dots);
    TRY(sized);
    return static_cast<std::uint8_t>(sized->module_dots);
}

void disarm_real_time_commands(Picture& picture) {
    constexpr std::uint8_t dot_beside = 0x08;
    auto& bits = picture.bits;
    for (std::size_t i = 0; i + 1 < bits.size(); ++i) {
        const auto next = bits[i + 1];
        if (bits[i] == escpos::dle && (next == escpos::eot || next == 0x05 || next == 0x14)) {
            bits[i] |= dot_beside;
        }
    }
}

} // namespace anjungan::drivers

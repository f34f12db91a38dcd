// SPDX-License-Identifier: GPL-3.0-or-later
// Commands for bar codes and two-dimensional codes.
#include "drivers/printer/commands.hpp"
#include "simulator/printer/command_lengths.hpp"
#include "simulator/printer/interpreter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace anjungan::simulator {

using namespace drivers::escpos;

namespace {

/// The cn of GS ( k.
std::optional<MatrixKind> kind_named(std::uint8_t number) {
    switch (number) {
    case 48: return MatrixKind::pdf417;
    case 49: return MatrixKind::qr;
    case 50: return MatrixKind::maxicode;
    case 53: return MatrixKind::aztec;
    case 54: return MatrixKind::data_matrix;
    default: return std::nullopt;
    }
}

const char* name_of(MatrixKind kind) {
    switch (kind) {
    case MatrixKind::qr:
    case MatrixKind::micro_qr: return "[QR code]";
    case MatrixKind::pdf417: return "[PDF417]";
    case MatrixKind::maxicode: return "[MaxiCode]";
    case MatrixKind::data_matrix: return "[Data Matrix]";
    case MatrixKind::aztec: return "[Aztec code]";
    }
    return "";
}

} // namespace

std::span<const Interpreter::Action> Interpreter::symbol_actions() {
    static constexpr std::array actions = {
        Action{code_of(gs, 'h'), &Interpreter::set_bar_height},
        Action{code_of(gs, 'w'), &Interpreter::set_bar_width},
        Action{code_of(gs, 'H'), &Interpreter::set_caption_place},
        Action{code_of(gs, 'f'), &Interpreter::set_caption_font},
        Action{code_of(gs, 'k'), &Interpreter::print_bar_code},
        Action{code_of(gs, '(', 'k'), &Interpreter::symbol},
    };
    return actions;
}

bool Interpreter::set_bar_height(ByteView a) {
    bars_.height = std::max(a[0], std::uint8_t{1});
    return a[0] > 0;
}

bool Interpreter::set_bar_width(ByteView a) {
    // 68–76 are half dots on some models.
    const auto dots = a[0] >= 68 && a[0] <= 76 ? (a[0] - 64) / 2 : int{a[0]};
    if (dots < 1 || dots > 8) {
        return false;
    }
    bars_.module = static_cast<std::uint8_t>(dots);
    return true;
}

bool Interpreter::set_caption_place(ByteView a) {
    const auto n = a[0] >= 48 ? a[0] - 48 : int{a[0]};
    bars_.caption = static_cast<std::uint8_t>(n & 3);
    return n <= 3;
}

bool Interpreter::set_caption_font(ByteView a) {
    const auto n = a[0] >= 48 ? a[0] - 48 : int{a[0]};
    bars_.font = n == 1 ? Font::b : (n == 2 ? Font::c : Font::a);
    return n <= 4 || n == 49 || n == 50;
}

/// What does not fit is not printed, as on real printers.
bool Interpreter::print_if_it_fits(const PrintHead::Block& block) {
    const auto width = int{block.picture->width} * block.width;
    if (width > profile_.width_dots) {
        return false;
    }
    head_.print_block(block);
    return true;
}

/// GS k m d1 … NUL with m 0–6, or GS k m n d1 … dn with m 65–79
bool Interpreter::print_bar_code(ByteView a) {
    const bool short_form = a[0] < 65;
    const auto system = static_cast<std::uint8_t>(short_form ? a[0] + 65 : a[0]);
    const auto data = short_form ? a.subspan(1, a.size() - 2) : a.subspan(2);
    auto code = bar_code(system, data, bars_.height);
    if (!code || code->picture.width * bars_.module > profile_.width_dots) {
        return false;
    }
    const auto width = code->picture.width * bars_.module;
    const bool captions = !head_.in_page();
    if (captions) {
        head_.feed(0);
    }
    if (captions && (bars_.caption & 1U) != 0) {
        head_.print_caption(code->text, bars_.font, width);
    }
    const auto printed = print_if_it_fits(
        {std::make_shared<const drivers::Picture>(std::move(code->picture)),
         bars_.module,
         1,
         "[bar code]"}
    );
    if (captions && (bars_.caption & 2U) != 0) {
        head_.print_caption(code->text, bars_.font, width);
    }
    return printed;
}

/// GS ( k pL pH cn fn …
bool Interpreter::symbol(ByteView a) {
    if (a.size() < 5) {
        return false;
    }
    const auto kind = kind_named(a[2]);
    if (!kind) {
        return false;
    }
    const auto rest = a.subspan(4);
    auto& settings = symbols_[*kind];
    switch (a[3]) {
    case 80:
        settings.data.assign(rest.begin() + 1, rest.end());
        settings.drawn.reset();
        return !settings.data.empty();
    case 81: return print_symbol(*kind);
    case 82:
        if (settings.data.empty()) {
            return true;
        }
        answers_.insert(answers_.end(), {0x37, 0x36, '0', 0x1F, '0', 0x1F, '1', 0x1F, '0', 0});
        return true;
    default: settings.drawn.reset(); return set_symbol(*kind, a[3], rest);
    }
}

bool Interpreter::set_symbol(MatrixKind kind, std::uint8_t function, ByteView a) {
    auto& settings = symbols_[kind];
    const auto n = a[0];
    switch (function) {
    case 65: // the model, mode or columns
        settings.options.columns = kind == MatrixKind::pdf417 ? std::min<int>(n, 30) : 0;
        settings.options.mode = kind == MatrixKind::maxicode ? n - 48 : 0;
        settings.options.rectangular = kind == MatrixKind::data_matrix && n == 49;
        return true;
    case 66: return kind == MatrixKind::pdf417 || kind == MatrixKind::data_matrix; // rows
    case 67:
        if (n < 1 || n > 16) {
            return false;
        }
        settings.module = n;
        return true;
    case 68: settings.row = std::clamp(n, std::uint8_t{2}, std::uint8_t{8}); return true;
    case 69: return set_correction(kind, a);
    case 70: settings.options.truncated = n == 1 || n == 49; return kind == MatrixKind::pdf417;
    default: return false;
    }
}

bool Interpreter::set_correction(MatrixKind kind, ByteView a) {
    auto& correction = symbols_[kind].options.correction;
    if (kind == MatrixKind::qr) {
        correction = a[0] % 48 + 1;
        return a[0] >= 48 && a[0] <= 51;
    }
    if (kind == MatrixKind::pdf417) {
        // m 48: the level itself; 49: a share of the data, which zint chooses by itself.
        correction = a.size() > 1 && a[0] == 48 ? std::clamp(a[1] - 48, 0, 8) : -1;
        return a.size() > 1;
    }
    // Aztec says per cent; zint has four steps.
    correction = a[0] < 15 ? 1 : (a[0] < 30 ? 2 : (a[0] < 43 ? 3 : 4));
    return kind == MatrixKind::aztec;
}

bool Interpreter::print_symbol(MatrixKind kind) {
    auto& settings = symbols_[kind];
    if (settings.data.empty()) {
        return true;
    }
    if (settings.drawn == nullptr) {
        auto picture = matrix_symbol(kind, settings.data, settings.options);
        if (!picture) {
            return false;
        }
        settings.drawn = std::make_shared<const drivers::Picture>(std::move(*picture));
    }
    PrintHead::Block block = {settings.drawn, settings.module, settings.module, name_of(kind)};
    if (kind == MatrixKind::maxicode) {
        block.width = block.height = 1;
    } else if (kind == MatrixKind::pdf417) {
        block.height = static_cast<std::uint8_t>(settings.module * settings.row);
    }
    return print_if_it_fits(block);
}

} // namespace anjungan::simulator

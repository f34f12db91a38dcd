// SPDX-License-Identifier: GPL-3.0-or-later
// Commands for pictures: bit images, rasters, and those stored in the printer.
#include "drivers/printer/commands.hpp"
#include "simulator/printer/command_lengths.hpp"
#include "simulator/printer/interpreter.hpp"
#include "simulator/printer/picture_data.hpp"

#include <algorithm>
#include <array>

namespace anjungan::simulator {

using namespace drivers::escpos;

namespace {

constexpr std::size_t max_rows = 2303;  ///< of a raster, Epson's limit
constexpr std::size_t max_stored = 256; ///< pictures in the printer's memory
constexpr std::uint8_t print_buffered = 50;

/// m of GS v 0, GS / and FS p: bit 0 double width, bit 1 double height.
bool is_scale(std::uint8_t m) {
    return m <= 3 || (m >= 48 && m <= 51);
}
std::uint8_t width_in(std::uint8_t m) {
    return (m & 1U) != 0 ? 2 : 1;
}
std::uint8_t height_in(std::uint8_t m) {
    return (m & 2U) != 0 ? 2 : 1;
}

/// The name of a stored picture: its memory (0 non-volatile, 1 downloaded) and two letters.
std::uint32_t key_of(std::uint8_t function, ByteView letters) {
    const std::uint32_t memory = function >= 80 ? 1 : 0;
    return memory << 16U | static_cast<std::uint32_t>(letters[0] << 8U) | letters[1];
}

} // namespace

std::span<const Interpreter::Action> Interpreter::picture_actions() {
    static constexpr std::array actions = {
        Action{code_of(esc, '*'), &Interpreter::print_bit_image},
        Action{code_of(gs, 'v', '0'), &Interpreter::print_raster},
        Action{code_of(gs, 'Q', '0'), &Interpreter::print_raster},
        Action{code_of(gs, '*'), &Interpreter::download_picture},
        Action{code_of(gs, '/'), &Interpreter::print_downloaded},
        Action{code_of(fs, 'q'), &Interpreter::store_pictures},
        Action{code_of(fs, 'p'), &Interpreter::print_stored},
        Action{code_of(gs, '(', 'L'), &Interpreter::graphics},
        Action{code_of(gs, '8', 'L'), &Interpreter::long_graphics},
    };
    return actions;
}

/// The dots of 8 and of single-density images are larger than the head's.
bool Interpreter::print_bit_image(ByteView a) {
    const auto mode = a[0];
    const bool rows24 = mode >= 32;
    const bool single = mode == 0 || mode == 32;
    const auto columns = number_at(a, 1);
    if (columns == 0) {
        return true;
    }
    const auto picture = from_columns(a.subspan(3), columns, rows24 ? 24 : 8);
    head_.print_dots(
        std::make_shared<const drivers::Picture>(picture),
        single ? std::uint8_t{2} : std::uint8_t{1},
        rows24 ? std::uint8_t{1} : std::uint8_t{3}
    );
    return true;
}

bool Interpreter::print_raster(ByteView a) {
    const auto row_bytes = number_at(a, 1);
    const auto rows = number_at(a, 3);
    if (!is_scale(a[0]) || row_bytes == 0 || rows == 0 || rows > max_rows) {
        return false;
    }
    auto picture =
        std::make_shared<const drivers::Picture>(from_rows(a.subspan(5), row_bytes * 8, rows));
    head_.print_block({std::move(picture), width_in(a[0]), height_in(a[0])});
    return true;
}

bool Interpreter::download_picture(ByteView a) {
    const std::size_t columns = std::size_t{a[0]} * 8;
    const std::size_t rows = std::size_t{a[1]} * 8;
    if (columns == 0 || rows == 0) {
        return false;
    }
    downloaded_ =
        std::make_shared<const drivers::Picture>(from_columns(a.subspan(2), columns, rows));
    return true;
}

bool Interpreter::print_downloaded(ByteView a) {
    if (!is_scale(a[0])) {
        return false;
    }
    if (downloaded_ != nullptr) {
        head_.print_block({downloaded_, width_in(a[0]), height_in(a[0])});
    }
    return true;
}

bool Interpreter::store_pictures(ByteView a) {
    numbered_.clear();
    std::size_t at = 1;
    for (int i = 0; i < a[0]; ++i) {
        const auto columns = number_at(a, at) * 8;
        const auto rows = number_at(a, at + 2) * 8;
        at += 4;
        auto picture = from_columns(a.subspan(at), columns, rows);
        numbered_.push_back(std::make_shared<const drivers::Picture>(std::move(picture)));
        at += columns * rows / 8;
    }
    return a[0] > 0;
}

bool Interpreter::print_stored(ByteView a) {
    if (!is_scale(a[1]) || a[0] == 0) {
        return false;
    }
    if (a[0] <= numbered_.size() && !numbered_[a[0] - 1U]->bits.empty()) {
        head_.print_block({numbered_[a[0] - 1U], width_in(a[1]), height_in(a[1])});
    }
    return true;
}

/// GS ( L pL pH m fn …
bool Interpreter::graphics(ByteView a) {
    return a.size() >= 4 && a[2] == 48 && do_graphics(a[3], a.subspan(4));
}

/// GS 8 L p1 p2 p3 p4 m fn …
bool Interpreter::long_graphics(ByteView a) {
    return a.size() >= 6 && a[4] == 48 && do_graphics(a[5], a.subspan(6));
}

bool Interpreter::do_graphics(std::uint8_t function, ByteView a) {
    switch (function) {
    case 112:
    case 113: return buffer_graphics(function, a);
    case 67:
    case 68:
    case 83:
    case 84: return define_graphics(function, a);
    case 69:
    case 85: return print_graphics(function, a);
    case 65:
    case 66:
    case 81:
    case 82: return delete_graphics(function, a);
    case 2:
    case print_buffered:
        if (buffered_.picture != nullptr) {
            head_.print_block({buffered_.picture, buffered_.width, buffered_.height});
            buffered_ = {};
        }
        return true;
    case 1:
    case 49: return true; // the density
    default: return answer_graphics(function);
    }
}

/// a bx by c xL xH yL yH d1 …: 112 in rows, 113 in columns
bool Interpreter::buffer_graphics(std::uint8_t function, ByteView a) {
    constexpr std::size_t header = 8;
    if (a.size() < header || a[1] < 1 || a[1] > 2 || a[2] < 1 || a[2] > 2) {
        return false;
    }
    const auto picture = picture_in(
        function == 112 ? Order::rows : Order::columns,
        a.subspan(header),
        {number_at(a, 4), number_at(a, 6)}
    );
    if (!picture) {
        return false;
    }
    buffered_ = {std::make_shared<const drivers::Picture>(*picture), a[1], a[2]};
    return true;
}

/// a kc1 kc2 b xL xH yL yH [c d1 …] × b; of several colours the first is kept, black
bool Interpreter::define_graphics(std::uint8_t function, ByteView a) {
    constexpr std::size_t header = 9;
    if (a.size() < header || a[3] == 0 || stored_.size() >= max_stored) {
        return false;
    }
    const auto picture = picture_in(
        function == 67 || function == 83 ? Order::rows : Order::columns,
        a.subspan(header),
        {number_at(a, 4), number_at(a, 6)}
    );
    if (!picture) {
        return false;
    }
    stored_[key_of(function, a.subspan(1))] = std::make_shared<const drivers::Picture>(*picture);
    return true;
}

/// kc1 kc2 x y
bool Interpreter::print_graphics(std::uint8_t function, ByteView a) {
    if (a.size() < 4 || a[2] < 1 || a[2] > 2 || a[3] < 1 || a[3] > 2) {
        return false;
    }
    const auto found = stored_.find(key_of(function, a));
    if (found != stored_.end()) {
        head_.print_block({found->second, a[2], a[3]});
    }
    return true;
}

bool Interpreter::delete_graphics(std::uint8_t function, ByteView a) {
    const bool all = function == 65 || function == 81;
    if (!all && a.size() < 2) {
        return false;
    }
    const std::uint32_t memory = function >= 80 ? 1 : 0;
    std::erase_if(stored_, [&](const auto& stored) {
        return all ? stored.first >> 16U == memory : stored.first == key_of(function, a);
    });
    return true;
}

std::string Interpreter::stored_names(std::uint32_t memory) const {
    std::string names = "\x40";
    for (const auto& [key, picture] : stored_) {
        if (key >> 16U == memory) {
            names += static_cast<char>(key >> 8U);
            names += static_cast<char>(key);
        }
    }
    return names;
}

/// How much memory there is and is left, and the names of what is stored.
bool Interpreter::answer_graphics(std::uint8_t function) {
    const auto answer = [this](std::uint8_t id, std::string_view text) {
        answers_.push_back(0x37);
        answers_.push_back(id);
        answers_.insert(answers_.end(), text.begin(), text.end());
        answers_.push_back(0);
    };
    switch (function) {
    case 0:
    case 48: answer(0x30, "262144"); return true;
    case 3:
    case 51: answer(0x31, "262144"); return true;
    case 4:
    case 52: answer(0x32, "262144"); return true;
    case 64: answer(0x72, stored_names(0)); return true;
    case 80: answer(0x73, stored_names(1)); return true;
    default: return false;
    }
}

} // namespace anjungan::simulator

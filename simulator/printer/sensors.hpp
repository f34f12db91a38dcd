// SPDX-License-Identifier: GPL-3.0-or-later
/// The sensors of the virtual printer and the bytes in which it reports them.
#pragma once

#include "drivers/printer/status.hpp"

namespace anjungan::simulator {

/// `recoverable` goes away by itself or by DLE ENQ (a hot head); the other needs a technician.
enum class MachineError : std::uint8_t { none, recoverable, unrecoverable };

struct Sensors {
    drivers::Paper paper = drivers::Paper::ok;
    drivers::Cover cover = drivers::Cover::closed;
    drivers::Cutter cutter = drivers::Cutter::ok;
    MachineError error = MachineError::none;

    [[nodiscard]] bool ready() const;
    [[nodiscard]] drivers::RealTimeAnswers answers() const;
    [[nodiscard]] drivers::AutomaticStatus automatic() const;
    /// GS r 1 and ESC v.
    [[nodiscard]] std::uint8_t paper_byte() const;
};

/// Which of GS a's kinds differ between two reports: 2 on-line, 4 error, 8 paper.
[[nodiscard]] std::uint8_t
changed_kinds(const drivers::AutomaticStatus& from, const drivers::AutomaticStatus& to);

/// The answer to GS I n; empty: there is none.
[[nodiscard]] Bytes identity(std::uint8_t n);

} // namespace anjungan::simulator

/// The sensors of the virtual printer and the bytes in which it reports them.
#pragma once

#include "drivers/printer/status.hpp"

namespace anjungan::drivers {

/// `recoverable` goes away by itself or by DLE ENQ (a hot head); the other needs a technician.
enum class MachineError : std::uint8_t { none, recoverable, unrecoverable };

struct Sensors {
    Paper paper = Paper::ok;
    Cover cover = Cover::closed;
    Cutter cutter = Cutter::ok;
    MachineError error = MachineError::none;

    [[nodiscard]] bool ready() const;
    [[nodiscard]] RealTimeAnswers answers() const;
    [[nodiscard]] AutomaticStatus automatic() const;
    /// GS r 1 and ESC v.
    [[nodiscard]] std::uint8_t paper_byte() const;
};

/// Which of GS a's kinds differ between two reports: 2 on-line, 4 error, 8 paper.
[[nodiscard]] std::uint8_t changed_kinds(const AutomaticStatus& from, const AutomaticStatus& to);

/// The answer to GS I n; empty: there is none.
[[nodiscard]] Bytes identity(std::uint8_t n);

} // namespace anjungan::drivers

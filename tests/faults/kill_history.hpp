// SPDX-License-Identifier: GPL-3.0-or-later
/// What an office has promised so far over all its kills, and whether what is left keeps it.
#pragma once

#include "tests/faults/left_behind.hpp"

namespace anjungan::test {

class KillHistory {
public:
    /// Broken promises, one sentence each, and remembers what is left as promised from now on:
    ///   I1   what came out of the printer or stood on the screen is committed; no two unmarked
    ///        originals; `printed` only with whole paper, no paper before `sending` is committed
    ///   I2, I3, I7, I11 through `faults`
    ///   I4, I5 each record is at the hub exactly as it is here, or still sealed; the hub has
    ///        nothing that is not here
    ///   I12  the screen says "sent" only of what the hub has acknowledged
    /// and no record ever changes or goes back.
    [[nodiscard]] std::vector<std::string> judge(const LeftBehind& left);

    /// After a quiet end, besides: everything is at the hub, no print job is under way (I10).
    [[nodiscard]] static std::vector<std::string> judge_quiet(const LeftBehind& left);

private:
    std::map<std::string, KeptRecord> promised_; ///< by id, as last seen
};

} // namespace anjungan::test

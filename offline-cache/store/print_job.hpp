// SPDX-License-Identifier: GPL-3.0-or-later
/// A print job and the states it moves through; see the table in print_job.cpp.
#pragma once

#include "base/bytes.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace anjungan::store {

/// The numbers are stored: never change one.
enum class PrintState : std::int64_t {
    queued = 1,      ///< committed, nothing done yet
    preflight = 2,   ///< the printer's state is being asked; no byte of the job has left
    blocked = 3,     ///< no paper, cover open, …; no byte has left: resumes by itself
    sending = 4,     ///< bytes may have left
    await_mark = 5,  ///< all bytes left; waiting for the printer to say it is through
    held = 6,        ///< a fault after bytes left; the same connection may still bring the mark
    printed = 7,     ///< the mark came
    unknown = 8,     ///< nobody knows whether paper came out; never sent again by itself
    came_out = 9,    ///< was unknown; a person said that it came out
    not_printed = 10 ///< was unknown; a person said that it did not come out
};

/// One word for a log or a listing.
[[nodiscard]] const char* to_string(PrintState state);
[[nodiscard]] std::optional<PrintState> print_state_from(std::int64_t number);

/// Whether the machine knows this step. `sending` → `sending` notes progress.
[[nodiscard]] bool is_legal(PrintState from, PrintState to);

struct PrintJob {
    std::int64_t id = 0;
    std::uint64_t kseq = 0;    ///< the record it belongs to; 0 for a slip without one
    std::int64_t original = 0; ///< the first job of the same paper; its own id if it is the first
    int copy_number = 0;       ///< 0: the original. n: banner "SALINAN ke-n"
    PrintState state = PrintState::queued;
    Bytes document;     ///< as kiosk/print stores it; empty after PrintJobs::forget_documents()
    std::string detail; ///< of the last transition; nothing personal
};

} // namespace anjungan::store

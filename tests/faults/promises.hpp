// SPDX-License-Identifier: GPL-3.0-or-later
/// What a kiosk has told its citizens, hub and printer, and whether a disk still keeps it.
#pragma once

#include "tests/faults/recorder_vfs.hpp"
#include "tests/offline-cache/store/store_office.hpp"

namespace anjungan::test {

struct ToldCommit {
    store::Commit commit;
    crypto::Digest digest;
};

/// Every call that has returned leaves its trace here.
struct Promises {
    std::vector<ToldCommit> commits;
    std::map<std::uint64_t, store::RecordState> states; ///< by kseq: after apply_acks() returned
    std::map<std::int64_t, store::PrintState> jobs;     ///< after transition() returned
};

/// How a disk breaks its promises, one sentence each; empty: it keeps them all.
struct Violations {
    std::vector<std::string> lost;  ///< something told is not there
    std::vector<std::string> wrong; ///< what is there contradicts itself, or nobody asked for it

    [[nodiscard]] std::string first() const;
    [[nodiscard]] bool none() const { return lost.empty() && wrong.empty(); }
};

/// Opens the disk with the real Store, compares it with what was told, hands in one submission
/// more, and then reads the file beside the Store: I1 to I4, I7 and I11. `told`: all calls that had
/// returned; `begun`: the same with the call that was under way, which may have happened or not.
/// Replaces the recorder's disk.
Violations broken_promises(
    StoreOffice& office, const Image& disk, const Promises& told, const Promises& begun
);

/// Notes a commit whose record waits in the outbox.
void note_commit(
    const StoreOffice& office, store::Store& store, store::Commit commit, Promises& told
);

} // namespace anjungan::test

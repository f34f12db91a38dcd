// SPDX-License-Identifier: GPL-3.0-or-later
/// What a killed kiosk has left behind: its database, its hub's, the paper and the last words on
/// its screen, read from copies so that looking changes nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace anjungan::test {

/// One row of the outbox with its print job.
struct KeptRecord {
    std::int64_t kseq = 0;
    std::string id;               ///< hexadecimal, like `digest`
    std::string digest;           ///< of the envelope
    std::string code;             ///< "7K3F-9QXW-2M"
    std::string number;           ///< of the queue; may be empty
    std::int64_t state = 0;       ///< RecordState
    std::int64_t print_state = 0; ///< PrintState of the original; 0: there is no job
    bool has_envelope = false;
};

/// One piece of paper with a code on it.
struct PaperSlip {
    std::string code;
    bool marked_copy = false;
    bool cut = false; ///< it came out whole
};

struct LeftBehind {
    std::vector<KeptRecord> records; ///< by kseq
    /// What the hub's inbox has: "id kseq digest" as often as it has it.
    std::multiset<std::string> at_hub;
    std::vector<PaperSlip> paper;
    std::set<std::string> shown;         ///< codes of what the last process showed
    std::set<std::string> shown_sent;    ///< … of which it said that the office has them
    std::set<std::string> shown_printed; ///< … and that the slip is printed
    std::vector<std::string> faults;     ///< what is wrong in a file by itself
};

struct Places {
    std::filesystem::path artifacts; ///< kiosk.db, hub.db, printer/ and speech.log
    std::filesystem::path keys;
    std::filesystem::path printers; ///< the profiles
};

/// Neither database may be written meanwhile. A database that is not there yet is empty.
[[nodiscard]] LeftBehind look_at(const Places& places);

/// LeftBehind::at_hub alone.
[[nodiscard]] std::multiset<std::string> hub_records(const std::filesystem::path& hub_database);

} // namespace anjungan::test

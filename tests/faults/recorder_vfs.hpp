// SPDX-License-Identifier: GPL-3.0-or-later
/// A disk in memory under SQLite that records every write, truncation and flush, and can fail them:
/// what a power cut leaves is worked out from the record (power_cut.hpp).
#pragma once

#include "base/bytes.hpp"

#include <map>
#include <string>
#include <vector>

namespace anjungan::test {

/// The files of a disk by name, with their content.
using Image = std::map<std::string, Bytes>;

struct DiskEvent {
    enum class Kind { created, removed, write, truncate, sync, failed_sync };

    Kind kind = Kind::write;
    std::string file;
    std::size_t offset = 0; ///< of a write; of a truncation: the new size
    Bytes data;             ///< of a write
};

/// The default VFS while it lives; only one may. Databases must be opened and closed inside its
/// life. Behaves as the real one on Linux does: sectors of 4096 bytes, overwriting is power-safe
/// (what was flushed before and is not written again stays). Locks are granted unseen.
class RecorderVfs {
public:
    RecorderVfs();
    RecorderVfs(const RecorderVfs&) = delete;
    RecorderVfs& operator=(const RecorderVfs&) = delete;
    ~RecorderVfs();

    /// Replaces the disk, empties the record and ends all faults. No database may be open.
    static void load(Image image);
    /// What programs see now, flushed or not.
    [[nodiscard]] static const Image& image();
    [[nodiscard]] static const std::vector<DiskEvent>& events();

    /// `passing` more flushes succeed, then `failing` ones report SQLITE_IOERR_FSYNC.
    static void fail_syncs(int passing, int failing);
    /// `passing` more writes succeed, then each one reports SQLITE_FULL.
    static void fill_disk(int passing);
    static void end_faults();
    /// Whether a fault has struck since the last load() or end_faults().
    [[nodiscard]] static bool struck();
    /// Flips a bit of a file behind SQLite's back, chosen by `number`; gives its byte.
    static std::size_t flip_bit(const std::string& file, std::uint64_t number);
};

} // namespace anjungan::test

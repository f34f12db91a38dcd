// SPDX-License-Identifier: GPL-3.0-or-later
/// An SQLite VFS over the real one that counts flushes and can make one fail.
#pragma once

namespace anjungan::test {

/// The default VFS while it lives; only one may. Databases must be opened and closed inside its
/// life.
class CountingVfs {
public:
    CountingVfs();
    CountingVfs(const CountingVfs&) = delete;
    CountingVfs& operator=(const CountingVfs&) = delete;
    ~CountingVfs();

    /// Calls of fsync or fdatasync on files so far.
    [[nodiscard]] static int flushes();

    /// After `passing` more flushes so many report an input/output error; a negative number ends
    /// it.
    static void fail_flush_after(int passing, int failing = 1);
    /// Each write from now on finds the disk full, until `false` is given.
    static void fill_disk(bool is_full);
};

} // namespace anjungan::test

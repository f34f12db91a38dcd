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

    /// The flush after `passing` more ones reports an input/output error, once.
    static void fail_flush_after(int passing);
    /// Each write from now on finds the disk full, until `false` is given.
    static void fill_disk(bool is_full);
};

} // namespace anjungan::test

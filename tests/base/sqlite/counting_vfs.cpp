// SPDX-License-Identifier: GPL-3.0-or-later
// A pass-through VFS. SQLite gives each open file szOsFile bytes: ours come first, the real file's
// behind them.
#include "tests/base/sqlite/counting_vfs.hpp"

#include <sqlite3.h>

#include <cassert>
#include <cstring>

namespace anjungan::test {

namespace {

struct CountingFile {
    sqlite3_file base;
    sqlite3_file* real;
};

int flush_count = 0;
int passing_flushes = -1; // negative: none fails
int failing_flushes = 0;
bool disk_full = false;
sqlite3_vfs* real_vfs = nullptr;
sqlite3_vfs counting_vfs = {};
sqlite3_io_methods methods = {};

sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<CountingFile*>(file)->real;
}

int write_file_bytes(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    if (disk_full) {
        return SQLITE_FULL;
    }
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, offset);
}

int flush_file(sqlite3_file* file, int flags) {
    ++flush_count;
    if (passing_flushes > 0) {
        --passing_flushes;
    } else if (passing_flushes == 0 && failing_flushes > 0) {
        --failing_flushes;
        return SQLITE_IOERR_FSYNC;
    }
    return real_of(file)->pMethods->xSync(real_of(file), flags);
}

/// Everything else goes straight through.
void fill_methods() {
    methods.iVersion = 1; // no shared memory, no mmap: the store uses neither
    methods.xClose = [](sqlite3_file* file) {
        const int code = real_of(file)->pMethods->xClose(real_of(file));
        file->pMethods = nullptr;
        return code;
    };
    methods.xRead = [](sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
        return real_of(file)->pMethods->xRead(real_of(file), out, size, offset);
    };
    methods.xWrite = write_file_bytes;
    methods.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) {
        return real_of(file)->pMethods->xTruncate(real_of(file), size);
    };
    methods.xSync = flush_file;
    methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
        return real_of(file)->pMethods->xFileSize(real_of(file), size);
    };
    methods.xLock = [](sqlite3_file* file, int level) {
        return real_of(file)->pMethods->xLock(real_of(file), level);
    };
    methods.xUnlock = [](sqlite3_file* file, int level) {
        return real_of(file)->pMethods->xUnlock(real_of(file), level);
    };
    methods.xCheckReservedLock = [](sqlite3_file* file, int* reserved) {
        return real_of(file)->pMethods->xCheckReservedLock(real_of(file), reserved);
    };
    methods.xFileControl = [](sqlite3_file* file, int operation, void* argument) {
        return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
    };
    methods.xSectorSize = [](sqlite3_file* file) {
        return real_of(file)->pMethods->xSectorSize(real_of(file));
    };
    methods.xDeviceCharacteristics = [](sqlite3_file* file) {
        return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
    };
}

int open_file(
    sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* flags_out
) {
    auto* counting = reinterpret_cast<CountingFile*>(file);
    counting->real = reinterpret_cast<sqlite3_file*>(counting + 1);
    std::memset(counting->real, 0, static_cast<std::size_t>(real_vfs->szOsFile));
    const int code = real_vfs->xOpen(real_vfs, name, counting->real, flags, flags_out);
    file->pMethods = code == SQLITE_OK ? &methods : nullptr;
    return code;
}

} // namespace

CountingVfs::CountingVfs() {
    assert(real_vfs == nullptr);
    real_vfs = sqlite3_vfs_find(nullptr);
    fill_methods();
    counting_vfs = *real_vfs;
    counting_vfs.zName = "counting";
    counting_vfs.szOsFile = real_vfs->szOsFile + static_cast<int>(sizeof(CountingFile));
    counting_vfs.xOpen = open_file;
    flush_count = 0;
    passing_flushes = -1;
    disk_full = false;
    sqlite3_vfs_register(&counting_vfs, 1);
}

CountingVfs::~CountingVfs() {
    sqlite3_vfs_unregister(&counting_vfs);
    sqlite3_vfs_register(real_vfs, 1);
    real_vfs = nullptr;
}

int CountingVfs::flushes() {
    return flush_count;
}

void CountingVfs::fail_flush_after(int passing, int failing) {
    passing_flushes = passing;
    failing_flushes = failing;
}

void CountingVfs::fill_disk(bool is_full) {
    disk_full = is_full;
}

} // namespace anjungan::test

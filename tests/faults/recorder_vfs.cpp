// SPDX-License-Identifier: GPL-3.0-or-later
// A VFS whose files are vectors. Directories, time and random numbers stay the real ones.
#include "tests/faults/recorder_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <limits>

namespace anjungan::test {

namespace {

constexpr int never = std::numeric_limits<int>::max();

struct Disk {
    Image files;
    std::vector<DiskEvent> events;
    int passing_syncs = never;
    int failing_syncs = 0;
    int passing_writes = never;
    bool struck = false;
};

/// SQLite gives each open file szOsFile bytes, which hold this.
struct MemoryFile {
    sqlite3_file base;
    Image::value_type* entry; // a map's nodes stay where they are
    int persist_wal;
};

Disk disk;
sqlite3_vfs* real_vfs = nullptr;
sqlite3_vfs recorder = {};
sqlite3_io_methods methods = {};

MemoryFile& opened(sqlite3_file* file) {
    return *reinterpret_cast<MemoryFile*>(file);
}

Bytes& content(sqlite3_file* file) {
    return opened(file).entry->second;
}

void record(sqlite3_file* file, DiskEvent::Kind kind, std::size_t offset = 0, Bytes data = {}) {
    disk.events.push_back({kind, opened(file).entry->first, offset, std::move(data)});
}

int read_bytes(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    const auto& bytes = content(file);
    const auto wanted = static_cast<std::size_t>(size);
    const auto start = std::min(static_cast<std::size_t>(offset), bytes.size());
    const auto there = std::min(wanted, bytes.size() - start);
    auto* target = static_cast<std::uint8_t*>(out);
    std::copy_n(bytes.data() + start, there, target);
    std::fill(target + there, target + wanted, std::uint8_t{0});
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_bytes(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
    if (disk.passing_writes == 0) {
        disk.struck = true;
        return SQLITE_FULL;
    }
    disk.passing_writes -= disk.passing_writes == never ? 0 : 1;
    const auto* first = static_cast<const std::uint8_t*>(from);
    const auto start = static_cast<std::size_t>(offset);
    Bytes data(first, first + size);
    auto& bytes = content(file);
    bytes.resize(std::max(bytes.size(), start + data.size()));
    std::ranges::copy(data, bytes.begin() + static_cast<std::ptrdiff_t>(start));
    record(file, DiskEvent::Kind::write, start, std::move(data));
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    content(file).resize(static_cast<std::size_t>(size));
    record(file, DiskEvent::Kind::truncate, static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int /*flags*/) {
    if (disk.passing_syncs > 0) {
        disk.passing_syncs -= disk.passing_syncs == never ? 0 : 1;
    } else if (disk.failing_syncs > 0) {
        --disk.failing_syncs;
        disk.struck = true;
        record(file, DiskEvent::Kind::failed_sync);
        return SQLITE_IOERR_FSYNC;
    }
    record(file, DiskEvent::Kind::sync);
    return SQLITE_OK;
}

int control(sqlite3_file* file, int operation, void* argument) {
    if (operation != SQLITE_FCNTL_PERSIST_WAL) {
        return SQLITE_NOTFOUND;
    }
    auto* wanted = static_cast<int*>(argument);
    if (*wanted < 0) {
        *wanted = opened(file).persist_wal;
    } else {
        opened(file).persist_wal = *wanted;
    }
    return SQLITE_OK;
}

void fill_methods() {
    methods.iVersion = 1; // no shared memory, no mmap: the store uses neither
    methods.xClose = [](sqlite3_file* file) {
        file->pMethods = nullptr;
        return SQLITE_OK;
    };
    methods.xRead = read_bytes;
    methods.xWrite = write_bytes;
    methods.xTruncate = truncate;
    methods.xSync = sync;
    methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
        *size = static_cast<sqlite3_int64>(content(file).size());
        return SQLITE_OK;
    };
    methods.xLock = [](sqlite3_file*, int) { return SQLITE_OK; };
    methods.xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; };
    methods.xCheckReservedLock = [](sqlite3_file*, int* reserved) {
        *reserved = 0;
        return SQLITE_OK;
    };
    methods.xFileControl = control;
    methods.xSectorSize = [](sqlite3_file*) { return 4096; };
    methods.xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
}

int open_file(
    sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* flags_out
) {
    file->pMethods = nullptr;
    const bool is_there = name != nullptr && disk.files.contains(name);
    if (name == nullptr || (!is_there && (flags & SQLITE_OPEN_CREATE) == 0)) {
        return SQLITE_CANTOPEN;
    }
    opened(file).entry = &*disk.files.try_emplace(name).first;
    opened(file).persist_wal = 0;
    file->pMethods = &methods;
    if (!is_there) {
        record(file, DiskEvent::Kind::created);
    }
    if (flags_out != nullptr) {
        *flags_out = flags;
    }
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs* /*vfs*/, const char* name, int /*flush_directory*/) {
    if (disk.files.erase(name) == 0) {
        return SQLITE_IOERR_DELETE_NOENT;
    }
    disk.events.push_back({DiskEvent::Kind::removed, name, 0, {}});
    return SQLITE_OK;
}

int access(sqlite3_vfs* /*vfs*/, const char* name, int /*flags*/, int* result) {
    const auto found = disk.files.find(name);
    *result = found != disk.files.end() && !found->second.empty() ? 1 : 0;
    return SQLITE_OK;
}

} // namespace

RecorderVfs::RecorderVfs() {
    assert(real_vfs == nullptr);
    real_vfs = sqlite3_vfs_find(nullptr);
    fill_methods();
    recorder = *real_vfs;
    recorder.zName = "recorder";
    recorder.szOsFile = static_cast<int>(sizeof(MemoryFile));
    recorder.xOpen = open_file;
    recorder.xDelete = remove_file;
    recorder.xAccess = access;
    disk = Disk();
    sqlite3_vfs_register(&recorder, 1);
}

RecorderVfs::~RecorderVfs() {
    sqlite3_vfs_unregister(&recorder);
    sqlite3_vfs_register(real_vfs, 1);
    real_vfs = nullptr;
    disk = Disk();
}

void RecorderVfs::load(Image image) {
    disk = Disk();
    disk.files = std::move(image);
}

const Image& RecorderVfs::image() {
    return disk.files;
}

const std::vector<DiskEvent>& RecorderVfs::events() {
    return disk.events;
}

void RecorderVfs::fail_syncs(int passing, int failing) {
    disk.passing_syncs = passing;
    disk.failing_syncs = failing;
}

void RecorderVfs::fill_disk(int passing) {
    disk.passing_writes = passing;
}

void RecorderVfs::end_faults() {
    disk.passing_syncs = never;
    disk.failing_syncs = 0;
    disk.passing_writes = never;
    disk.struck = false;
}

bool RecorderVfs::struck() {
    return disk.struck;
}

std::size_t RecorderVfs::flip_bit(const std::string& file, std::uint64_t number) {
    auto& bytes = disk.files.at(file);
    const auto place = number / 8 % bytes.size();
    bytes[place] ^= static_cast<std::uint8_t>(1U << number % 8);
    return place;
}

} // namespace anjungan::test

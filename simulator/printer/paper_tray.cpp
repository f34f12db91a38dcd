// SPDX-License-Identifier: GPL-3.0-or-later
// Slips into files, byte for byte.
#include "simulator/printer/paper_tray.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace anjungan::simulator {

namespace {

std::string file_name_of(std::size_t number) {
    return fmt::format("job-{:03}.bin", number);
}

/// The number in "job-012.bin"; 0 for any other name.
std::size_t file_number_in(const std::string& name) {
    std::size_t number = 0;
    // NOLINTNEXTLINE(cert-err34-c): what it makes of the name is compared with the name
    const bool read = std::sscanf(name.c_str(), "job-%zu", &number) == 1;
    return read && file_name_of(number) == name ? number : 0;
}

} // namespace

Result<std::unique_ptr<PaperTray>> PaperTray::open(const std::filesystem::path& directory) {
    std::size_t highest = 0;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(directory, problem), end;
         !problem && entry != end;
         entry.increment(problem)) {
        highest = std::max(highest, file_number_in(entry->path().filename().string()));
    }
    if (problem) {
        return fail(ErrorCode::io, fmt::format("{}: {}", directory.string(), problem.message()));
    }
    return std::unique_ptr<PaperTray>(new PaperTray(directory, highest) // NOLINT(*-owning-memory)
    );
}

PaperTray::~PaperTray() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

void PaperTray::catch_paper_of(VirtualPrinter& printer) {
    printer.set_tray([this](std::size_t piece, ByteView more) { take(piece, more); });
}

void PaperTray::begin_file(std::size_t piece) {
    if (file_ >= 0) {
        ::close(file_);
    }
    const auto file = directory_ / file_name_of(lying_there_ + piece + 1);
    constexpr auto everyone_reads = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    file_ =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, everyone_reads);
    if (file_ < 0) {
        note_failure(file);
    }
    files_begun_ = piece + 1;
}

void PaperTray::take(std::size_t piece, ByteView more) {
    if (piece >= files_begun_) {
        begin_file(piece);
    }
    while (file_ >= 0 && !more.empty()) {
        const auto written = ::write(file_, more.data(), more.size());
        if (written < 0 && errno != EINTR) {
            note_failure(directory_ / file_name_of(lying_there_ + piece + 1));
            return;
        }
        more = more.subspan(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

void PaperTray::note_failure(const std::filesystem::path& file) {
    if (status_) {
        const auto reason = std::error_code(errno, std::generic_category()).message();
        status_ = fail(ErrorCode::io, fmt::format("{}: {}", file.string(), reason));
    }
}

} // namespace anjungan::simulator

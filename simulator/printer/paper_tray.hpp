// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the virtual printer's paper falls: printer/job-001.bin …, written while it comes out, so
/// that it is there whatever becomes of the kiosk, as real paper is.
#pragma once

#include "simulator/printer/virtual_printer.hpp"

#include <filesystem>
#include <memory>

namespace anjungan::simulator {

/// Used by one thread at a time. It must outlive the printer's threads.
class PaperTray {
public:
    /// Numbers go on after the highest that already lies there. Errors: io.
    [[nodiscard]] static Result<std::unique_ptr<PaperTray>>
    open(const std::filesystem::path& directory);
    PaperTray(const PaperTray&) = delete;
    PaperTray& operator=(const PaperTray&) = delete;
    ~PaperTray();

    /// Catches what comes out of this printer from now on.
    void catch_paper_of(VirtualPrinter& printer);

    /// The first write that failed, if any.
    [[nodiscard]] const Status& status() const { return status_; }

private:
    PaperTray(std::filesystem::path directory, std::size_t lying_there)
        : directory_(std::move(directory)), lying_there_(lying_there) {}

    void take(std::size_t piece, ByteView more);
    void begin_file(std::size_t piece);
    void note_failure(const std::filesystem::path& file);

    std::filesystem::path directory_;
    std::size_t lying_there_;
    std::size_t files_begun_ = 0;
    int file_ = -1;
    Status status_;
};

} // namespace anjungan::simulator

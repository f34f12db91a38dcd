// SPDX-License-Identifier: GPL-3.0-or-later
/// What a disk holds after the power went at a given moment of a recorded run.
///
/// The model: what a file's flush covered is there. Of what was written to it since, anything may
/// be there: nothing, all, the first few writes with the last one torn, or any of them, each torn
/// into sectors of 512 bytes. Files keep apart: one may be ahead of the other. A file's entry in
/// its directory is there from its creation on: Store::open flushes the directory itself before it
/// answers, and makes or removes no file afterwards, which the workload checks.
#pragma once

#include "tests/faults/recorder_vfs.hpp"

#include <random>

namespace anjungan::test {

/// Whether the pages of a flush that reported an error had reached the disk. Never can a later
/// flush bring them there: Linux has marked them clean.
enum class FailedSync { lost, kept };

class PowerCut {
public:
    /// `events` must outlive this; `before` is the disk when the recording began, all flushed.
    PowerCut(Image before, const std::vector<DiskEvent>& events, FailedSync failed_sync);

    /// Goes on until `events` of the recorded events have happened; never back.
    void advance_to(std::size_t events);

    /// One of the disks that a cut right now can leave.
    [[nodiscard]] Image cut(std::mt19937_64& random) const;

private:
    void happen(const DiskEvent& event);
    void flush(const std::string& file);

    Image durable_;
    std::map<std::string, std::vector<const DiskEvent*>> pending_; ///< not flushed, oldest first
    const std::vector<DiskEvent>& events_;
    std::size_t next_ = 0;
    FailedSync failed_sync_;
};

} // namespace anjungan::test

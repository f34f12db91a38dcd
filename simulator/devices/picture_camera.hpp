// SPDX-License-Identifier: GPL-3.0-or-later
/// The virtual camera: sees the picture that a test holds before it.
#pragma once

#include "base/mutex.hpp"
#include "drivers/camera/picture.hpp"

#include <condition_variable>

namespace anjungan::simulator {

/// What lies before the camera; outlives the cameras that look at it. Safe for every thread.
class CameraView {
public:
    CameraView() = default;
    CameraView(const CameraView&) = delete;
    CameraView& operator=(const CameraView&) = delete;
    ~CameraView() = default;

    /// Each camera sees it once; nothing: an empty table.
    void show(std::optional<drivers::GreyPicture> picture);
    /// Whether a camera can be opened, and those that are open work.
    void plug(bool in);
    [[nodiscard]] bool plugged() const;

    /// What was shown since `seen`, which is moved on; waits at most `most` for it.
    [[nodiscard]] Result<std::optional<drivers::GreyPicture>>
    look(std::uint64_t& seen, std::chrono::milliseconds most);

private:
    mutable Mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<drivers::GreyPicture> picture_ GUARDED_BY(mutex_);
    std::uint64_t shown_ GUARDED_BY(mutex_) = 0;
    bool plugged_ GUARDED_BY(mutex_) = true;
};

class PictureCamera : public drivers::PictureSource {
public:
    /// `unavailable` while unplugged.
    [[nodiscard]] static Result<std::unique_ptr<drivers::PictureSource>> open(CameraView& view);

    [[nodiscard]] Result<std::optional<drivers::GreyPicture>> next(std::chrono::milliseconds most
    ) override {
        return view_.look(seen_, most);
    }

private:
    explicit PictureCamera(CameraView& view) : view_(view) {}

    CameraView& view_;
    std::uint64_t seen_ = 0;
};

} // namespace anjungan::simulator

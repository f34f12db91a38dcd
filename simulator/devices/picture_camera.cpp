// SPDX-License-Identifier: GPL-3.0-or-later
// A picture held before a camera that is not there.
#include "simulator/devices/picture_camera.hpp"

#include <utility>

namespace anjungan::simulator {

namespace {

tl::unexpected<Error> no_camera() {
    return fail(ErrorCode::unavailable, "the camera is unplugged");
}

} // namespace

void CameraView::show(std::optional<drivers::GreyPicture> picture) {
    {
        const MutexLock lock(mutex_);
        picture_ = std::move(picture);
        ++shown_;
    }
    changed_.notify_all();
}

void CameraView::plug(bool in) {
    {
        const MutexLock lock(mutex_);
        plugged_ = in;
    }
    changed_.notify_all();
}

bool CameraView::plugged() const {
    const MutexLock lock(mutex_);
    return plugged_;
}

Result<std::optional<drivers::GreyPicture>>
CameraView::look(std::uint64_t& seen, std::chrono::milliseconds most) {
    MutexLock lock(mutex_);
    const auto until = std::chrono::steady_clock::now() + most;
    while (plugged_ && shown_ == seen && std::chrono::steady_clock::now() < until) {
        changed_.wait_until(lock, until);
    }
    if (!plugged_) {
        return no_camera();
    }
    return std::exchange(seen, shown_) == shown_ ? std::optional<drivers::GreyPicture>() : picture_;
}

Result<std::unique_ptr<drivers::PictureSource>> PictureCamera::open(CameraView& view) {
    if (!view.plugged()) {
        return no_camera();
    }
    // NOLINTNEXTLINE(*-owning-memory): the constructor is private
    return std::unique_ptr<drivers::PictureSource>(new PictureCamera(view));
}

} // namespace anjungan::simulator

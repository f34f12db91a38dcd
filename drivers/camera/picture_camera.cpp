// A picture held before a camera that is not there.
#include "drivers/camera/picture_camera.hpp"

#include <utility>

namespace anjungan::drivers {

namespace {

tl::unexpected<Error> no_camera() {
    return fail(ErrorCode::unavailable, "the camera is unplugged");
}

} // namespace

void CameraView::show(std::optional<GreyPicture> picture) {
    {
        const std::lock_guard lock(mutex_);
        picture_ = std::move(picture);
        ++shown_;
    }
    changed_.notify_all();
}

void CameraView::plug(bool in) {
    {
        const std::lock_guard lock(mutex_);
        plugged_ = in;
    }
    changed_.notify_all();
}

bool CameraView::plugged() const {
    const std::lock_guard lock(mutex_);
    return plugged_;
}

Result<std::optional<GreyPicture>>
CameraView::look(std::uint64_t& seen, std::chrono::milliseconds most) {
    std::unique_lock lock(mutex_);
    (void)changed_.wait_for(lock, most, [&] { return !plugged_ || shown_ != seen; });
    if (!plugged_) {
        return no_camera();
    }
    return std::exchange(seen, shown_) == shown_ ? std::optional<GreyPicture>() : picture_;
}

Result<std::unique_ptr<PictureSource>> PictureCamera::open(CameraView& view) {
    if (!view.plugged()) {
        return no_camera();
    }
    // NOLINTNEXTLINE(*-owning-memory): the constructor is private
    return std::unique_ptr<PictureSource>(new PictureCamera(view));
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
/// A camera of the machine, through V4L2 as ZBar drives it.
#pragma once

#include "drivers/camera/picture.hpp"

namespace zbar {
struct zbar_video_s;
}

namespace anjungan::drivers {

class ZbarCamera : public PictureSource {
public:
    /// `device`: "/dev/video0". Errors: not_found, unavailable (busy, no camera, no format that
    /// ZBar can turn into grey), unsupported (built without ANJUNGAN_WITH_ZBAR).
    [[nodiscard]] static Result<std::unique_ptr<PictureSource>>
    open(const std::filesystem::path& device);

    [[nodiscard]] Result<std::optional<GreyPicture>> next(std::chrono::milliseconds most) override;

private:
    struct CloseVideo {
        void operator()(zbar::zbar_video_s* video) const;
    };
    using Handle = std::unique_ptr<zbar::zbar_video_s, CloseVideo>;

    explicit ZbarCamera(Handle video) : video_(std::move(video)) {}

    Handle video_;
};

} // namespace anjungan::drivers

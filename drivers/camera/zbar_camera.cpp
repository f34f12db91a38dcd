// SPDX-License-Identifier: GPL-3.0-or-later
// ZBar's video input. No test reaches past open(): that needs a camera.
#include "drivers/camera/zbar_camera.hpp"

#include <poll.h>
#include <zbar.h>

#include <array>

namespace anjungan::drivers {

namespace {

struct FreeFrame {
    void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};

using Frame = std::unique_ptr<zbar::zbar_image_t, FreeFrame>;

constexpr unsigned long y800 = 0x30303859;

/// What a QR code at arm's length needs, and what every webcam has.
constexpr std::array<unsigned, 2> wanted_size = {640, 480};

GreyPicture copy_of(const zbar::zbar_image_t* image) {
    const auto* const data = static_cast<const std::uint8_t*>(zbar::zbar_image_get_data(image));
    GreyPicture picture{zbar::zbar_image_get_width(image), zbar::zbar_image_get_height(image)};
    const auto size = std::size_t{picture.width} * picture.height;
    if (data != nullptr && zbar::zbar_image_get_data_length(image) >= size) {
        picture.pixels.assign(data, data + size);
    }
    return picture;
}

} // namespace

void ZbarCamera::CloseVideo::operator()(zbar::zbar_video_s* video) const {
    zbar::zbar_video_destroy(video);
}

Result<std::unique_ptr<PictureSource>> ZbarCamera::open(const std::filesystem::path& device) {
    if (std::error_code ignored; !std::filesystem::exists(device, ignored)) {
        return fail(ErrorCode::not_found, device.string() + ": there is no such camera");
    }
    Handle video(zbar::zbar_video_create());
    if (!video) {
        return fail(ErrorCode::unavailable, "ZBar cannot start its video input");
    }
    (void)zbar::zbar_video_request_size(video.get(), wanted_size[0], wanted_size[1]);
    if (zbar::zbar_video_open(video.get(), device.c_str()) != 0) {
        return fail(ErrorCode::unavailable, device.string() + ": cannot be opened as a camera");
    }
    if (zbar::zbar_negotiate_format(video.get(), nullptr) != 0 ||
        zbar::zbar_video_enable(video.get(), 1) != 0) {
        return fail(ErrorCode::unavailable, device.string() + ": sends no picture ZBar can read");
    }
    // NOLINTNEXTLINE(*-owning-memory): the constructor is private
    return std::unique_ptr<PictureSource>(new ZbarCamera(std::move(video)));
}

Result<std::optional<GreyPicture>> ZbarCamera::next(std::chrono::milliseconds most) {
    // Asking ZBar at once would block until there is a picture.
    pollfd wanted = {zbar::zbar_video_get_fd(video_.get()), POLLIN, 0};
    if (::poll(&wanted, 1, static_cast<int>(most.count())) <= 0) {
        return std::optional<GreyPicture>();
    }
    const Frame frame(zbar::zbar_video_next_image(video_.get()));
    if (!frame) {
        return fail(ErrorCode::unavailable, "the camera sends no more pictures");
    }
    const Frame grey(zbar::zbar_image_convert(frame.get(), y800));
    if (!grey) {
        return fail(ErrorCode::unavailable, "the camera's picture cannot be turned into grey");
    }
    return std::optional(copy_of(grey.get()));
}

} // namespace anjungan::drivers

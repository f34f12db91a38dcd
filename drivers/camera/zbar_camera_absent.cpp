// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for zbar_camera.cpp in a kiosk without ZBar.
#include "drivers/camera/code_reader.hpp"
#include "drivers/camera/zbar_camera.hpp"

namespace anjungan::drivers {

void ZbarCamera::CloseVideo::operator()(zbar::zbar_video_s* /*video*/) const {}

Result<std::unique_ptr<PictureSource>> ZbarCamera::open(const std::filesystem::path& /*device*/) {
    return fail(CodeReader::is_built_in().error());
}

Result<std::optional<GreyPicture>> ZbarCamera::next(std::chrono::milliseconds /*most*/) {
    return fail(CodeReader::is_built_in().error());
}

} // namespace anjungan::drivers

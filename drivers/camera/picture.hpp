// SPDX-License-Identifier: GPL-3.0-or-later
/// One picture of a camera, grey, and the narrow seam that pictures come through.
#pragma once

#include "base/bytes.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace anjungan::drivers {

/// Rows from the top, one byte a pixel, 0 = black, without padding.
struct GreyPicture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes pixels = {}; ///< width × height
};

/// An open camera. Used by one thread. Once a call returned an error the camera is gone.
class PictureSource {
public:
    PictureSource() = default;
    PictureSource(const PictureSource&) = delete;
    PictureSource& operator=(const PictureSource&) = delete;
    virtual ~PictureSource() = default;

    /// Waits at most `most` for the next picture; nothing if none came. Errors: unavailable, io.
    [[nodiscard]] virtual Result<std::optional<GreyPicture>> next(std::chrono::milliseconds most
    ) = 0;
};

/// A PNG as a camera would see it; transparent parts are white. Errors: not_found, invalid_input.
[[nodiscard]] Result<GreyPicture> load_grey_png(const std::filesystem::path& path);

} // namespace anjungan::drivers

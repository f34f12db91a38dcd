// SPDX-License-Identifier: GPL-3.0-or-later
/// The display as Linux shows it in /sys: class/backlight and class/drm.
///
/// Source: Documentation/ABI/stable/sysfs-class-backlight and the kernel's DRM connectors.
#pragma once

#include "drivers/display/display.hpp"

#include <filesystem>

namespace anjungan::drivers {

/// Looks anew at each call: panels come and go. Without the right to write these files, which only
/// root has by itself, set_…() is `io`.
class SysfsDisplay : public Display {
public:
    explicit SysfsDisplay(std::filesystem::path root = "/sys") : root_(std::move(root)) {}

    [[nodiscard]] Result<int> brightness() const override;
    [[nodiscard]] Status set_brightness(int percent) override;
    [[nodiscard]] Result<Light> light() const override;
    [[nodiscard]] Status set_light(Light wanted) override;
    [[nodiscard]] Result<std::vector<Output>> outputs() const override;

private:
    [[nodiscard]] Result<std::filesystem::path> backlight() const;

    std::filesystem::path root_;
};

} // namespace anjungan::drivers

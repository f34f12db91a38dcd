// SPDX-License-Identifier: GPL-3.0-or-later
// Small files with a number or a word each.
#include "drivers/display/sysfs_display.hpp"

#include "base/attribute.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace anjungan::drivers {

namespace {

namespace fs = std::filesystem;

constexpr int power_on = 0;  // FB_BLANK_UNBLANK
constexpr int power_off = 4; // FB_BLANK_POWERDOWN

Status write_number(const fs::path& file, int number) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    const auto text = std::to_string(number);
    // The kernel takes an attribute in one write.
    const auto written = opened < 0 ? -1 : ::write(opened, text.data(), text.size());
    const int error = errno;
    if (opened >= 0) {
        ::close(opened);
    }
    if (written != static_cast<ssize_t>(text.size())) {
        const auto reason = std::error_code(error, std::generic_category()).message();
        return fail(ErrorCode::io, fmt::format("{}: {}", file.string(), reason));
    }
    return {};
}

/// Sorted; empty if the folder is not there.
std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Which of two drivers for one panel to use: the kernel's advice, lower is better.
std::size_t preference(const fs::path& light) {
    constexpr std::array<std::string_view, 3> order = {"firmware", "platform", "raw"};
    const auto type = read_attribute(light / "type");
    const auto* const found = std::find(order.begin(), order.end(), type.value_or(""));
    return static_cast<std::size_t>(found - order.begin());
}

} // namespace

Result<fs::path> SysfsDisplay::backlight() const {
    const auto lights = entries_of(root_ / "class" / "backlight");
    const auto best =
        std::min_element(lights.begin(), lights.end(), [](const auto& one, const auto& other) {
            return preference(one) < preference(other);
        });
    if (best == lights.end()) {
        return fail(ErrorCode::unsupported, "the machine does not control the panel's light");
    }
    return *best;
}

Result<int> SysfsDisplay::brightness() const {
    const auto light = backlight();
    TRY(light);
    const auto most = read_number_attribute<unsigned>(*light / "max_brightness");
    const auto now = read_number_attribute<unsigned>(*light / "brightness");
    if (!most || !now) {
        return fail(most ? now.error() : most.error());
    }
    if (*most == 0) {
        return fail(ErrorCode::unsupported, "the panel's light has one step only");
    }
    return static_cast<int>((std::int64_t{*now} * 100 + *most / 2) / *most);
}

Status SysfsDisplay::set_brightness(int percent) {
    if (percent < 0 || percent > 100) {
        return fail(ErrorCode::invalid_input, "brightness is 0 to 100 per cent");
    }
    const auto light = backlight();
    TRY(light);
    const auto most = read_number_attribute<unsigned>(*light / "max_brightness");
    TRY(most);
    const auto steps = static_cast<int>((std::int64_t{*most} * percent + 50) / 100);
    // Step 0 is off on many panels: a kiosk that looks dead is not what "dim" means.
    return write_number(*light / "brightness", std::max(1, steps));
}

Result<Light> SysfsDisplay::light() const {
    const auto light = backlight();
    TRY(light);
    const auto power = read_number_attribute<unsigned>(*light / "bl_power");
    TRY(power);
    return *power == power_on ? Light::on : Light::off;
}

Status SysfsDisplay::set_light(Light wanted) {
    const auto light = backlight();
    TRY(light);
    return write_number(*light / "bl_power", wanted == Light::on ? power_on : power_off);
}

Result<std::vector<Output>> SysfsDisplay::outputs() const {
    std::vector<Output> outputs;
    for (const auto& path : entries_of(root_ / "class" / "drm")) {
        // "card0-HDMI-A-1" is a connector; "card0", "renderD128" and "version" are not.
        const auto name = path.filename().string();
        const auto dash = name.find('-');
        if (!name.starts_with("card") || dash == std::string::npos) {
            continue;
        }
        const auto status = read_attribute(path / "status");
        TRY(status);
        const bool enabled = read_attribute(path / "enabled").value_or("") == "enabled";
        outputs.push_back({name.substr(dash + 1), *status == "connected", enabled});
    }
    return outputs;
}

} // namespace anjungan::drivers

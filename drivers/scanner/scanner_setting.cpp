// SPDX-License-Identifier: GPL-3.0-or-later
// The words after [scanner] device.
#include "drivers/scanner/scanner_setting.hpp"

#include "drivers/camera/zbar_camera.hpp"
#include "drivers/scanner/camera_scanner.hpp"
#include "drivers/scanner/evdev_scanner.hpp"
#include "drivers/scanner/plugged_scanner.hpp"
#include "drivers/scanner/serial_scanner.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace anjungan::drivers {

namespace {

tl::unexpected<Error> not_a_scanner() {
    return fail(
        ErrorCode::invalid_input,
        "must be \"none\", \"serial:/dev/ttyACM0:9600\", \"evdev:VID:PID\", "
        "\"evdev:/dev/input/by-id/NAME\" or \"camera:/dev/video0\""
    );
}

Result<ScannerSetting> parse_serial(std::string_view text) {
    SerialSettings line;
    const auto colon = text.find(':');
    line.path = text.substr(0, colon);
    if (colon != std::string_view::npos) {
        const auto speed = text.substr(colon + 1);
        const auto* const end = speed.data() + speed.size();
        if (std::from_chars(speed.data(), end, line.baud).ptr != end || speed.empty()) {
            return not_a_scanner();
        }
    }
    if (!line.path.is_absolute() || !is_serial_speed(line.baud)) {
        return not_a_scanner();
    }
    return ScannerSetting(line);
}

/// How each kind of device is opened; empty for what is no device of metal.
struct OpenerOf {
    const Clock& clock;

    ScanSourceOpener operator()(const NoScanner& /*none*/) const { return {}; }
    ScanSourceOpener operator()(const SerialSettings& line) const {
        return serial_scans([line] { return open_serial(line); }, clock);
    }
    ScanSourceOpener operator()(const InputIdentity& identity) const {
        return evdev_scans([identity] { return open_grabbed(identity); }, clock);
    }
    ScanSourceOpener operator()(const CameraAddress& camera) const {
        return camera_scans([camera] { return ZbarCamera::open(camera.device); });
    }
};

} // namespace

Result<ScannerSetting> parse_scanner_setting(std::string_view text) {
    const auto colon = std::min(text.find(':'), text.size());
    const auto kind = text.substr(0, colon);
    const auto rest = text.substr(std::min(colon + 1, text.size()));
    if (text == "none") {
        return ScannerSetting(NoScanner());
    }
    if (kind == "serial") {
        return parse_serial(rest);
    }
    if (kind == "evdev") {
        auto identity = parse_input_identity(rest);
        return identity ? Result<ScannerSetting>(std::move(*identity)) : not_a_scanner();
    }
    if (kind == "camera" && rest.starts_with('/')) {
        return ScannerSetting(CameraAddress{rest});
    }
    return not_a_scanner();
}

Status is_built_in(const ScannerSetting& setting) {
    if (std::holds_alternative<InputIdentity>(setting)) {
        return evdev_is_built_in();
    }
    return std::holds_alternative<CameraAddress>(setting) ? CodeReader::is_built_in() : Status();
}

std::unique_ptr<Scanner> make_plugged_scanner(const ScannerSetting& setting, const Clock& clock) {
    auto open = std::visit(OpenerOf{clock}, setting);
    return open == nullptr ? nullptr : std::make_unique<PluggedScanner>(std::move(open), clock);
}

Status try_scanner(const ScannerSetting& setting, const Clock& clock) {
    const auto open = std::visit(OpenerOf{clock}, setting);
    if (open == nullptr) {
        return {};
    }
    const auto opened = open();
    return opened ? Status() : Status(fail(opened.error()));
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// From pictures to scans.
#include "drivers/scanner/camera_scanner.hpp"

#include "drivers/scanner/payload.hpp"

#include <utility>

namespace anjungan::drivers {

Result<std::vector<ScanOutcome>> CameraScanSource::poll(std::chrono::milliseconds most) {
    auto picture = camera_->next(most);
    TRY(picture);
    std::vector<ScanOutcome> outcomes;
    if (!picture->has_value()) {
        return outcomes;
    }
    for (const auto& code : reader_.read(**picture)) {
        if (!code.empty()) {
            outcomes.push_back(judge_payload(code.reveal(), Symbology::qr));
        }
    }
    wipe((*picture)->pixels);
    return outcomes;
}

ScanSourceOpener camera_scans(std::function<Result<std::unique_ptr<PictureSource>>()> open_camera) {
    return [open_camera = std::move(open_camera)]() -> Result<std::unique_ptr<ScanSource>> {
        auto reader = CodeReader::open();
        TRY(reader);
        auto camera = open_camera();
        TRY(camera);
        return std::make_unique<CameraScanSource>(std::move(*camera), std::move(*reader));
    };
}

} // namespace anjungan::drivers

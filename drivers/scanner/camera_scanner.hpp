// SPDX-License-Identifier: GPL-3.0-or-later
/// A camera that reads QR codes: pictures from a narrow source, decoded by ZBar.
#pragma once

#include "drivers/camera/code_reader.hpp"
#include "drivers/scanner/scan_source.hpp"

namespace anjungan::drivers {

class CameraScanSource : public ScanSource {
public:
    CameraScanSource(std::unique_ptr<PictureSource> camera, CodeReader reader)
        : camera_(std::move(camera)), reader_(std::move(reader)) {}

    [[nodiscard]] Result<std::vector<ScanOutcome>> poll(std::chrono::milliseconds most) override;
    /// Never: a code is in a picture or it is not.
    [[nodiscard]] bool was_cut_off() override { return false; }

private:
    std::unique_ptr<PictureSource> camera_;
    CodeReader reader_;
};

/// For a PluggedScanner.
[[nodiscard]] ScanSourceOpener
camera_scans(std::function<Result<std::unique_ptr<PictureSource>>()> open_camera);

} // namespace anjungan::drivers

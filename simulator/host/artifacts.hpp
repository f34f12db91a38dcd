// SPDX-License-Identifier: GPL-3.0-or-later
/// What a headless run leaves behind in its directory: pictures, slips, summary.
#pragma once

#include "kiosk/ui/window.hpp"
#include "simulator/printer/paper_tray.hpp"

#include <filesystem>

namespace anjungan::simulator {

class Artifacts {
public:
    /// Makes `directory` with screens/ and printer/ in it, and catches the printer's paper in
    /// printer/job-001.bin … from now on. The artifacts must outlive the printer's threads.
    [[nodiscard]] static Result<Artifacts>
    open(const std::filesystem::path& directory, VirtualPrinter& printer);

    [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }
    [[nodiscard]] std::filesystem::path speech_log() const { return directory_ / "speech.log"; }

    /// screens/NAME.png
    [[nodiscard]] Status save_screen(ui::Window& window, const std::string& name) const;
    /// Says whether all paper was caught, and adds printer/strip.png, this run's paper as a
    /// picture, unless there is none.
    [[nodiscard]] Status finish_paper(const VirtualPrinter& printer) const;

private:
    Artifacts(std::filesystem::path directory, std::unique_ptr<PaperTray> tray)
        : directory_(std::move(directory)), tray_(std::move(tray)) {}

    std::filesystem::path directory_;
    std::unique_ptr<PaperTray> tray_;
};

} // namespace anjungan::simulator

/// What a headless run leaves behind in its directory: pictures, slips, summary.
#pragma once

#include "drivers/printer/virtual/virtual_printer.hpp"
#include "kiosk/ui/window.hpp"

#include <filesystem>

namespace anjungan::app {

class Artifacts {
public:
    /// Makes `directory` with screens/ and printer/ in it.
    [[nodiscard]] static Result<Artifacts> open(const std::filesystem::path& directory);

    [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }
    [[nodiscard]] std::filesystem::path speech_log() const { return directory_ / "speech.log"; }

    /// screens/NAME.png
    [[nodiscard]] Status save_screen(ui::Window& window, const std::string& name) const;
    /// printer/job-001.bin … and printer/strip.png; nothing when nothing was printed.
    [[nodiscard]] Status save_slips(const drivers::VirtualPrinter& printer) const;

private:
    explicit Artifacts(std::filesystem::path directory) : directory_(std::move(directory)) {}

    std::filesystem::path directory_;
};

} // namespace anjungan::app

// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and slips of a headless run.
#include "simulator/host/artifacts.hpp"

#include "base/files.hpp"

namespace anjungan::simulator {

Result<Artifacts> Artifacts::open(const std::filesystem::path& directory, VirtualPrinter& printer) {
    for (const auto& made : {directory, directory / "screens", directory / "printer"}) {
        TRY(ensure_writable_directory(made));
    }
    auto tray = PaperTray::open(directory / "printer");
    TRY(tray);
    (*tray)->catch_paper_of(printer);
    return Artifacts(directory, std::move(*tray));
}

Status Artifacts::save_screen(ui::Window& window, const std::string& name) const {
    const auto pixels = window.pixels();
    TRY(pixels);
    return ui::save_png(*pixels, directory_ / "screens" / (name + ".png"));
}

Status Artifacts::finish_paper(const VirtualPrinter& printer) const {
    if (!tray_->status()) {
        return tray_->status();
    }
    const auto jobs = printer.job_count();
    return jobs == 0 ? Status() : printer.strip_png(directory_ / "printer" / "strip.png");
}

} // namespace anjungan::simulator

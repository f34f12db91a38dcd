// Pictures and slips of a headless run.
#include "kiosk/app/artifacts.hpp"

#include "kiosk/base/files.hpp"

namespace anjungan::app {

Result<Artifacts>
Artifacts::open(const std::filesystem::path& directory, drivers::VirtualPrinter& printer) {
    for (const auto& made : {directory, directory / "screens", directory / "printer"}) {
        if (auto writable = ensure_writable_directory(made); !writable) {
            return fail(std::move(writable.error()));
        }
    }
    auto tray = drivers::PaperTray::open(directory / "printer");
    if (!tray) {
        return fail(std::move(tray.error()));
    }
    (*tray)->catch_paper_of(printer);
    return Artifacts(directory, std::move(*tray));
}

Status Artifacts::save_screen(ui::Window& window, const std::string& name) const {
    const auto pixels = window.pixels();
    if (!pixels) {
        return fail(pixels.error());
    }
    return ui::save_png(*pixels, directory_ / "screens" / (name + ".png"));
}

Status Artifacts::finish_paper(const drivers::VirtualPrinter& printer) const {
    if (!tray_->status()) {
        return tray_->status();
    }
    const auto jobs = printer.job_count();
    return jobs == 0 ? Status() : printer.strip_png(directory_ / "printer" / "strip.png");
}

} // namespace anjungan::app

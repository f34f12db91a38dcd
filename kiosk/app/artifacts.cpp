// Pictures and slips of a headless run.
#include "kiosk/app/artifacts.hpp"

#include "kiosk/base/files.hpp"

#include <fmt/format.h>

namespace anjungan::app {

Result<Artifacts> Artifacts::open(const std::filesystem::path& directory) {
    for (const auto& made : {directory, directory / "screens", directory / "printer"}) {
        if (auto writable = ensure_writable_directory(made); !writable) {
            return fail(std::move(writable.error()));
        }
    }
    return Artifacts(directory);
}

Status Artifacts::save_screen(ui::Window& window, const std::string& name) const {
    const auto pixels = window.pixels();
    if (!pixels) {
        return fail(pixels.error());
    }
    return ui::save_png(*pixels, directory_ / "screens" / (name + ".png"));
}

Status Artifacts::save_slips(const drivers::VirtualPrinter& printer) const {
    const auto jobs = printer.job_count();
    for (std::size_t job = 0; job < jobs; ++job) {
        const auto file = directory_ / "printer" / fmt::format("job-{:03}.bin", job + 1);
        if (auto saved = write_file_durably(file, printer.job_bytes(job), Access::everyone_reads);
            !saved) {
            return saved;
        }
    }
    return jobs == 0 ? Status() : printer.strip_png(directory_ / "printer" / "strip.png");
}

} // namespace anjungan::app

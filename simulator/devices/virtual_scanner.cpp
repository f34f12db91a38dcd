// SPDX-License-Identifier: GPL-3.0-or-later
// The same judgement as for metal, without the metal.
#include "simulator/devices/virtual_scanner.hpp"

#include "drivers/camera/code_reader.hpp"
#include "drivers/scanner/payload.hpp"

#include <utility>

namespace anjungan::simulator {

void VirtualScanner::show(ByteView payload, drivers::Symbology symbology) {
    if (state_ != drivers::ScannerState::ready || payload.empty()) {
        return;
    }
    auto outcome = judge_payload(payload, symbology);
    if (auto* scan = std::get_if<drivers::Scan>(&outcome); scan == nullptr) {
        listener_.tell(std::get<drivers::ScanRejection>(outcome));
    } else {
        const MutexLock lock(showing_);
        if (!doubles_.is_double(*scan, clock_.boot_time())) {
            listener_.tell(std::move(*scan));
        }
    }
}

Status VirtualScanner::show_picture(const std::filesystem::path& png) {
    const auto picture = drivers::load_grey_png(png);
    TRY(picture);
    auto reader = drivers::CodeReader::open();
    TRY(reader);
    const auto codes = reader->read(*picture);
    for (const auto& code : codes) {
        show(code.reveal());
    }
    return codes.empty() ? Status(fail(ErrorCode::not_found, "no code can be read in the picture"))
                         : Status();
}

void VirtualScanner::plug(drivers::ScannerState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

} // namespace anjungan::simulator

// SPDX-License-Identifier: GPL-3.0-or-later
/// What the kiosk reads once at the start: services, translations, the printer's profile.
#pragma once

#include "drivers/printer/profile.hpp"
#include "kiosk/app/config.hpp"
#include "kiosk/services/catalogue.hpp"

namespace anjungan::app {

/// Immutable after loading; outlives everything that refers to it.
struct Assets {
    services::Catalogue catalogue;
    i18n::Translator translator;
    drivers::PrinterProfile printer;
};

/// Slips get the letters of the same private fonts as the screens. Before any other thread.
void use_own_fonts(const Config& config);

/// A fault in one service is in `catalogue.faults`; everything else is an error.
[[nodiscard]] Result<Assets> load_assets(const Config& config);

} // namespace anjungan::app

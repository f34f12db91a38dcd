// SPDX-License-Identifier: GPL-3.0-or-later
/// When the counters are open, in words.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

/// "Buka sampai 15.00", "Loket tutup"; empty: the office has not said when they are open.
[[nodiscard]] std::string opening_in_short(const ScreenContext& context);

/// The same with when they open again: "Loket tutup. Buka lagi besok pukul 08.00."
[[nodiscard]] std::string opening_in_full(const ScreenContext& context);

/// For somebody who gets no queue number today: "Silakan datang lagi besok mulai 08.00."
[[nodiscard]] std::string return_in_words(const ScreenContext& context);

} // namespace anjungan::screens

// SPDX-License-Identifier: GPL-3.0-or-later
/// Day, month and year of a date that is being typed: what stands in each, and what is said.
#pragma once

#include "kiosk/screens/fields/typed_speech.hpp"
#include "kiosk/screens/screen.hpp"
#include "kiosk/services/service.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::screens {

/// The parts of the draft, by their place in it.
enum class DatePart : std::uint8_t { day, month, year };

/// The part that the keys are for.
[[nodiscard]] DatePart active_part(const ScreenContext& context);

/// "Day", "Month", "Year".
[[nodiscard]] std::string name_of(DatePart part, const i18n::Texts& t);

/// As it is read: "20", "November", "2026"; of an unfinished part its digits. Personal.
[[nodiscard]] std::string
words_of(DatePart part, const services::Field& field, const ScreenContext& context);

/// 1 to 12; 0: none yet.
[[nodiscard]] std::size_t month_of(const services::Field& field, const ScreenContext& context);

/// The whole day, if there is such a one.
[[nodiscard]] std::optional<std::chrono::year_month_day>
date_of(const services::Field& field, const ScreenContext& context);

/// The twelve names.
[[nodiscard]] std::vector<std::string> month_names(const i18n::Texts& t);

/// What is to be done next: "Now the month."
[[nodiscard]] std::string asks_for(DatePart part, const i18n::Texts& t);

/// Day, month and year, each named when it is whole, and what comes next.
[[nodiscard]] TypedSpeech
speech_of_date(const services::Field& field, const ScreenContext& context);

} // namespace anjungan::screens

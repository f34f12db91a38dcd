// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong with an answer, and what a check needs to know to say so.
#pragma once

#include "kiosk/i18n/translator.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace anjungan::services {

enum class Severity : std::uint8_t {
    error,   ///< must be put right before going on
    warning, ///< "please look again": may be confirmed as it is
};

/// What is wrong and what to do, in the reader's language. Never repeats what was typed: it is
/// spoken aloud.
struct Problem {
    Severity severity = Severity::error;
    std::string sentence;
};

[[nodiscard]] inline Problem error(std::string sentence) {
    return {Severity::error, std::move(sentence)};
}

[[nodiscard]] inline Problem warning(std::string sentence) {
    return {Severity::warning, std::move(sentence)};
}

/// What a check needs to know besides the answer.
struct CheckContext {
    std::chrono::year_month_day today; ///< the office's local date
    const i18n::Texts& t;
};

} // namespace anjungan::services

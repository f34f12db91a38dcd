// SPDX-License-Identifier: GPL-3.0-or-later
/// What is said of a typed answer: what each key did, and what has been typed so far.
#pragma once

#include "kiosk/screens/screen.hpp"
#include "kiosk/services/service.hpp"

namespace anjungan::screens {

struct TypedSpeech {
    std::string so_far;        ///< the label, then what has been typed; personal
    std::string echo;          ///< what the last key did; empty: nothing yet
    bool echo_personal = true; ///< false when nothing of the answer is in it
};

/// Letters and digits one by one, and each word that is finished.
[[nodiscard]] TypedSpeech
speech_of_text(const services::Field& field, const ScreenContext& context);

/// A number that others must not overhear: its digits by earphone only, by loudspeaker their
/// places. `digits`: how many it has when it is whole.
[[nodiscard]] TypedSpeech speech_of_secret_number(
    const services::Field& field, const ScreenContext& context, std::size_t digits
);

/// A secret number as it is read back: spelled by earphone, else only that it is filled in.
[[nodiscard]] std::string
secret_number_in_words(std::string_view number, const ScreenContext& context);

} // namespace anjungan::screens

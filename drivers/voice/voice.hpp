// SPDX-License-Identifier: GPL-3.0-or-later
/// What the kiosk says aloud.
#pragma once

#include "base/secret.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace anjungan::drivers {

/// `personal`: the words hold something the citizen typed. They are spoken, never kept.
enum class Privacy : std::uint8_t { open, personal };

/// `interrupt`: what is being said stops now. `queue`: it is finished first.
enum class Turn : std::uint8_t { interrupt, queue };

struct Utterance {
    std::string language; ///< "id", "en", "jv", "su"
    SecretText text;      ///< numbers and codes already normalised to words
    Privacy privacy = Privacy::open;
    int rate_percent = 100;   ///< 50 to 200 of the device's own; recordings keep their pace
    int volume_percent = 100; ///< 0 to 100 of the device's own
};

[[nodiscard]] inline Utterance open_utterance(std::string language, std::string_view text) {
    return {std::move(language), SecretText(text), Privacy::open, 100, 100};
}

[[nodiscard]] inline Utterance personal_utterance(std::string language, std::string_view text) {
    return {std::move(language), SecretText(text), Privacy::personal, 100, 100};
}

/// Calls return at once; the sound follows on a thread of the implementation. Safe to call from
/// every thread.
class Voice {
public:
    Voice() = default;
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;
    virtual ~Voice() = default;

    /// Errors: unavailable (no sound device), unsupported (no voice for the language), io; also
    /// what became of an earlier utterance. The same words are always on the screen, so a caller
    /// may log the error and go on.
    [[nodiscard]] virtual Status speak(Utterance utterance, Turn turn) = 0;

    /// Whether anything is being said or waits to be.
    [[nodiscard]] virtual bool speaking() const = 0;

    /// Silence now, and forget what waits.
    virtual void stop() = 0;
};

} // namespace anjungan::drivers

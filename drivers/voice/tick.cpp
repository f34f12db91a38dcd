// SPDX-License-Identifier: GPL-3.0-or-later
// A sine that dies away: computed, so that nobody's recording is needed.
#include "drivers/voice/tick.hpp"

#include "drivers/voice/audio_sink.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace anjungan::drivers {

namespace {

constexpr double length = 0.020; ///< seconds
constexpr double tone = 1200;    ///< hertz: where small loudspeakers are good and old ears hear
constexpr double fade = 0.004;   ///< seconds until a third of it is left
constexpr double attack = 0.001; ///< seconds until it is whole: a step would crack
constexpr double loudest = 0.1 * 32767;

} // namespace

std::vector<std::int16_t> make_tick(int volume_percent) {
    std::vector<std::int16_t> samples(static_cast<std::size_t>(length * audio_rate));
    const double volume = loudest * std::clamp(volume_percent, 0, 100) / 100;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double at = static_cast<double>(i) / audio_rate;
        const double swell = std::min(at / attack, 1.0) * std::min((length - at) / attack, 1.0);
        const double wave = std::sin(2 * std::numbers::pi * tone * at);
        samples[i] = static_cast<std::int16_t>(volume * swell * std::exp(-at / fade) * wave);
    }
    return samples;
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// Sound through SDL, into a file.
#include "drivers/voice/sdl/sdl_audio_sink.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace anjungan;
using drivers::SdlAudioSink;

namespace {

void set_variable(const char* name, const char* value) {
    REQUIRE(setenv(name, value, 1) == 0); // NOLINT(concurrency-mt-unsafe): no sound thread yet
}

std::vector<std::int16_t> samples_in(const std::filesystem::path& file) {
    const auto bytes = read_file(file);
    REQUIRE(bytes);
    std::vector<std::int16_t> samples(bytes->size() / sizeof(std::int16_t));
    std::copy_n(bytes->data(), samples.size() * 2, reinterpret_cast<char*>(samples.data()));
    return samples;
}

bool soon_silent(const SdlAudioSink& sink) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (sink.waiting() > std::chrono::milliseconds(0)) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace

TEST_CASE(
    "SdlAudioSink: what is played reaches the device, what is dropped does not", "[drivers]"
) {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "sound.raw";
    set_variable("SDL_AUDIODRIVER", "disk");
    set_variable("SDL_DISKAUDIOFILE", file.c_str());
    set_variable("SDL_DISKAUDIODELAY", "5");
    const std::vector<std::int16_t> heard(3000, 1111);
    {
        auto sink = SdlAudioSink::open();
        REQUIRE(sink);
        REQUIRE((*sink)->prepare());
        (*sink)->play(heard);
        REQUIRE(soon_silent(**sink));
        (*sink)->play(std::vector<std::int16_t>(std::size_t{drivers::audio_rate} * 60, 2222));
        (*sink)->play_if_silent(std::vector<std::int16_t>(700, 4444)); // somebody is speaking
        CHECK((*sink)->waiting() > std::chrono::seconds(50));
        (*sink)->drop();
        CHECK((*sink)->waiting() == std::chrono::milliseconds(0));
        (*sink)->play_if_silent(std::vector<std::int16_t>(500, 5555));
        REQUIRE(soon_silent(**sink));
        (*sink)->play(std::vector<std::int16_t>(2, 3333));
        REQUIRE(soon_silent(**sink));
    }
    const auto written = samples_in(file);
    CHECK(std::ranges::count(written, 1111) == 3000);
    CHECK(std::ranges::count(written, 2222) < drivers::audio_rate); // not the minute
    CHECK(std::ranges::count(written, 4444) == 0);
    CHECK(std::ranges::count(written, 5555) == 500);
    CHECK(std::ranges::count(written, 0) > 0); // silence, not the last sample
}

TEST_CASE("SdlAudioSink.open: a machine without sound is unavailable", "[drivers]") {
    set_variable("SDL_AUDIODRIVER", "none");
    const auto sink = SdlAudioSink::open();
    REQUIRE_FALSE(sink);
    CHECK(sink.error().code == ErrorCode::unavailable);
}

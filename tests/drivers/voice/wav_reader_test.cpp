// SPDX-License-Identifier: GPL-3.0-or-later
// WAV files, cut anywhere, wrong in every way.
#include "drivers/voice/wav_reader.hpp"

#include "tests/drivers/voice/wav_file.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using drivers::WavReader;

namespace {

std::string heard_in(WavReader& reader, std::string_view bytes) {
    const auto samples = reader.feed(as_bytes(bytes));
    REQUIRE(samples);
    return {reinterpret_cast<const char*>(samples->data()), samples->size_bytes()};
}

ErrorCode refusal_of(const std::string& file) {
    WavReader reader;
    const auto samples = reader.feed(as_bytes(file));
    REQUIRE_FALSE(samples);
    return samples.error().code;
}

} // namespace

TEST_CASE("WavReader.feed: gives the same samples wherever the file is cut", "[drivers]") {
    const auto file = test::wav_file("abcdefgh") + "LIST";
    for (std::size_t cut = 0; cut <= file.size(); ++cut) {
        WavReader reader;
        const auto first = heard_in(reader, std::string_view(file).substr(0, cut));
        const auto second = heard_in(reader, std::string_view(file).substr(cut));
        CHECK(first + second == "abcdefgh");
        CHECK(reader.started());
    }
}

TEST_CASE("WavReader.feed: steps over what stands before the samples", "[drivers]") {
    auto file = test::wav_file("abcd");
    file.insert(12, "LIST" + test::little_endian(3, 4) + "xyz" + std::string(1, '\0'));
    WavReader reader;
    CHECK(heard_in(reader, file) == "abcd");
}

TEST_CASE("WavReader.feed: refuses what it would play as noise", "[drivers]") {
    CHECK(refusal_of(test::wav_head(4, 44100) + "abcd") == ErrorCode::unsupported);
    auto stereo = test::wav_file("abcd");
    stereo[22] = 2;
    CHECK(refusal_of(stereo) == ErrorCode::unsupported);
    auto eight_bits = test::wav_file("abcd");
    eight_bits[34] = 8;
    CHECK(refusal_of(eight_bits) == ErrorCode::unsupported);
    CHECK(refusal_of("OggS and what follows") == ErrorCode::corrupt);
    auto formless = test::wav_file("abcd");
    formless.erase(12, 24);
    CHECK(refusal_of(formless) == ErrorCode::corrupt);
    auto endless_title = test::wav_file("abcd");
    endless_title.replace(16, 4, test::little_endian(0x7FFFFFFF, 4));
    CHECK(refusal_of(endless_title) == ErrorCode::corrupt);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences to files.
#include "drivers/voice/recordings.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

TEST_CASE("recording_key: a name that whoever speaks it can read", "[drivers]") {
    CHECK(recording_key("Pilih layanan, tombol") == "pilih-layanan-tombol");
    CHECK(recording_key("  Nomer 12!  ") == "nomer-12");
    CHECK(recording_key("Kitâ péngin") == "kitâ-péngin");
    CHECK(recording_key("../../etc/passwd") == "etc-passwd");
    CHECK(recording_key("...").empty());
}

TEST_CASE("recording_key: long sentences stay short names, and apart", "[drivers]") {
    const std::string begin(200, 'a');
    const auto one = recording_key(begin + " one");
    const auto two = recording_key(begin + " two");
    CHECK(one.size() == 80);
    CHECK(one != two);
    std::string accents;
    for (int i = 0; i < 100; ++i) {
        accents += "é";
    }
    const auto cut = recording_key("x" + accents);
    CHECK(cut.size() == 80); // an odd place: 1 + 2 × 35
    CHECK(cut.substr(0, 71) == "x" + accents.substr(0, 70));
}

TEST_CASE("Recordings.find: looks in the language's folder only", "[drivers]") {
    const test::TemporaryDirectory directory;
    std::filesystem::create_directories(directory.path() / "jv");
    const auto file = directory.path() / "jv" / "sugeng-rawuh.wav";
    REQUIRE(write_file_durably(file, as_bytes("x"), Access::everyone_reads));
    const Recordings recordings(directory.path());
    CHECK(recordings.find("jv", "Sugeng rawuh") == file);
    CHECK_FALSE(recordings.find("su", "Sugeng rawuh").has_value());
    CHECK_FALSE(recordings.find("../jv", "Sugeng rawuh").has_value());
    CHECK_FALSE(recordings.find("jv", "").has_value());
    CHECK_FALSE(Recordings({}).find("jv", "Sugeng rawuh").has_value());
}

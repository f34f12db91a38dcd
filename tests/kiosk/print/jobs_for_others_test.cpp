// SPDX-License-Identifier: GPL-3.0-or-later
// Every slip in every language for every printer we ship a profile for, as files: what
// tests/independent gives to other people's software. Hidden; runs when it is named.
#include "base/files.hpp"
#include "drivers/printer/encoder.hpp"
#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <cstdlib>

using namespace anjungan;

TEST_CASE("Print jobs: ANJUNGAN_WRITE_JOBS names the folder they go to", "[.][jobs]") {
    const char* const folder = std::getenv("ANJUNGAN_WRITE_JOBS"); // NOLINT(concurrency-mt-unsafe)
    REQUIRE(folder != nullptr);
    for (const auto& entry :
         std::filesystem::directory_iterator(ANJUNGAN_SOURCE_DIR "/assets/printers")) {
        const auto profile = drivers::load_profile(entry.path());
        REQUIRE(profile);
        for (const auto* const language : test::slip_languages) {
            for (const auto& [name, slip] : test::all_samples(*profile, language)) {
                const auto job = drivers::encode(print::compose(slip), *profile);
                REQUIRE(job);
                const auto file = fmt::format("{}.{}.{}.bin", profile->id, name, language);
                CHECK(write_file_durably(
                    std::filesystem::path(folder) / file, job->whole(), Access::everyone_reads
                ));
            }
        }
    }
}

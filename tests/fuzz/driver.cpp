// SPDX-License-Identifier: GPL-3.0-or-later
// The entry that libFuzzer looks for.
#include "tests/fuzz/fuzz.hpp"

#include <cstdio>
#include <cstdlib>

namespace anjungan::fuzz {

void must_hold(bool holds, const char* what) {
    if (!holds) {
        static_cast<void>(std::fprintf(stderr, "does not hold: %s\n", what));
        std::abort();
    }
}

} // namespace anjungan::fuzz

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    anjungan::fuzz::try_bytes({data, size});
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A height of memory use does not stay.
#include "base/freed_memory.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/memory_height.hpp"
#include "tests/support/sanitizer.hpp"

#include <fstream>
#include <string>

using namespace anjungan;

namespace {

/// Memory of this process that is in no file, KiB; 0 where the system does not say.
long resident() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:")) {
            return std::stol(line.substr(line.find_first_of("0123456789")));
        }
    }
    return 0;
}

} // namespace

TEST_CASE("give_back_freed_memory: what lies between things in use goes, too", "[base]") {
    if (test::under_sanitizer) {
        test::skip("give_back_freed_memory: a sanitizer has an allocator of its own");
        return;
    }
    if (resident() == 0) {
        test::skip("give_back_freed_memory: /proc does not say how much memory is in use");
        return;
    }
    test::MemoryHeight height;
    const auto high = resident();
    height.fall();
    give_back_freed_memory();
    CHECK(resident() < high - 20'000);
    CHECK(height.behind().front() == 'y');
}

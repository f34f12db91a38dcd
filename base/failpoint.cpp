// SPDX-License-Identifier: GPL-3.0-or-later
// Ends the process at a moment that a test has chosen.
#include "base/failpoint.hpp"

#include <unistd.h>

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>

namespace anjungan {

namespace {

struct Chosen {
    std::string_view name;
    unsigned pass = 1;
};

/// A wish that names no moment comes true nowhere: the test that made it sees that nothing ends.
Chosen chosen_by_environment() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in these programs changes it
    const char* const wish = std::getenv("ANJUNGAN_FAILPOINT");
    Chosen chosen;
    if (wish == nullptr) {
        return chosen;
    }
    const std::string_view text(wish);
    const auto colon = text.find(':');
    chosen.name = text.substr(0, colon);
    if (colon != std::string_view::npos) {
        const auto number = text.substr(colon + 1);
        std::from_chars(number.data(), number.data() + number.size(), chosen.pass);
    }
    return chosen;
}

} // namespace

void pass(Failpoint point) {
    static const Chosen chosen = chosen_by_environment();
    static std::atomic<unsigned> passes = 0;
    if (chosen.name == point.name && ++passes == chosen.pass) {
        kill(getpid(), SIGKILL);
        pause(); // the signal may reach another thread first; nothing of this one goes on
    }
}

} // namespace anjungan

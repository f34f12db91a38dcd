// Ends the process at a moment that a test has chosen.
#include "base/failpoint.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <optional>

namespace anjungan {

namespace {

struct Chosen {
    std::optional<Failpoint> point;
    unsigned pass = 1;
};

/// A wish that names no moment is no wish: the test that made it sees that nothing ends.
Chosen chosen_by_environment() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in these programs changes it
    const char* const wish = std::getenv("ANJUNGAN_FAILPOINT");
    Chosen chosen;
    if (wish == nullptr) {
        return chosen;
    }
    const std::string_view text(wish);
    const auto colon = text.find(':');
    const auto name = text.substr(0, colon);
    if (colon != std::string_view::npos) {
        const auto number = text.substr(colon + 1);
        std::from_chars(number.data(), number.data() + number.size(), chosen.pass);
    }
    const auto* const found =
        std::ranges::find_if(failpoints, [&](const auto& known) { return known.name == name; });
    if (found != failpoints.end()) {
        chosen.point = found->point;
    }
    return chosen;
}

} // namespace

void pass(Failpoint point) {
    static const Chosen chosen = chosen_by_environment();
    static std::atomic<unsigned> passes = 0;
    if (chosen.point == point && ++passes == chosen.pass) {
        kill(getpid(), SIGKILL);
        pause(); // the signal may reach another thread first; nothing of this one goes on
    }
}

} // namespace anjungan

// SPDX-License-Identifier: GPL-3.0-or-later
// A moment ends the process when it was chosen, at the chosen pass, and otherwise never.
#include "base/failpoint.hpp"

#include "tests/support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>

using namespace anjungan;

namespace {

constexpr Failpoint before_commit = {"submit.before_commit"};
constexpr Failpoint committed = {"submit.committed"};

/// Passes `submit.committed` three times in a process of its own; says how often it got through, or
/// -1 when it was not SIGKILL that ended it before the third.
int passes_survived(const char* wish) {
    int ends[2] = {};
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        setenv("ANJUNGAN_FAILPOINT", wish, 1); // NOLINT(concurrency-mt-unsafe)
        for (int i = 0; i < 3; ++i) {
            pass(before_commit);
            pass(committed);
            if (write(ends[1], "x", 1) != 1) {
                _exit(1);
            }
        }
        _exit(0);
    }
    close(ends[1]);
    int status = 0;
    waitpid(child, &status, 0);
    char marks[3] = {};
    const auto survived = static_cast<int>(read(ends[0], marks, sizeof marks));
    close(ends[0]);
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return killed == (survived < 3) ? survived : -1;
}

} // namespace

TEST_CASE("Failpoint: ends the process at the chosen pass", "[base]") {
    CHECK(passes_survived("submit.committed") == 0);
    CHECK(passes_survived("submit.committed:1") == 0);
    CHECK(passes_survived("submit.committed:3") == 2);
    CHECK(passes_survived("submit.committed:4") == 3);
    CHECK(passes_survived("submit.before_screen") == 3);
}

TEST_CASE("Failpoint: is inert without a wish that it understands", "[base]") {
    CHECK(passes_survived("") == 3);
    CHECK(passes_survived("submit.comitted") == 3);
    CHECK(passes_survived("submit.committed:0") == 3);
    CHECK(passes_survived("submit.committed:x") == 0); // no number: the first
}

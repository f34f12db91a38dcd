// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs take from others before they do anything, seen in a process of its own.
#include "base/process_hardening.hpp"

#include "tests/support/catch.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

using namespace anjungan;

namespace {

enum Finding : int {
    all_well = 0,
    wide_umask = 1,
    core_allowed = 2,
    dumpable = 4,
};

int findings_after_hardening() {
    umask(0);
    std::string name = "test";
    char* words[] = {name.data(), nullptr};
    setenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0", 1); // no second exec of this test
    harden_process(static_cast<char**>(words));
    int found = all_well;
    found |= umask(0) == 077 ? 0 : wide_umask;
    rlimit core = {1, 1};
    found |= getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0 ? 0 : core_allowed;
    found |= prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : dumpable;
    return found;
}

} // namespace

TEST_CASE("harden_process: no core, not dumpable, nothing for others", "[base]") {
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        _exit(findings_after_hardening());
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == all_well);
}

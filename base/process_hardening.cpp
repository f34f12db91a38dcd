// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing for others, no core files, freed memory overwritten.
#include "base/process_hardening.hpp"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace anjungan {

namespace {

constexpr const char* tunables = "GLIBC_TUNABLES";
constexpr const char* no_cache = "glibc.malloc.tcache_count=0";
constexpr int overwrite_with = 0x5A;

bool cache_is_off() {
    const char* value = std::getenv(tunables); // NOLINT(concurrency-mt-unsafe): before any thread
    return value != nullptr && std::strstr(value, no_cache) != nullptr;
}

} // namespace

void harden_process(char** argv) {
    umask(S_IRWXG | S_IRWXO);
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (!cache_is_off()) {
        // NOLINTBEGIN(concurrency-mt-unsafe): before any thread
        if (setenv(tunables, no_cache, 1) == 0) {
            execv("/proc/self/exe", argv); // returns only if it fails: then go on without
        }
        // NOLINTEND(concurrency-mt-unsafe)
    }
    // After exec(), which makes a program dumpable again. The limit alone does not hold back a core
    // handler that the kernel pipes to (core(5)).
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#ifdef M_PERTURB
    mallopt(M_PERTURB, overwrite_with); // NOLINT(concurrency-mt-unsafe): before any thread
#endif
}

} // namespace anjungan

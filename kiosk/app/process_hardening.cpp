// SPDX-License-Identifier: GPL-3.0-or-later
// Core files off, freed memory overwritten.
#include "kiosk/app/process_hardening.hpp"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace anjungan::app {

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
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (!cache_is_off()) {
        // NOLINTBEGIN(concurrency-mt-unsafe): before any thread
        if (setenv(tunables, no_cache, 1) == 0) {
            execv("/proc/self/exe", argv); // returns only if it fails: then go on without
        }
        // NOLINTEND(concurrency-mt-unsafe)
    }
#ifdef M_PERTURB
    mallopt(M_PERTURB, overwrite_with); // NOLINT(concurrency-mt-unsafe): before any thread
#endif
}

} // namespace anjungan::app

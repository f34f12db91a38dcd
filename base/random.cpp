// SPDX-License-Identifier: GPL-3.0-or-later
// Random bytes from the kernel.
#include "base/random.hpp"

#include <sys/random.h>

#include <cerrno>
#include <cstdlib>

namespace anjungan {

void fill_random(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const auto got = getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno != EINTR) {
            std::abort();
        }
        if (got > 0) {
            out = out.subspan(static_cast<std::size_t>(got));
        }
    }
}

} // namespace anjungan

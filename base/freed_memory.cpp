// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that only the allocator still holds.
#include "base/freed_memory.hpp"

#include <malloc.h>

namespace anjungan {

void give_back_freed_memory() {
    ::malloc_trim(0);
}

} // namespace anjungan

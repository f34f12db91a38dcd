// SPDX-License-Identifier: GPL-3.0-or-later
/// What a program and its children take, from /proc.
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace anjungan::bench {

/// Bytes of memory: its own, and its part of what it shares (PSS).
[[nodiscard]] double memory_of_tree(pid_t root);
/// How often its threads have been given a processor so far.
[[nodiscard]] std::int64_t switches_of_tree(pid_t root);

} // namespace anjungan::bench

// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps what a program holds in memory to itself, and what it writes to its user.
#pragma once

namespace anjungan {

/// Call it first in main(), before any thread.
///
/// - umask 077: what is not written for others on purpose is not for others.
/// - No core file, and not dumpable: neither a core handler nor another process of the same user
///   reads the memory (root still can; /proc/PID belongs to root).
/// - Freed memory is overwritten by the C library itself, so that copies of an answer or a key made
///   inside Pango, Cairo or the standard library go too. glibc only overwrites every block when its
///   per-thread cache is off, which an environment variable decides before main(): hence this may
///   run the program anew, once, with the same arguments.
void harden_process(char** argv);

} // namespace anjungan

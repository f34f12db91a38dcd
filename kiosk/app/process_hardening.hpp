// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps what citizens type from outliving their session in memory, and out of core files.
#pragma once

namespace anjungan::app {

/// No core files, and freed memory is overwritten by the C library itself, so that copies of an
/// answer made inside Pango, Cairo or the standard library go too. glibc only overwrites every
/// block when its per-thread cache is off, which an environment variable decides before main():
/// hence this may run the program anew, once, with the same arguments. Call it first in main().
void harden_process(char** argv);

} // namespace anjungan::app

// SPDX-License-Identifier: GPL-3.0-or-later
/// Setting and drawing text is for one thread at a time.
///
/// Pango keeps a font map for each thread, but below it Cairo shares the open font files of the
/// whole process, ten at the most: who needs another closes one whose users it counts without
/// taking the lock under which they are counted (cairo-ft-font.c, `_has_unlocked_face`, as of
/// Cairo 1.16 and 1.18). A slip that is painted while the screen is would, once in a great while,
/// close a font under the screen's hands.
#pragma once

#include "base/mutex.hpp"

namespace anjungan {

/// Held by whoever measures or draws text with Pango or Cairo, and while that text's layouts are
/// given back. Never for longer than one part of a slip takes (some milliseconds): the UI thread
/// waits for it.
inline Mutex& lettering_mutex() {
    static Mutex mutex;
    return mutex;
}

} // namespace anjungan

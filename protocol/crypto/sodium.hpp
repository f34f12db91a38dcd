// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: libsodium, started before it is used.
#pragma once

#include <sodium.h>

namespace anjungan::crypto::detail {

/// Starts libsodium once; aborts if it cannot, because unsealed records must never be written.
void require_sodium();

} // namespace anjungan::crypto::detail

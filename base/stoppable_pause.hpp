// SPDX-License-Identifier: GPL-3.0-or-later
/// A pause of a thread that ends at once when the thread is to stop.
#pragma once

#include <chrono>
#include <stop_token>

namespace anjungan {

/// Returns after `longest`, or as soon as `stop` is requested.
void pause_unless_stopped(const std::stop_token& stop, std::chrono::milliseconds longest);

} // namespace anjungan

// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether this is a build with the address or thread sanitizer: its programs are many times
/// slower, and freed memory keeps what was in it.
#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ANJUNGAN_UNDER_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ANJUNGAN_UNDER_SANITIZER
#endif
#endif

namespace anjungan::test {

#ifdef ANJUNGAN_UNDER_SANITIZER
inline constexpr bool under_sanitizer = true;
#else
inline constexpr bool under_sanitizer = false;
#endif

} // namespace anjungan::test

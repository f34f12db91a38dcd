// SPDX-License-Identifier: GPL-3.0-or-later
/// The one way a test includes Catch2, version 2 or 3, and how it says "skipped".
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
namespace Catch {
using Detail::Approx; // where v3 has it
}
namespace Catch::Matchers {
/// Catch2 v3's name for v2's `Contains`.
inline auto ContainsSubstring(const std::string& text) {
    return Catch::Matchers::Contains(text);
}
} // namespace Catch::Matchers
#endif

#include <string>

namespace anjungan::test {

/// Says why the running test case cannot run here. It is counted as skipped, not as passed; the
/// test must return right after.
void skip(const std::string& reason);

/// A test that provokes `count` log warnings or errors says so; any other one fails the test.
void expect_log_warnings(unsigned count);

} // namespace anjungan::test

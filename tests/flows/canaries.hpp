// SPDX-License-Identifier: GPL-3.0-or-later
/// Words that stand nowhere else, and the visit in which somebody types them.
#pragma once

#include <array>
#include <string>

namespace anjungan::test {

constexpr const char* name_canary = "Kenari Cakrawala Senja";
constexpr const char* nik_canary = "3273015512880007";
constexpr const char* text_canary = "LP 4471 tanggal kenari";
constexpr std::array<const char*, 3> canaries = {name_canary, nik_canary, text_canary};

/// Steps of a journey, in English, up to the check screen, which shows all of them.
[[nodiscard]] std::string to_the_check_screen();

} // namespace anjungan::test

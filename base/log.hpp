// SPDX-License-Identifier: GPL-3.0-or-later
/// The operator's log: one line an event, never anything personal.
///
/// Only text the program itself made may be logged: identifiers of records, counts, codes, paths
/// of configuration. What a citizen typed is a SecretText, which cannot be formatted. Safe to call
/// from every thread.
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace anjungan::log {

enum class Level { information, warning, error };

void write(Level level, std::string_view message);

template <class... Args>
void info(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::information, fmt::format(format, std::forward<Args>(args)...));
}

template <class... Args>
void warning(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::warning, fmt::format(format, std::forward<Args>(args)...));
}

template <class... Args>
void error(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::error, fmt::format(format, std::forward<Args>(args)...));
}

/// How many warnings and errors were written since the program began: a test that did not ask for
/// one fails when this grows.
[[nodiscard]] unsigned warnings_written();

} // namespace anjungan::log

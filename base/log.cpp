// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's log, on standard error through spdlog.
#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>

namespace anjungan::log {

namespace {

std::atomic<unsigned> warnings = 0;

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_logger_mt("anjungan");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
        return made;
    }();
    return *instance;
}

} // namespace

void write(Level level, std::string_view message) {
    const spdlog::string_view_t text(message.data(), message.size());
    switch (level) {
    case Level::information: logger().info(text); return;
    case Level::warning:
        ++warnings;
        logger().warn(text);
        return;
    case Level::error:
        ++warnings;
        logger().error(text);
        return;
    }
}

unsigned warnings_written() {
    return warnings;
}

} // namespace anjungan::log

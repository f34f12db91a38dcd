// SPDX-License-Identifier: GPL-3.0-or-later
/// What a scanner has told its listener, for the thread of the test to wait for.
#pragma once

#include "drivers/scanner/scanner.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace anjungan::drivers {

/// Events as words: "scan TEXT", "refused too_long", "ready", "missing".
class Heard {
public:
    [[nodiscard]] Scanner::Listener listener() {
        return [this](const ScannerEvent& event) {
            const std::lock_guard lock(mutex_);
            words_.push_back(word_of(event));
            changed_.notify_all();
        };
    }

    /// Waits until so many events came; false after ten seconds, or if there are more.
    [[nodiscard]] bool wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        const auto enough = [&] { return words_.size() >= count; };
        return changed_.wait_for(lock, std::chrono::seconds(10), enough) && words_.size() == count;
    }
    [[nodiscard]] std::vector<std::string> words() {
        const std::lock_guard lock(mutex_);
        return words_;
    }

    static std::string word_of(const ScannerEvent& event) {
        if (const auto* scan = std::get_if<Scan>(&event)) {
            return "scan " + std::string(scan->payload.reveal());
        }
        if (const auto* reason = std::get_if<ScanRejection>(&event)) {
            return "refused " + std::string(to_string(*reason));
        }
        return std::string(to_string(std::get<ScannerState>(event)));
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> words_;
};

using Words = std::vector<std::string>;

} // namespace anjungan::drivers

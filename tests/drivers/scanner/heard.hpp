// SPDX-License-Identifier: GPL-3.0-or-later
/// What a scanner has told its listener, for the thread of the test to wait for.
#pragma once

#include "drivers/scanner/scanner.hpp"
#include "tests/support/watched.hpp"

#include <string>
#include <vector>

namespace anjungan::drivers {

using Words = std::vector<std::string>;

/// Events as words: "scan TEXT", "refused too_long", "ready", "missing".
class Heard {
public:
    [[nodiscard]] Scanner::Listener listener() {
        return [this](const ScannerEvent& event) {
            words_.change([&event](Words& words) { words.push_back(word_of(event)); });
        };
    }

    /// Waits until so many events came; false after ten seconds, or if there are more.
    [[nodiscard]] bool wait_for(std::size_t count) {
        return words_.wait_for([count](const Words& words) { return words.size() >= count; }) &&
               words().size() == count;
    }
    /// Waits until this was the last; false after ten seconds.
    [[nodiscard]] bool wait_for_last(const std::string& word) {
        return words_.wait_for([&word](const Words& words) {
            return !words.empty() && words.back() == word;
        });
    }
    [[nodiscard]] Words words() { return words_.value(); }

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
    test::Watched<Words> words_;
};

} // namespace anjungan::drivers

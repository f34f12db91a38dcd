// SPDX-License-Identifier: GPL-3.0-or-later
/// What a card reader has told its listener, for the thread of the test to wait for.
#pragma once

#include "drivers/card-reader/card_reader.hpp"
#include "tests/support/watched.hpp"

#include <string>
#include <vector>

namespace anjungan::drivers {

/// Events as words: "empty", "occupied", "card 04A1B2C3", "fault pulled".
class HeardCards {
public:
    using Words = std::vector<std::string>;

    [[nodiscard]] CardReader::Listener listener() {
        return [this](const CardEvent& event) {
            words_.change([&event](Words& words) { words.push_back(word_of(event)); });
        };
    }

    /// Waits until `word` is the last one; returns all of them and forgets them. Ten seconds.
    [[nodiscard]] Words until(const std::string& word) {
        (void)words_.wait_for([&word](const Words& words) {
            return !words.empty() && words.back() == word;
        });
        return words_.change([](Words& words) { return std::exchange(words, {}); });
    }

private:
    static std::string word_of(const CardEvent& event) {
        if (const auto* card = std::get_if<Card>(&event)) {
            return "card " + std::string(card->uid.reveal());
        }
        if (const auto* fault = std::get_if<CardFault>(&event)) {
            return "fault " + std::string(to_string(*fault));
        }
        return std::string(to_string(std::get<ReaderState>(event)));
    }

    test::Watched<Words> words_;
};

} // namespace anjungan::drivers

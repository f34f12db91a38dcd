// SPDX-License-Identifier: GPL-3.0-or-later
// Takes affixes off.
#include "kiosk/assistant/affixes.hpp"

#include <algorithm>
#include <array>

namespace anjungan::assistant {

namespace {

constexpr std::size_t shortest_stem = 3;

/// A prefix, and the letter that it swallowed: "menutup" is men + (t)utup.
struct Prefix {
    std::string_view text;
    std::string_view swallowed = {};
};

constexpr std::array prefixes = {
    // Indonesian
    Prefix{"memper"},
    Prefix{"diper"},
    Prefix{"menge"},
    Prefix{"penge"},
    Prefix{"meng"},
    Prefix{"meng", "k"},
    Prefix{"peng"},
    Prefix{"peng", "k"},
    Prefix{"meny", "s"},
    Prefix{"peny", "s"},
    Prefix{"mem"},
    Prefix{"mem", "p"},
    Prefix{"pem"},
    Prefix{"pem", "p"},
    Prefix{"men"},
    Prefix{"men", "t"},
    Prefix{"pen"},
    Prefix{"pen", "t"},
    Prefix{"me"},
    Prefix{"ber"},
    Prefix{"be"},
    Prefix{"ter"},
    Prefix{"ke"},
    Prefix{"ke", "k"},
    Prefix{"per"},
    Prefix{"pe"},
    Prefix{"se"},
    Prefix{"di"},
    // as it is spoken
    Prefix{"nge"},
    Prefix{"ng"},
    Prefix{"ng", "k"},
    Prefix{"ny", "s"},
    Prefix{"n"},
    Prefix{"n", "t"},
    Prefix{"m"},
    Prefix{"m", "p"},
    Prefix{"ku"},
    // Javanese
    Prefix{"dipun"},
    Prefix{"kepun"},
    Prefix{"tak"},
    Prefix{"dak"},
    Prefix{"mbok"},
    Prefix{"any"},
    // Sundanese
    Prefix{"nga"},
    Prefix{"pang"},
    Prefix{"ka"},
    Prefix{"pi"},
    Prefix{"sa"},
    Prefix{"ti"}};

constexpr std::array<std::string_view, 28> suffixes = {
    "nya",  "ny",    "ku",   "mu",   "lah", "kah", "pun", "kan", "an",  "in",
    "i",    "nipun", "ipun", "aken", "ake", "ne",  "en",  "e",   "ana", "na",
    "keun", "eun",   "un",   "ing",  "ed",  "es",  "s",   "a"};

void propose(std::string_view stem, std::string_view swallowed, std::vector<std::string>& list) {
    if (stem.size() + swallowed.size() >= shortest_stem) {
        list.push_back(std::string(swallowed).append(stem));
    }
}

void without_suffix(std::string_view word, std::vector<std::string_view>& list) {
    for (const auto suffix : suffixes) {
        if (word.ends_with(suffix) && word.size() > suffix.size() + 1) {
            list.push_back(word.substr(0, word.size() - suffix.size()));
        }
    }
}

/// The whole, and the whole without each suffix that it ends in; two are the most.
std::vector<std::string_view> suffixes_off(std::string_view word) {
    std::vector<std::string_view> list = {word};
    for (std::size_t at = 0, round = 0; round < 2; ++round) {
        for (const auto end = list.size(); at < end; ++at) {
            without_suffix(list[at], list);
        }
    }
    return list;
}

void propose_all(std::string_view rest, std::vector<std::string>& list) {
    propose(rest, {}, list);
    for (const auto& prefix : prefixes) {
        if (rest.starts_with(prefix.text)) {
            propose(rest.substr(prefix.text.size()), prefix.swallowed, list);
        }
    }
}

} // namespace

std::vector<std::string> possible_stems(std::string_view word) {
    std::vector<std::string> list;
    for (const auto rest : suffixes_off(word)) {
        propose_all(rest, list);
    }
    std::stable_sort(list.begin(), list.end(), [](const auto& one, const auto& other) {
        return one.size() > other.size();
    });
    list.erase(std::unique(list.begin(), list.end()), list.end());
    std::erase(list, word);
    return list;
}

} // namespace anjungan::assistant

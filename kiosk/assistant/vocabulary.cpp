// SPDX-License-Identifier: GPL-3.0-or-later
// Looks words up.
#include "kiosk/assistant/vocabulary.hpp"

#include "kiosk/assistant/affixes.hpp"
#include "kiosk/assistant/words.hpp"

#include <algorithm>

namespace anjungan::assistant {

namespace {

std::string joined(const std::vector<std::string>& words, std::size_t at, std::size_t count) {
    std::string text;
    for (std::size_t i = at; i < at + count; ++i) {
        text += (i == at ? "" : " ") + words[i];
    }
    return text;
}

bool is_number(std::string_view word) {
    return word.front() >= '0' && word.front() <= '9';
}

void tidy(std::vector<Idea>& ideas) {
    std::sort(ideas.begin(), ideas.end());
    ideas.erase(std::unique(ideas.begin(), ideas.end()), ideas.end());
}

} // namespace

Vocabulary::Vocabulary(const AssistantData& data) {
    for (const auto& idea : data.ideas) {
        add(idea, {{idea_count_++}, {}, Mood::plain});
    }
    for (const auto& [key, wordings] : data.aspects) {
        add(wordings, {{}, key, Mood::plain});
    }
    add(data.greetings, {{}, {}, Mood::greeting});
    add(data.thanks, {{}, {}, Mood::thanks});
    add(data.distress, {{}, {}, Mood::distress});
    add(data.fillers, {});
    for (const auto& [from, to] : data.short_forms) {
        short_forms_.emplace(from, to);
    }
}

void Vocabulary::add(const Wordings& wordings, const Meaning& meaning) {
    for (const auto& wording : wordings) {
        const auto words = split_words(wording);
        if (words.empty() || words.size() > longest_wording) {
            continue;
        }
        for (const auto& word : words) {
            known_.try_emplace(word, false);
        }
        if (words.size() == 1) {
            known_[words.front()] = true;
        }
        auto& place = meanings_[joined(words, 0, words.size())];
        place.ideas.insert(place.ideas.end(), meaning.ideas.begin(), meaning.ideas.end());
        tidy(place.ideas);
        place.aspect = place.aspect.empty() ? meaning.aspect : place.aspect;
        place.mood = place.mood == Mood::plain ? meaning.mood : place.mood;
    }
}

std::pair<const Vocabulary::Meaning*, std::size_t>
Vocabulary::longest_at(const std::vector<std::string>& words, std::size_t at) const {
    for (auto count = std::min(longest_wording, words.size() - at); count > 0; --count) {
        if (const auto found = meanings_.find(joined(words, at, count)); found != meanings_.end()) {
            return {&found->second, count};
        }
    }
    return {nullptr, 1};
}

std::vector<Idea> Vocabulary::learn(std::string_view text) {
    const auto words = split_words(text);
    std::vector<Idea> ideas;
    for (std::size_t at = 0; at < words.size();) {
        const auto [meaning, count] = longest_at(words, at);
        if (meaning != nullptr) {
            ideas.insert(ideas.end(), meaning->ideas.begin(), meaning->ideas.end());
        } else if (!is_number(words[at])) {
            ideas.push_back(idea_count_);
            meanings_[words[at]].ideas = {idea_count_++};
            known_[words[at]] = true;
        }
        at += count;
    }
    tidy(ideas);
    return ideas;
}

void Vocabulary::finish() {
    std::vector<std::string> words;
    words.reserve(known_.size());
    for (const auto& [word, has_meaning] : known_) {
        words.push_back(word);
    }
    // A hash table's order is nobody's: the same slip is always read in the same way.
    std::sort(words.begin(), words.end());
    spelling_.emplace(std::move(words));
}

std::string Vocabulary::resolved_word(const std::string& word) const {
    if (known_.contains(word) || is_number(word)) {
        return word;
    }
    if (const auto found = short_forms_.find(word); found != short_forms_.end()) {
        return found->second;
    }
    for (const auto& stem : possible_stems(word)) {
        if (const auto found = known_.find(stem); found != known_.end() && found->second) {
            return stem;
        }
    }
    return std::string(spelling_->nearest(word));
}

std::vector<std::string> Vocabulary::resolved(const std::vector<std::string>& words) const {
    std::vector<std::string> known;
    known.reserve(words.size());
    for (const auto& word : words) {
        known.push_back(resolved_word(word));
    }
    return known;
}

void Vocabulary::take(const Meaning& meaning, Understanding& understood) {
    auto& ideas = understood.ideas;
    ideas.insert(ideas.end(), meaning.ideas.begin(), meaning.ideas.end());
    if (!meaning.aspect.empty()) {
        understood.aspects.push_back(meaning.aspect);
    }
    understood.mood = std::max(understood.mood, meaning.mood);
}

Understanding Vocabulary::understand(std::string_view text) const {
    const auto words = resolved(split_words(text));
    Understanding understood;
    for (std::size_t at = 0; at < words.size();) {
        const auto [meaning, count] = longest_at(words, at);
        if (meaning != nullptr) {
            take(*meaning, understood);
        } else if (words[at].empty()) {
            ++understood.unknown_words;
        }
        at += count;
    }
    tidy(understood.ideas);
    return understood;
}

} // namespace anjungan::assistant

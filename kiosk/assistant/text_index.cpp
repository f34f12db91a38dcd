// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up the weights of shared ideas.
#include "kiosk/assistant/text_index.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace anjungan::assistant {

void TextIndex::add(std::size_t topic, std::vector<Idea> ideas) {
    if (!ideas.empty()) {
        entries_.push_back({topic, std::move(ideas), 0});
    }
}

void TextIndex::finish(std::size_t topic_count) {
    topic_count_ = topic_count;
    Idea highest = 0;
    for (const auto& entry : entries_) {
        highest = std::max(highest, entry.ideas.back());
    }
    entries_with_.resize(highest + 1);
    std::vector<std::set<std::size_t>> topics_with(highest + 1);
    for (std::uint32_t at = 0; at < entries_.size(); ++at) {
        for (const auto idea : entries_[at].ideas) {
            entries_with_[idea].push_back(at);
            topics_with[idea].insert(entries_[at].topic);
        }
    }
    const auto topics = static_cast<double>(topic_count);
    idea_weights_.reserve(topics_with.size());
    for (const auto& with : topics_with) {
        idea_weights_.push_back(std::log((topics + 1) / (static_cast<double>(with.size()) + 0.5)));
    }
    for (auto& entry : entries_) {
        for (const auto idea : entry.ideas) {
            entry.weight += idea_weights_[idea];
        }
    }
}

double TextIndex::weight_of(Idea idea) const {
    // What no sentence has weighs as much as what only one topic has.
    return idea < idea_weights_.size() ? idea_weights_[idea]
                                       : std::log(static_cast<double>(topic_count_) + 1);
}

std::vector<double> TextIndex::coverage(const std::vector<Idea>& ideas) const {
    double asked = 0;
    std::unordered_map<std::uint32_t, double> shared;
    const auto share = [&](Idea idea, double weight) {
        for (const auto at : entries_with_[idea]) {
            shared[at] += weight;
        }
    };
    for (const auto idea : ideas) {
        const double weight = weight_of(idea);
        asked += weight;
        if (idea < entries_with_.size()) {
            share(idea, weight);
        }
    }
    std::vector<double> best(topic_count_, 0);
    for (const auto& [at, weight] : shared) {
        // Of two sentences that cover the same, the shorter one is nearer.
        const double nearness = 0.7 + 0.3 * weight / entries_[at].weight;
        auto& topic = best[entries_[at].topic];
        topic = std::max(topic, weight / asked * nearness);
    }
    return best;
}

} // namespace anjungan::assistant

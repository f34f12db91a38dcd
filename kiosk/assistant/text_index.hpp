// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds topics by the catalogue's own sentences: summaries, questions, requirements, standards. A
/// service that nobody wrote examples for is found by its words.
#pragma once

#include "kiosk/assistant/vocabulary.hpp"

#include <cstddef>
#include <vector>

namespace anjungan::assistant {

/// Immutable after finish(): every thread may read it.
class TextIndex {
public:
    void add(std::size_t topic, std::vector<Idea> ideas);
    void finish(std::size_t topic_count);

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    /// For each topic how much of the question its best sentence covers, 0 to 1; an idea counts
    /// the more, the fewer topics have it (idf).
    [[nodiscard]] std::vector<double> coverage(const std::vector<Idea>& ideas) const;

private:
    struct Entry {
        std::size_t topic = 0;
        std::vector<Idea> ideas;
        double weight = 0; ///< of all its ideas
    };

    [[nodiscard]] double weight_of(Idea idea) const;

    std::vector<Entry> entries_;
    std::vector<std::vector<std::uint32_t>> entries_with_; ///< by idea
    std::vector<double> idea_weights_;
    std::size_t topic_count_ = 0;
};

} // namespace anjungan::assistant

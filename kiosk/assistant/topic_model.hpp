// SPDX-License-Identifier: GPL-3.0-or-later
/// How much the ideas of a question speak for each topic, learnt from example phrases.
///
/// A maximum-entropy model (softmax regression) over single ideas and pairs of ideas: "ktp" speaks
/// for one topic, "child" for another, both together for a third. Trained when the assistant is
/// loaded, by the same steps in the same order every time.
#pragma once

#include "kiosk/assistant/vocabulary.hpp"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace anjungan::assistant {

struct Example {
    std::vector<Idea> ideas; ///< ascending
    std::size_t topic = 0;
    double weight = 1;
};

/// Immutable: every thread may read it.
class TopicModel {
public:
    TopicModel(const std::vector<Example>& examples, std::size_t topic_count);

    /// One number a topic: the natural logarithm of its odds, up to a common summand.
    [[nodiscard]] std::vector<double> scores(const std::vector<Idea>& ideas) const;

private:
    struct Feature {
        std::size_t row = 0;
        double value = 0;
    };

    [[nodiscard]] std::vector<Feature> features(const std::vector<Idea>& ideas) const;
    [[nodiscard]] std::vector<double> scores_of(const std::vector<Feature>& features) const;
    void learn_features(const std::vector<Example>& examples);
    void train(const std::vector<Example>& examples);
    /// One step against what was wrong; `squares` of the steps before, by weight.
    void
    correct(const Feature& feature, const std::vector<double>& wrong, std::vector<double>& squares);

    std::size_t topic_count_;
    std::unordered_map<std::uint64_t, std::size_t> rows_; ///< idea or pair → its row of weights
    std::vector<double> weights_;                         ///< rows × topics
};

/// Odds to probabilities: not negative, with the sum 1.
[[nodiscard]] std::vector<double> probabilities(std::vector<double> scores);

} // namespace anjungan::assistant

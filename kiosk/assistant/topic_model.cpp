// SPDX-License-Identifier: GPL-3.0-or-later
// Trains by stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan, Singer 2011).
#include "kiosk/assistant/topic_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace anjungan::assistant {

namespace {

// Found by cross validation (tests/kiosk/assistant/quality_test.cpp); none of them is sharp.
constexpr std::size_t epochs = 30;
constexpr double step = 0.3;
constexpr double shrink = 5e-3; ///< L2 regularisation a step
constexpr double pair_value = 0.7;

std::uint64_t key_of(Idea one, Idea other) {
    return (std::uint64_t{one} + 1) << 32U | other;
}

struct Input {
    std::uint64_t key = 0;
    double value = 0;
};

/// The ideas, and each two of them.
std::vector<Input> inputs_of(const std::vector<Idea>& ideas) {
    std::vector<Input> list;
    for (std::size_t i = 0; i < ideas.size(); ++i) {
        list.push_back({ideas[i], 1});
        for (std::size_t j = i + 1; j < ideas.size(); ++j) {
            list.push_back({key_of(ideas[i], ideas[j]), pair_value});
        }
    }
    return list;
}

} // namespace

std::vector<double> probabilities(std::vector<double> scores) {
    const double highest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (auto& score : scores) {
        score = std::exp(score - highest);
        sum += score;
    }
    for (auto& score : scores) {
        score /= sum;
    }
    return scores;
}

TopicModel::TopicModel(const std::vector<Example>& examples, std::size_t topic_count)
    : topic_count_(topic_count) {
    learn_features(examples);
    train(examples);
}

void TopicModel::learn_features(const std::vector<Example>& examples) {
    for (const auto& example : examples) {
        for (const auto& input : inputs_of(example.ideas)) {
            rows_.try_emplace(input.key, rows_.size());
        }
    }
    weights_.assign(rows_.size() * topic_count_, 0);
}

std::vector<TopicModel::Feature> TopicModel::features(const std::vector<Idea>& ideas) const {
    std::vector<Feature> list;
    for (const auto& input : inputs_of(ideas)) {
        if (const auto found = rows_.find(input.key); found != rows_.end()) {
            list.push_back({found->second * topic_count_, input.value});
        }
    }
    return list;
}

std::vector<double> TopicModel::scores_of(const std::vector<Feature>& features) const {
    std::vector<double> sums(topic_count_, 0);
    for (const auto& feature : features) {
        for (std::size_t topic = 0; topic < topic_count_; ++topic) {
            sums[topic] += feature.value * weights_[feature.row + topic];
        }
    }
    return sums;
}

std::vector<double> TopicModel::scores(const std::vector<Idea>& ideas) const {
    return scores_of(features(ideas));
}

void TopicModel::train(const std::vector<Example>& examples) {
    std::vector<std::vector<Feature>> inputs;
    inputs.reserve(examples.size());
    for (const auto& example : examples) {
        inputs.push_back(features(example.ideas));
    }
    // Examples of one topic stand together: a stride that is coprime to their number parts them.
    std::size_t stride = examples.size() * 5 / 8 + 1;
    while (std::gcd(stride, examples.size()) > 1) {
        ++stride;
    }
    std::vector<double> squares(weights_.size(), 1e-8);
    for (std::size_t turn = 0, at = 0; turn < examples.size() * epochs; ++turn) {
        at = (at + stride) % examples.size();
        auto wrong = probabilities(scores_of(inputs[at]));
        wrong[examples[at].topic] -= 1;
        for (auto& one : wrong) {
            one *= examples[at].weight;
        }
        for (const auto& feature : inputs[at]) {
            correct(feature, wrong, squares);
        }
    }
}

void TopicModel::correct(
    const Feature& feature, const std::vector<double>& wrong, std::vector<double>& squares
) {
    for (std::size_t topic = 0; topic < topic_count_; ++topic) {
        auto& weight = weights_[feature.row + topic];
        const double slope = wrong[topic] * feature.value + shrink * weight;
        auto& square = squares[feature.row + topic];
        square += slope * slope;
        weight -= step * slope / std::sqrt(square);
    }
}

} // namespace anjungan::assistant

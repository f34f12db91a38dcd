// SPDX-License-Identifier: GPL-3.0-or-later
// What a pair of ideas says that neither says alone.
#include "kiosk/assistant/topic_model.hpp"

#include "tests/support/catch.hpp"

#include <numeric>

using namespace anjungan::assistant;

namespace {

constexpr Idea card = 0;
constexpr Idea child = 1;
constexpr Idea lost = 2;

const std::vector<Example> examples = {
    {{card}, 0, 1}, {{card, lost}, 0, 1}, {{card, child}, 1, 1}, {{child}, 2, 1}};

std::size_t best_of(const TopicModel& model, const std::vector<Idea>& ideas) {
    const auto scores = model.scores(ideas);
    return static_cast<std::size_t>(
        std::max_element(scores.begin(), scores.end()) - scores.begin()
    );
}

} // namespace

TEST_CASE("TopicModel.scores: single ideas and pairs of them", "[assistant]") {
    const TopicModel model(examples, 3);
    CHECK(best_of(model, {card}) == 0);
    CHECK(best_of(model, {card, child}) == 1);
    CHECK(best_of(model, {child}) == 2);
    CHECK(best_of(model, {card, lost}) == 0);
}

TEST_CASE("TopicModel.scores: the same every time; unknown ideas say nothing", "[assistant]") {
    const TopicModel one(examples, 3);
    const TopicModel other(examples, 3);
    CHECK(one.scores({card, child}) == other.scores({card, child}));
    CHECK(one.scores({77}) == std::vector<double>{0, 0, 0});
    CHECK(one.scores({}) == std::vector<double>{0, 0, 0});
}

TEST_CASE("TopicModel.probabilities: sum to one, whatever the scores", "[assistant]") {
    const auto list = probabilities({1000, 999, -1000});
    CHECK(std::accumulate(list.begin(), list.end(), 0.0) == Catch::Approx(1));
    CHECK(list[0] > list[1]);
    CHECK(list[2] == Catch::Approx(0));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and what they cover.
#include "kiosk/assistant/text_index.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::assistant;

TEST_CASE("TextIndex.coverage: a rare idea counts more than one that all have", "[assistant]") {
    TextIndex index;
    index.add(0, {0, 1});
    index.add(1, {0, 2});
    index.add(2, {0, 3});
    index.finish(3);
    CHECK(index.size() == 3);
    const auto covered = index.coverage({0, 1});
    CHECK(covered[0] == Catch::Approx(1));
    CHECK(covered[1] < 0.5);
    CHECK(covered[1] > 0);
    CHECK(covered[1] == Catch::Approx(covered[2]));
}

TEST_CASE(
    "TextIndex.coverage: of two sentences the nearer, and nothing for nothing", "[assistant]"
) {
    TextIndex index;
    index.add(0, {1});
    index.add(1, {1, 2, 3});
    index.add(1, {});
    index.finish(2);
    CHECK(index.size() == 2);
    const auto covered = index.coverage({1});
    CHECK(covered[0] > covered[1]);
    CHECK(index.coverage({}) == std::vector<double>{0, 0});
    CHECK(index.coverage({99}) == std::vector<double>{0, 0});
    TextIndex empty;
    empty.finish(2);
    CHECK(empty.coverage({1}) == std::vector<double>{0, 0});
}

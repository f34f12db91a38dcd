// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration matrices: solved from crosses, and turned panels.
#include "kiosk/ui/touch_calibration.hpp"

#include "tests/support/catch.hpp"

#include <rapidcheck.h>

#include <cmath>
#include <vector>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

bool near(Share one, Share other, double tolerance = 1e-6) {
    return std::abs(one.x - other.x) < tolerance && std::abs(one.y - other.y) < tolerance;
}

/// A panel in the range of real ones: any turn, mirrored or not, up to a fifth too large or small
/// and off by as much.
rc::Gen<TouchMatrix> panels() {
    return rc::gen::exec([] {
        const auto number = [](int low, int high) { return *rc::gen::inRange(low, high) / 1000.0; };
        const TouchMatrix worn(
            {number(800, 1200),
             number(-100, 100),
             number(-200, 200),
             number(-100, 100),
             number(800, 1200),
             number(-200, 200)}
        );
        const auto rotation = *rc::gen::element(
            Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters
        );
        const auto mirrored = *rc::gen::element(
            TouchMatrix(), TouchMatrix({-1, 0, 1, 0, 1, 0}), TouchMatrix({0, 1, 0, 1, 0, 0})
        );
        return worn.then(rotation_matrix(rotation)).then(mirrored);
    });
}

rc::Gen<Share> shares() {
    return rc::gen::map(
        rc::gen::pair(rc::gen::inRange(0, 1001), rc::gen::inRange(0, 1001)),
        [](const auto& pair) {
            return Share{pair.first / 1000.0, pair.second / 1000.0};
        }
    );
}

const std::vector<Share> corners = {{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.1, 0.9}};

} // namespace

TEST_CASE("rotation_matrix: where the corners go", "[ui]") {
    const Share near_top_left = {0.1, 0.2};
    CHECK(near(rotation_matrix(Rotation::none).apply(near_top_left), {0.1, 0.2}));
    CHECK(near(rotation_matrix(Rotation::quarter).apply(near_top_left), {0.8, 0.1}));
    CHECK(near(rotation_matrix(Rotation::half).apply(near_top_left), {0.9, 0.8}));
    CHECK(near(rotation_matrix(Rotation::three_quarters).apply(near_top_left), {0.2, 0.9}));
}

TEST_CASE("rotation_matrix: four quarters are none", "[ui]") {
    CHECK(rc::check([] {
        const auto at = *shares();
        const auto quarter = rotation_matrix(Rotation::quarter);
        const auto half = quarter.then(quarter);
        RC_ASSERT(near(half.apply(at), rotation_matrix(Rotation::half).apply(at)));
        RC_ASSERT(
            near(half.then(quarter).apply(at), rotation_matrix(Rotation::three_quarters).apply(at))
        );
        RC_ASSERT(near(half.then(half).apply(at), at));
    }));
}

TEST_CASE("parse_touch_matrix: six numbers", "[ui]") {
    const auto matrix = parse_touch_matrix("0 -1 1  1.5 0 -0.25");
    REQUIRE(matrix);
    CHECK(matrix->numbers() == std::array<double, 6>{0, -1, 1, 1.5, 0, -0.25});
    for (const auto* wrong : {"", "1 0 0 0 1", "1 0 0 0 1 0 0", "a b c d e f", "1,0,0,0,1,0"}) {
        CHECK_FALSE(parse_touch_matrix(wrong));
    }
}

TEST_CASE("solve_calibration: undoes any panel, from three crosses or four", "[ui]") {
    CHECK(rc::check([] {
        const auto correction = *panels();
        const auto count = *rc::gen::element<std::size_t>(3, 4);
        std::vector<CalibrationPoint> points;
        for (std::size_t i = 0; i < count; ++i) {
            points.push_back({correction.apply(corners[i]), corners[i]});
        }
        const auto solved = solve_calibration(points);
        RC_ASSERT(solved.has_value());
        const auto at = *shares();
        RC_ASSERT(near(solved->apply(at), correction.apply(at)));
    }));
}

TEST_CASE("solve_calibration: four touches that are a little off are evened out", "[ui]") {
    std::vector<CalibrationPoint> points;
    points.reserve(corners.size());
    for (const auto& corner : corners) {
        points.push_back({corner, corner});
    }
    points[0].touched.x += 0.02;
    points[2].touched.y -= 0.02;
    const auto solved = solve_calibration(points);
    REQUIRE(solved);
    for (const auto& corner : corners) {
        CHECK(near(solved->apply(corner), corner, 0.02));
    }
}

TEST_CASE("solve_calibration: refuses what no panel can be", "[ui]") {
    using Points = std::vector<CalibrationPoint>;
    const auto refused = [](const Points& points) {
        const auto solved = solve_calibration(points);
        return !solved && solved.error().code == ErrorCode::invalid_input;
    };
    CHECK(refused({}));
    CHECK(refused({{{0.1, 0.1}, {0.1, 0.1}}, {{0.9, 0.9}, {0.9, 0.9}}}));
    CHECK(refused({{{0.1, 0.1}, {0.1, 0.1}}, {{0.9, 0.1}, {0.5, 0.5}}, {{0.9, 0.9}, {0.9, 0.9}}})
    ); // touched on one line
    CHECK(refused({{{0.1, 0.1}, {0.1, 0.1}}, {{0.9, 0.1}, {0.15, 0.1}}, {{0.1, 0.9}, {0.1, 0.15}}})
    ); // touched thrice in one place
    CHECK(refused({{{0.1, 0.1}, {0.1, 0.1}}, {{0.11, 0.1}, {0.9, 0.1}}, {{0.1, 0.11}, {0.1, 0.9}}})
    );
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Affine maps of the unit square, and the normal equations of their least squares.
#include "kiosk/ui/touch_calibration.hpp"

#include <cmath>
#include <locale>
#include <sstream>
#include <string>

namespace anjungan::ui {

namespace {

using Row = std::array<double, 3>;
using Square = std::array<Row, 3>;

double determinant(const Square& m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
           m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
           m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

/// Cramer's rule; `whole` is determinant(m), which is not zero.
Row solve(const Square& m, const Row& right, double whole) {
    Row solution = {};
    for (std::size_t column = 0; column < 3; ++column) {
        Square replaced = m;
        for (std::size_t row = 0; row < 3; ++row) {
            replaced[row][column] = right[row];
        }
        solution[column] = determinant(replaced) / whole;
    }
    return solution;
}

struct NormalEquations {
    Square sums = {};
    Row to_x = {};
    Row to_y = {};

    void add(const CalibrationPoint& point) {
        const Row touched = {point.touched.x, point.touched.y, 1};
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 3; ++column) {
                sums[row][column] += touched[row] * touched[column];
            }
            to_x[row] += touched[row] * point.shown.x;
            to_y[row] += touched[row] * point.shown.y;
        }
    }
};

/// Three corners of a square a tenth of the panel wide give 10⁻⁴; a line gives nothing.
constexpr double least_determinant = 1e-5;
/// By how much an area grows or shrinks: the square of ten either way.
constexpr double max_area = 100;

} // namespace

Share TouchMatrix::apply(Share touched) const {
    const auto& n = numbers_;
    return {n[0] * touched.x + n[1] * touched.y + n[2], n[3] * touched.x + n[4] * touched.y + n[5]};
}

TouchMatrix TouchMatrix::then(const TouchMatrix& next) const {
    const auto& n = numbers_;
    const auto& m = next.numbers_;
    return TouchMatrix({
        m[0] * n[0] + m[1] * n[3],
        m[0] * n[1] + m[1] * n[4],
        m[0] * n[2] + m[1] * n[5] + m[2],
        m[3] * n[0] + m[4] * n[3],
        m[3] * n[1] + m[4] * n[4],
        m[3] * n[2] + m[4] * n[5] + m[5],
    });
}

Result<TouchMatrix> parse_touch_matrix(std::string_view text) {
    std::istringstream words{std::string(text)};
    words.imbue(std::locale::classic());
    std::array<double, 6> numbers = {};
    bool good = true;
    for (auto& number : numbers) {
        good = static_cast<bool>(words >> number) && good;
    }
    if (!good || !(words >> std::ws).eof()) {
        return fail(ErrorCode::invalid_input, "must be six numbers, for example \"1 0 0 0 1 0\"");
    }
    return TouchMatrix(numbers);
}

TouchMatrix rotation_matrix(Rotation rotation) {
    switch (rotation) {
    case Rotation::none: return TouchMatrix();
    case Rotation::quarter: return TouchMatrix({0, -1, 1, 1, 0, 0});
    case Rotation::half: return TouchMatrix({-1, 0, 1, 0, -1, 1});
    case Rotation::three_quarters: return TouchMatrix({0, 1, 0, -1, 0, 1});
    }
    return TouchMatrix();
}

Result<TouchMatrix> solve_calibration(std::span<const CalibrationPoint> points) {
    NormalEquations equations;
    for (const auto& point : points) {
        equations.add(point);
    }
    const double whole = determinant(equations.sums);
    if (points.size() < 3 || std::abs(whole) < least_determinant) {
        return fail(
            ErrorCode::invalid_input, "calibration needs three touches that are not on one line"
        );
    }
    const auto x = solve(equations.sums, equations.to_x, whole);
    const auto y = solve(equations.sums, equations.to_y, whole);
    const double area = std::abs(x[0] * y[1] - x[1] * y[0]);
    if (area > max_area || area < 1 / max_area) {
        return fail(ErrorCode::invalid_input, "these touches fit no panel: a cross was missed");
    }
    return TouchMatrix({x[0], x[1], x[2], y[0], y[1], y[2]});
}

} // namespace anjungan::ui

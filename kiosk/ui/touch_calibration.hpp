// SPDX-License-Identifier: GPL-3.0-or-later
/// From where a touch panel says it was touched to where the picture was touched.
///
/// Coordinates are shares, 0 … 1 from the left and from the top. The matrix is the one libinput
/// calls LIBINPUT_CALIBRATION_MATRIX: x' = a·x + b·y + c, y' = d·x + e·y + f, written "a b c d e
/// f", so that a value measured by its tools can be used here and the other way round.
#pragma once

#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace anjungan::ui {

struct Share {
    double x = 0;
    double y = 0;
};

/// How the panel is mounted: by how much it is turned clockwise from the way its maker meant.
enum class Rotation : std::uint8_t { none, quarter, half, three_quarters };

class TouchMatrix {
public:
    /// Changes nothing.
    TouchMatrix() = default;
    explicit TouchMatrix(const std::array<double, 6>& numbers) : numbers_(numbers) {}

    [[nodiscard]] Share apply(Share touched) const;
    /// First this one, then `next`.
    [[nodiscard]] TouchMatrix then(const TouchMatrix& next) const;
    [[nodiscard]] const std::array<double, 6>& numbers() const { return numbers_; }

private:
    std::array<double, 6> numbers_ = {1, 0, 0, 0, 1, 0};
};

/// Six numbers with spaces between them, as the kiosk's configuration has them. Errors:
/// invalid_input.
[[nodiscard]] Result<TouchMatrix> parse_touch_matrix(std::string_view text);

/// For a panel whose touch is turned with its glass while the picture is not.
[[nodiscard]] TouchMatrix rotation_matrix(Rotation rotation);

/// Where a cross was shown, and where the panel says it was touched.
struct CalibrationPoint {
    Share shown;
    Share touched;
};

/// The matrix that brings the touches nearest to the crosses (least squares; exact for three).
/// Errors: invalid_input for fewer than three points, points on one line or nearly so, or a result
/// that no panel can have (mirrored into a sliver or blown up tenfold): somebody missed a cross.
[[nodiscard]] Result<TouchMatrix> solve_calibration(std::span<const CalibrationPoint> points);

} // namespace anjungan::ui

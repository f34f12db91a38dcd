// SPDX-License-Identifier: GPL-3.0-or-later
/// A display of a test's own: an X server without hardware, and the pointer on it.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

#include <optional>
#include <string>

namespace anjungan::test {

/// What stands on the display, four bytes a pixel, row by row.
struct Picture {
    int width = 0;
    std::string bytes;

    bool operator==(const Picture&) const = default;
    /// Whether all of it has one colour: nothing has been drawn.
    [[nodiscard]] bool blank() const;
};

/// The smallest rectangle around every pixel that differs. Both have the same size.
[[nodiscard]] ui::Rect difference(const Picture& a, const Picture& b);

class Desktop {
public:
    /// The program that a desktop needs and this machine does not have.
    [[nodiscard]] static std::optional<std::string> missing_program();

    /// Programs started with environment() find it. It has no window manager: the first window
    /// as large as the display covers it.
    Desktop(int width, int height);
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    ~Desktop();

    [[nodiscard]] std::vector<std::string> environment() const;
    /// As it is now, also in the middle of drawing.
    [[nodiscard]] Picture picture() const;

    /// ":7"
    [[nodiscard]] const std::string& display() const { return display_; }

    /// Presses and releases a combination as "alt+F4", as xdotool spells it.
    void type(const std::string& keys) const;
    void press(ui::Point at) const;
    void release() const;
    /// Lets go where nothing is, so that what was pressed does nothing.
    void slide_off() const;

private:
    void point(std::vector<std::string> words) const;
    [[nodiscard]] std::vector<std::string> server_command() const;
    [[nodiscard]] std::string wait_for_display() const;

    int width_;
    int height_;
    TemporaryDirectory directory_;
    RunningProgram server_;
    std::string display_; ///< ":7"
};

} // namespace anjungan::test

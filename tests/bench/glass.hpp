// SPDX-License-Identifier: GPL-3.0-or-later
/// A display for the bench: an X server without hardware whose picture can be read at any moment,
/// and a pointer that costs no new process a touch.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "tests/support/process.hpp"

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::bench {

class Glass {
public:
    /// Needs Xvfb and xdotool. `directory` is the display's own. Ends the program when it cannot.
    Glass(std::filesystem::path directory, int width, int height);
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;
    ~Glass();

    /// Programs started with it draw here.
    [[nodiscard]] std::vector<std::string> environment() const;

    void press(const ui::Rect& target) const;
    void release() const;
    /// Lets go where nothing is.
    void slide_off() const;

    /// From the call of `act` to the first changed pixel within `area`, in seconds.
    [[nodiscard]] double
    until_changed(const ui::Rect& area, const std::function<void()>& act) const;
    /// From the call of `act` to the last change, after which the picture has stood still, in
    /// seconds. `still`: for how long it must.
    [[nodiscard]] double until_settled(
        const std::function<void()>& act,
        std::chrono::milliseconds still = std::chrono::milliseconds(300)
    ) const;

private:
    struct ClosePipe {
        void operator()(std::FILE* pipe) const { ::pclose(pipe); }
    };

    [[nodiscard]] std::string wait_for_display() const;
    void map_picture();
    void tell(const std::string& words) const;
    /// Every eighth row of `area`: enough to see a change, and quickly read.
    [[nodiscard]] std::string sample(const ui::Rect& area) const;

    std::filesystem::path directory_;
    int width_;
    int height_;
    test::RunningProgram server_;
    std::string display_; ///< ":7"
    std::unique_ptr<std::FILE, ClosePipe> pointer_;
    const char* pixels_ = nullptr; ///< mapped; the server writes it
    std::size_t mapped_ = 0;
    const char* mapping_ = nullptr;
};

} // namespace anjungan::bench

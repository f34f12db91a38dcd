// SPDX-License-Identifier: GPL-3.0-or-later
/// Which screen is shown and where "back" leads: handled once, here, for every screen.
#pragma once

#include "kiosk/flow/screen_id.hpp"

#include <vector>

namespace anjungan::flow {

/// Never empty: the bottom is the welcome screen.
class ScreenStack {
public:
    [[nodiscard]] ScreenId top() const { return screens_.back(); }
    /// The screen that `back` would show; the bottom itself when there is none.
    [[nodiscard]] ScreenId below() const;
    [[nodiscard]] std::size_t depth() const { return screens_.size(); }
    [[nodiscard]] bool contains(ScreenId screen) const;

    /// Shows `screen` above the present one. Pushing what is already on top does nothing, so that
    /// a double tap opens one screen.
    void push(ScreenId screen);
    /// Does nothing at the bottom.
    void pop();
    /// Goes back to the nearest `screen` below, or puts it in the place of the top if it is not
    /// there.
    void return_to(ScreenId screen);
    /// Puts `screen` in the place of the top.
    void replace(ScreenId screen);
    /// Welcome, home, then `screen`: after handing in there is no way back into the form.
    void restart_at(ScreenId screen);
    /// Welcome alone.
    void clear();

private:
    std::vector<ScreenId> screens_ = {ScreenId::welcome};
};

} // namespace anjungan::flow

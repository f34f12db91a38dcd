// SPDX-License-Identifier: GPL-3.0-or-later
/// A keyboard in a test's hands: the events that a US keyboard sends for a text.
#pragma once

#include "drivers/scanner/key_source.hpp"
#include "tests/support/watched.hpp"

#include <string>

namespace anjungan::drivers {

/// Key down and up, with left shift around it where needed, and a SYN_REPORT after each, as the
/// kernel delivers them. Letters, digits and " -=[];'`\\,./" with their shifted twins, '\n'.
[[nodiscard]] std::vector<KeyEvent> keys_for(const std::string& text);

/// What lies in the cable; outlives the sources that read it. Safe for every thread.
class KeyCable {
public:
    void send(const std::vector<KeyEvent>& events, bool lost = false);
    void plug(bool in);
    /// As open_grabbed(): unavailable while unplugged.
    [[nodiscard]] Result<std::unique_ptr<KeySource>> open();
    [[nodiscard]] Result<KeyBatch> read(std::chrono::milliseconds most);

private:
    struct State {
        KeyBatch waiting;
        bool plugged = true;
    };

    test::Watched<State> state_;
};

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
/// One line of a journey: what somebody does, or what must be true.
#pragma once

#include "base/result.hpp"
#include "kiosk/ui/input.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace anjungan::journey {

/// `tap "NAME"` or `tap ROLE "NAME"`; `double-tap` for two touches in quick succession.
struct Tap {
    std::string role; ///< empty: any
    std::string name;
    int touches = 1;
};
/// `type "TEXT"`: through the on-screen keys.
struct Type {
    std::string text;
};
/// `key up|down|left|right|select|help|back`.
struct PressKey {
    ui::Key key;
};
/// `printer paper=out`, `network off`, `hub on`, `scan "PAYLOAD"`, `card insert ID`, `card remove`,
/// `earphone in`, `earphone out`: a device and what happens to it.
struct Device {
    enum class Kind : std::uint8_t { printer, network, hub, scanner, card, earphone } kind;
    std::string setting; ///< "paper", "cover", "cutter", "power"; "insert", "remove"; else empty
    std::string value;   ///< of a scan the payload, of a card its number: forgotten when done
};
/// `clock +60s`.
struct MoveClock {
    std::chrono::seconds by;
};
/// `wait idle|printed|synced`.
struct Wait {
    enum class For : std::uint8_t { idle, printed, synced } what;
};
/// `expect "TEXT"`, `expect-not "TEXT"`, `expect-spoken "TEXT"`.
struct Expect {
    enum class Where : std::uint8_t { on_screen, not_on_screen, spoken } where;
    std::string text;
};
/// `screenshot NAME`.
struct Screenshot {
    std::string name;
};
using Act = std::variant<Tap, Type, PressKey, Device, MoveClock, Wait, Expect, Screenshot>;

struct Step {
    int line = 0;
    Act act;
};

/// UTF-8 text, one step a line, `#` comments. `invalid_input` names `source`, line and remedy; the
/// texts of `type` and `scan` steps are never repeated in it.
[[nodiscard]] Result<std::vector<Step>>
parse_journey(std::string_view text, const std::string& source);

} // namespace anjungan::journey

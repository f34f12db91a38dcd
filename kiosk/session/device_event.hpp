// SPDX-License-Identifier: GPL-3.0-or-later
/// What devices and clocks tell a session.
#pragma once

#include "base/secret.hpp"
#include "kiosk/flow/opening_hours.hpp"
#include "kiosk/session/operator_faults.hpp"
#include "kiosk/session/power.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace anjungan::session {

/// A whole code was held before the scanner. Shared, because events are copied and secrets are not.
struct Scanned {
    std::shared_ptr<const SecretText> payload;
};
/// An officer's card was laid down; nullptr: it was taken away.
struct CardChanged {
    std::shared_ptr<const SecretText> uid;
};
/// Plugged in: what is said is heard by one person alone.
struct EarphoneChanged {
    bool plugged;
};

/// All that an operator has to know about this source now.
struct FaultChanged {
    FaultSource source;
    Sentences sentences; ///< none: it is well again
};
/// `sentence` may be empty: it is well again.
[[nodiscard]] inline FaultChanged fault_changed(FaultSource source, std::string sentence) {
    return {source, sentence.empty() ? Sentences() : Sentences{std::move(sentence)}};
}
struct PowerChanged {
    Power power;
};
/// The counters open or close, or it is another day.
struct OpeningChanged {
    std::optional<flow::Opening> opening;
};

} // namespace anjungan::session

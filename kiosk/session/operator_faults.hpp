// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that an operator has to know about this kiosk: one map, by where it comes from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace anjungan::session {

/// In the order in which they are listed.
enum class FaultSource : std::uint8_t {
    services,    ///< a service is hidden: its folder breaks a rule
    catalogue,   ///< the signed catalogue
    hub,         ///< it refuses this kiosk or a record, or somebody else answers in its place
    clock,       ///< it and the hub's disagree
    certificate, ///< it ends soon, or is over, and was not renewed
    printer,
    voice,
    network,
    power, ///< it cannot be read
    watchdog,
    scanner,
    keypad,
    earphone, ///< its socket cannot be read
    card_reader,
    touch,   ///< there is no touch panel
    glass,   ///< something lies on it, or it is damaged
    battery, ///< the mains are gone
    store,   ///< no new visits while it has a fault
};

/// One word for a log.
[[nodiscard]] const char* to_string(FaultSource source);

/// What a citizen's screen shows instead of the sentence: "S-12". packaging/operating.md lists
/// them; a code never changes its meaning.
[[nodiscard]] std::string staff_code(FaultSource source);

using Sentences = std::vector<std::string>;

/// What a source has to say comes and goes as a whole. Sentences are not personal.
class OperatorFaults {
public:
    /// None: it is well.
    void set(FaultSource source, Sentences sentences);

    [[nodiscard]] bool has(FaultSource source) const { return by_source_.contains(source); }
    [[nodiscard]] Sentences of(FaultSource source) const;
    /// Of all sources, in their order.
    [[nodiscard]] Sentences all() const;
    /// Of all sources that have something to say, in their order: "S-03, S-12".
    [[nodiscard]] std::string staff_codes() const;
    [[nodiscard]] std::size_t count() const { return all().size(); }

private:
    std::map<FaultSource, Sentences> by_source_; ///< none of them is empty
};

} // namespace anjungan::session

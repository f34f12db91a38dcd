// SPDX-License-Identifier: GPL-3.0-or-later
/// The socket for an earphone: whether what is said is heard by one person alone.
#pragma once

#include <cstdint>
#include <functional>

namespace anjungan::drivers {

enum class EarphoneState : std::uint8_t {
    searching, ///< just started: not looked for yet
    missing,   ///< the socket cannot be read: to be taken for empty
    unplugged,
    plugged,
};

/// Safe to call from every thread.
class Earphone {
public:
    using Listener = std::function<void(EarphoneState)>;

    Earphone() = default;
    Earphone(const Earphone&) = delete;
    Earphone& operator=(const Earphone&) = delete;
    virtual ~Earphone() = default;

    [[nodiscard]] virtual EarphoneState state() const = 0;

    /// Told each change, on a thread of the device; it should only post a task. An empty function
    /// ends it: when set_listener returns, the old listener is not running. A state that was
    /// reached before is not told again: ask state() first.
    virtual void set_listener(Listener listener) = 0;
};

} // namespace anjungan::drivers

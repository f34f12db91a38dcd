// SPDX-License-Identifier: GPL-3.0-or-later
/// A network that nobody watches: sending is always worth a try. Right for a hub on this machine,
/// and where the kernel's news cannot be heard.
#pragma once

#include "drivers/network/network.hpp"

namespace anjungan::drivers {

class UnwatchedNetwork : public Network {
public:
    [[nodiscard]] NetworkState state() const override { return whole_network; }
    void set_listener(Listener /*listener*/) override {} // it never changes
};

} // namespace anjungan::drivers

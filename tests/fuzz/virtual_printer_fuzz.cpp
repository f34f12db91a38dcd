// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual printer: whatever comes, every byte is taken, its memory and paper stay bounded.
#include "simulator/printer/machine.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

namespace anjungan::fuzz {

namespace {

/// In pieces as uneven as the input itself; returns what was taken.
std::size_t send(simulator::Machine& machine, ByteView bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const auto piece = std::min<std::size_t>(bytes.size() - sent, 1U + bytes[sent]);
        const auto taken = machine.accept(bytes.subspan(sent, piece));
        if (taken == 0) {
            break;
        }
        sent += taken;
    }
    return sent;
}

} // namespace

void try_bytes(ByteView bytes) {
    simulator::Machine machine({}, {});
    must_hold(send(machine, bytes) == bytes.size(), "a ready printer takes every byte");
    must_hold(!machine.busy(), "without a pace the paper has moved");
    static_cast<void>(machine.take_replies());
    std::size_t weight = 0;
    for (const auto& piece : machine.strip().pieces()) {
        weight += piece->weight();
    }
    must_hold(weight <= 2 * simulator::PaperStrip::max_weight, "memory of paper is bounded");
    must_hold(
        machine.waiting() <= simulator::Machine::max_command_length + (1U << 20U),
        "no endless command"
    );
}

} // namespace anjungan::fuzz

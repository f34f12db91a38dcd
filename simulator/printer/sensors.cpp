// SPDX-License-Identifier: GPL-3.0-or-later
// Sensors into status bytes, and who the virtual printer says it is.
#include "simulator/printer/sensors.hpp"

#include <string_view>

namespace anjungan::simulator {

namespace {

constexpr std::uint8_t recoverable_bit = 0x40; ///< of DLE EOT 2, 3 and ASB byte 2

drivers::PrinterStatus status_of(const Sensors& sensors) {
    drivers::PrinterStatus status;
    status.paper = sensors.paper;
    status.cover = sensors.cover;
    status.cutter = sensors.cutter;
    status.fault = sensors.error == MachineError::unrecoverable;
    status.online = sensors.ready();
    return status;
}

} // namespace

bool Sensors::ready() const {
    return paper != drivers::Paper::out && cover == drivers::Cover::closed &&
           cutter == drivers::Cutter::ok && error == MachineError::none;
}

drivers::RealTimeAnswers Sensors::answers() const {
    auto answers = answers_for(status_of(*this));
    if (error == MachineError::recoverable) {
        answers[1] |= recoverable_bit;
        answers[2] |= recoverable_bit;
    }
    return answers;
}

drivers::AutomaticStatus Sensors::automatic() const {
    auto automatic = automatic_for(status_of(*this));
    if (error == MachineError::recoverable) {
        automatic.bytes[1] |= recoverable_bit;
    }
    return automatic;
}

std::uint8_t Sensors::paper_byte() const {
    switch (paper) {
    case drivers::Paper::ok: return 0x00;
    case drivers::Paper::near_end: return 0x03;
    case drivers::Paper::out: return 0x0F;
    }
    return 0x00;
}

std::uint8_t
changed_kinds(const drivers::AutomaticStatus& from, const drivers::AutomaticStatus& to) {
    unsigned kinds = 0;
    kinds |= from.bytes[0] != to.bytes[0] ? 2U : 0U;
    kinds |= from.bytes[1] != to.bytes[1] ? 4U : 0U;
    kinds |= from.bytes[2] != to.bytes[2] ? 8U : 0U;
    return static_cast<std::uint8_t>(kinds);
}

Bytes identity(std::uint8_t n) {
    const auto words = [](std::string_view text) {
        Bytes answer = {'_'};
        answer.insert(answer.end(), text.begin(), text.end());
        answer.push_back(0);
        return answer;
    };
    switch (n) {
    case 1:
    case 49: return {0x20};
    case 2:
    case 50: return {0x03}; // two-byte characters, a cutter
    case 3:
    case 51: return {0x01};
    case 65: return words("1.00");
    case 66: return words("ANJUNGAN");
    case 67: return words("VIRTUAL");
    case 68: return words("000000000");
    case 69: return words("GB18030");
    default: return {};
    }
}

} // namespace anjungan::simulator

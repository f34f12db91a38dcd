// SPDX-License-Identifier: GPL-3.0-or-later
/// A smart card at the end of a TCP connection to vsmartcard's vpcd: lies in the reader as long as
/// it lives.
///
/// Messages both ways: length u16 big-endian, then the bytes. One byte is a control: 0 power off,
/// 1 power on, 2 reset, 4 "your ATR?"; anything else is a command for the card.
/// Source: vsmartcard documentation, "Virtual Smart Card: communication with vpcd".
#pragma once

#include "base/bytes.hpp"

#include <cstdint>
#include <thread>

namespace anjungan::test {

class TcpCard {
public:
    /// What it does with a command.
    enum class Manner : std::uint8_t {
        tells_uid,
        knows_nothing, ///< answers 6A 81, function not supported
        leaves,        ///< is pulled before it can answer
    };

    /// Connects to the reader on loopback; keeps trying for ten seconds.
    TcpCard(std::uint16_t port, Bytes uid, Manner manner);
    TcpCard(const TcpCard&) = delete;
    TcpCard& operator=(const TcpCard&) = delete;
    ~TcpCard();

private:
    void answer_all();
    [[nodiscard]] Bytes answer_to(ByteView command) const;

    Bytes uid_;
    Manner manner_;
    int socket_;
    std::jthread thread_;
};

} // namespace anjungan::test

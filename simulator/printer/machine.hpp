// SPDX-License-Identifier: GPL-3.0-or-later
/// The virtual printer without its lock: receive buffer, real-time commands, sensors, paper motion.
#pragma once

#include "base/clock.hpp"
#include "simulator/printer/interpreter.hpp"
#include "simulator/printer/quirks.hpp"
#include "simulator/printer/sensors.hpp"

#include <chrono>
#include <limits>
#include <optional>

namespace anjungan::simulator {

/// Something the machine does not know. A real printer would print rubbish there.
struct UnknownCommand {
    std::size_t offset = 0; ///< from the first byte since power-on
    std::string bytes;      ///< hexadecimal, the first few
    std::size_t length = 0; ///< all of it
    bool known = false;     ///< the command is known, but not with these arguments
};

class Machine {
public:
    static constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();
    /// A longer command is passed over and reported: no printer has that much memory.
    static constexpr std::size_t max_command_length = 8U << 20U;
    static constexpr std::size_t max_unknown = 10'000; ///< that are kept
    static constexpr std::size_t max_replies = 65'536; ///< bytes that wait for a host

    Machine(const drivers::PrinterProfile& profile, const Quirks& quirks);
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    ~Machine() = default;

    /// Takes leading bytes while there is room; returns how many.
    std::size_t accept(ByteView bytes);
    /// Does what time, paper and sensors allow.
    void work();
    [[nodiscard]] Bytes take_replies();
    [[nodiscard]] bool has_replies() const { return !replies_.empty(); }

    [[nodiscard]] Sensors& sensors() { return sensors_; }
    /// To be called after a change of sensors().
    void sensors_changed();
    void set_roll(std::size_t left, std::size_t near_end_at);
    void set_pace(const Pace& pace, const Clock& clock);
    void lose_power();

    [[nodiscard]] PaperStrip& strip() { return strip_; }
    [[nodiscard]] const PaperStrip& strip() const { return strip_; }
    [[nodiscard]] const std::vector<UnknownCommand>& unknown() const { return unknown_; }
    [[nodiscard]] std::size_t broken_lines() const { return interpreter_.broken_lines(); }
    [[nodiscard]] std::size_t drawer_pulses() const { return drawer_pulses_; }
    /// Bytes received that are not carried out yet.
    [[nodiscard]] std::size_t waiting() const { return buffer_.size() - done_; }
    [[nodiscard]] bool busy() const { return strip_.busy(); }

private:
    /// What of the pace is left to use now.
    struct Allowance {
        double bytes = 0;
        double dots = 0;
    };

    void hear(std::uint8_t byte);
    void obey_in_real_time();
    void say(ByteView bytes);
    void earn();
    bool move_paper();
    bool next_command();
    bool drain(std::size_t at_least);
    void finish(std::size_t length);
    void carry_out(const Command& command, ByteView bytes);
    void note(const Command& command, ByteView bytes);
    [[nodiscard]] bool obey(const Command& command, ByteView arguments);
    std::optional<bool> answer(const Command& command, ByteView arguments);
    [[nodiscard]] bool answer_sensor(std::uint8_t n);
    [[nodiscard]] bool answer_process(ByteView arguments);
    [[nodiscard]] bool report_automatically(std::uint8_t kinds);
    void recover(bool clear);
    void report(ByteView bytes, std::size_t length, bool known);
    [[nodiscard]] Command command_in(ByteView view) const;

    drivers::PrinterProfile profile_;
    Quirks quirks_;
    PaperStrip strip_ = {};
    Interpreter interpreter_;
    Sensors sensors_ = {};
    drivers::AutomaticStatus reported_ = {};
    std::uint8_t automatic_ = 0; ///< the n of GS a
    std::size_t roll_left_ = endless;
    std::size_t near_end_at_ = 0;
    Pace pace_ = {};
    const Clock* clock_ = nullptr; ///< of the pace
    BootTime last_earned_ = {};
    Allowance allowance_ = {};
    Bytes buffer_ = {};
    std::size_t done_ = 0;     ///< of the buffer: carried out
    std::size_t drained_ = 0;  ///< behind those: taken out of the receive buffer, not yet complete
    std::size_t swallow_ = 0;  ///< bytes still to come of a command too long to keep
    std::size_t offset_ = 0;   ///< carried out since power-on
    std::size_t received_ = 0; ///< since power-on, for what loses bytes
    bool selected_ = true;     ///< ESC =
    Bytes heard_ = {};         ///< the beginning of a possible real-time command
    Bytes replies_ = {};
    std::vector<UnknownCommand> unknown_ = {};
    std::size_t drawer_pulses_ = 0;
};

} // namespace anjungan::simulator

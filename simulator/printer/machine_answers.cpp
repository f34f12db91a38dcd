// SPDX-License-Identifier: GPL-3.0-or-later
// What the virtual printer obeys at once and what it answers.
#include "drivers/printer/commands.hpp"
#include "simulator/printer/command_lengths.hpp"
#include "simulator/printer/machine.hpp"

#include <algorithm>

namespace anjungan::simulator {

using namespace drivers::escpos;

/// Real-time commands are obeyed when they come in, even between the bytes of a picture and while
/// the printer is off-line.
void Machine::hear(std::uint8_t byte) {
    if (byte == dle && heard_.size() < 3) {
        heard_.clear();
    }
    if (heard_.empty() && byte != dle) {
        return;
    }
    heard_.push_back(byte);
    const auto second = heard_.size() > 1 ? heard_[1] : std::uint8_t{0};
    if (heard_.size() > 1 && second != eot && second != control::enq && second != control::dc4) {
        heard_.clear();
        return;
    }
    const auto command = first_command(heard_);
    if (command.kind == CommandKind::command) {
        obey_in_real_time();
    }
    if (command.kind != CommandKind::incomplete) {
        heard_.clear();
    }
}

void Machine::obey_in_real_time() {
    const auto n = heard_[2];
    if (heard_[1] == eot && n <= 4) {
        const auto answers = quirks_.constant_status ? Sensors{}.answers() : sensors_.answers();
        say(ByteView(answers).subspan(n - 1U, 1));
    } else if (heard_[1] == control::enq && n >= 1 && n <= 2) {
        recover(n == 2);
    } else if (heard_[1] == control::dc4 && n == 1) {
        ++drawer_pulses_;
    } else if (heard_[1] == control::dc4 && n == 8) {
        constexpr std::array<std::uint8_t, 7> spell = {1, 3, 20, 1, 6, 2, 8};
        if (std::ranges::equal(ByteView(heard_).subspan(3), spell)) {
            recover(true);
        }
    }
}

/// DLE ENQ: the printer goes on after an error that someone has put right.
void Machine::recover(bool clear) {
    if (sensors_.error == MachineError::recoverable) {
        sensors_.error = MachineError::none;
        sensors_changed();
    }
    if (clear) {
        offset_ += waiting();
        buffer_.clear();
        done_ = 0;
        drained_ = 0;
        swallow_ = 0;
        strip_.stop();
    }
}

void Machine::sensors_changed() {
    const auto now = sensors_.automatic();
    if ((changed_kinds(reported_, now) & automatic_) != 0 && !quirks_.constant_status) {
        say(now.bytes);
    }
    reported_ = now;
}

/// Which piece of paper the bytes belong to.
void Machine::note(const Command& command, ByteView bytes) {
    if (command.code == code_of(esc, '@')) {
        strip_.forget_bytes_if_blank();
    }
    if (command.code == code_of(gs, 'r') || command.code == code_of(gs, '(', 'H')) {
        strip_.note_marker(bytes);
    } else {
        strip_.note(bytes);
    }
}

void Machine::carry_out(const Command& command, ByteView bytes) {
    note(command, bytes);
    if (!selected_ && command.code != code_of(esc, '=')) {
        return;
    }
    switch (command.kind) {
    case CommandKind::character: interpreter_.print_character(bytes); break;
    case CommandKind::control: interpreter_.print_control(bytes[0]); break;
    case CommandKind::command:
        if (!obey(command, bytes.subspan(command.name_length))) {
            report(bytes, bytes.size(), true);
        }
        break;
    case CommandKind::unknown: report(bytes, bytes.size(), false); break;
    case CommandKind::incomplete: break;
    }
}

bool Machine::obey(const Command& command, ByteView arguments) {
    const auto answered = answer(command, arguments);
    const bool good = answered ? *answered : interpreter_.carry_out(command, arguments);
    say(interpreter_.take_answers());
    return good;
}

/// GS r n: paper, drawer, ink.
bool Machine::answer_sensor(std::uint8_t n) {
    switch (n) {
    case 1:
    case 49: say(Bytes{quirks_.constant_status ? std::uint8_t{0} : sensors_.paper_byte()}); break;
    case 2:
    case 50:
    case 4:
    case 52: say(Bytes{0}); break;
    default: return false;
    }
    return true;
}

/// GS ( H: 48 echoes four bytes when its turn comes; 49 is about answers while off-line.
bool Machine::answer_process(ByteView a) {
    const bool echo = a.size() == 8 && a[2] == 48 && a[3] == 48;
    if (echo && quirks_.has_process_id) {
        say(Bytes{0x37, 0x22, a[4], a[5], a[6], a[7], 0});
    }
    return echo || (a.size() == 5 && a[2] == 49);
}

bool Machine::report_automatically(std::uint8_t kinds) {
    automatic_ = kinds;
    if (kinds != 0) {
        const auto now = quirks_.constant_status ? Sensors{}.automatic() : sensors_.automatic();
        say(now.bytes);
    }
    return true;
}

/// Nothing: not a command for sensors. False: not with these arguments.
std::optional<bool> Machine::answer(const Command& command, ByteView a) {
    switch (command.code) {
    case code_of(gs, 'r'): return answer_sensor(a[0]);
    case code_of(esc, 'v'): return answer_sensor(1);
    case code_of(esc, 'u'): return answer_sensor(2);
    case code_of(gs, 'a'): return report_automatically(a[0]);
    case code_of(gs, '(', 'H'): return answer_process(a);
    case code_of(gs, 'I'): {
        const auto id = identity(a[0]);
        say(id);
        return !id.empty();
    }
    case code_of(esc, '='): selected_ = (a[0] & 1U) != 0; return true;
    case code_of(esc, 'p'): ++drawer_pulses_; return a[0] <= 1 || a[0] == 48 || a[0] == 49;
    case code_of(gs, '(', 'E'):
        say(a.size() == 5 && a[2] == 1 ? Bytes{0x37, 0x20, 0} : Bytes{}); // 1: into the settings
        return true;
    case code_of(gs, 'g', '2'): say(Bytes{'_', '0', 0}); return true;
    default: return std::nullopt;
    }
}

} // namespace anjungan::simulator

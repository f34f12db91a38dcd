// SPDX-License-Identifier: GPL-3.0-or-later
// Buffer and paper motion of the virtual printer.
#include "simulator/printer/machine.hpp"

#include "drivers/printer/commands.hpp"

#include <algorithm>

namespace anjungan::simulator {

namespace {

/// Of a chunk of time: the longest that a paced machine makes up for at once.
constexpr std::chrono::milliseconds max_step{1000};
constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

std::size_t whole(double number) {
    return number < 1 ? 0 : static_cast<std::size_t>(number);
}

} // namespace

Machine::Machine(const drivers::PrinterProfile& profile, const Quirks& quirks)
    : profile_(profile), quirks_(quirks), interpreter_(profile, quirks, strip_) {
    reported_ = sensors_.automatic();
}

std::size_t Machine::accept(ByteView bytes) {
    const auto waiting_undrained = buffer_.size() - done_ - drained_;
    const auto room = quirks_.buffer_bytes - std::min(quirks_.buffer_bytes, waiting_undrained);
    const auto taken = bytes.first(std::min(bytes.size(), room));
    for (const auto byte : taken) {
        ++received_;
        if (quirks_.loses_every != 0 && received_ % quirks_.loses_every == 0) {
            continue;
        }
        buffer_.push_back(byte);
        hear(byte);
    }
    work();
    return taken.size();
}

/// Time into bytes and dots that may be worked off.
void Machine::earn() {
    if (clock_ == nullptr) {
        return;
    }
    const auto now = clock_->boot_time();
    const auto passed = std::min(now - last_earned_, BootTime(max_step));
    last_earned_ = now;
    const auto seconds = std::chrono::duration<double>(passed).count();
    const auto most = [](double earned, std::size_t a_second) {
        return std::min(earned, static_cast<double>(a_second));
    };
    allowance_.bytes = most(
        allowance_.bytes + seconds * static_cast<double>(pace_.bytes_per_second),
        pace_.bytes_per_second
    );
    allowance_.dots = most(
        allowance_.dots + seconds * static_cast<double>(pace_.dots_per_second),
        pace_.dots_per_second
    );
}

void Machine::work() {
    earn();
    while (sensors_.ready() && move_paper() && next_command()) {
    }
    buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(done_));
    done_ = 0;
}

/// False: the paper has not got where it should, for want of time or paper.
bool Machine::move_paper() {
    const auto allowed = pace_.dots_per_second == 0 ? unlimited : whole(allowance_.dots);
    const auto moved = strip_.advance(std::min(allowed, roll_left_));
    allowance_.dots -= pace_.dots_per_second == 0 ? 0 : static_cast<double>(moved);
    if (roll_left_ != endless) {
        roll_left_ -= moved;
        const auto before = sensors_.paper;
        if (roll_left_ == 0) {
            sensors_.paper = drivers::Paper::out;
        } else if (roll_left_ <= near_end_at_) {
            sensors_.paper = drivers::Paper::near_end;
        }
        if (sensors_.paper != before) {
            sensors_changed();
        }
    }
    return !strip_.busy() && sensors_.ready();
}

/// Takes bytes out of the receive buffer until there are `at_least` of the present command.
bool Machine::drain(std::size_t at_least) {
    const auto there = buffer_.size() - done_;
    auto more = std::min(at_least, there) - std::min(drained_, at_least);
    if (pace_.bytes_per_second != 0) {
        more = std::min(more, whole(allowance_.bytes));
        allowance_.bytes -= static_cast<double>(more);
    }
    drained_ += more;
    return drained_ >= at_least;
}

void Machine::finish(std::size_t length) {
    done_ += length;
    offset_ += length;
    drained_ -= std::min(drained_, length);
}

Command Machine::command_in(ByteView view) const {
    auto command = first_command(view);
    if (!quirks_.has_symbols && command.code == code_of(drivers::escpos::gs, '(', 'k')) {
        return {CommandKind::unknown, 2, code_of(drivers::escpos::gs, '('), 2};
    }
    if (command.kind == CommandKind::character) {
        command.length = interpreter_.length_of_character(view);
        if (command.length > view.size()) {
            command.kind = CommandKind::incomplete;
        }
    }
    return command;
}

/// False: there is no whole command yet.
bool Machine::next_command() {
    if (swallow_ > 0) {
        drain(std::min(swallow_, buffer_.size() - done_));
        const auto length = std::min(swallow_, drained_);
        swallow_ -= length;
        finish(length);
        return length > 0;
    }
    if (!drain(1)) {
        return false;
    }
    auto command = command_in(ByteView(buffer_).subspan(done_, drained_));
    while (command.kind == CommandKind::incomplete && command.length <= max_command_length) {
        if (!drain(std::max(command.length, drained_ + 1))) {
            return false;
        }
        command = command_in(ByteView(buffer_).subspan(done_, drained_));
    }
    const auto view = ByteView(buffer_).subspan(done_, drained_);
    if (command.kind == CommandKind::incomplete) {
        report(view, command.length, false);
        swallow_ = command.length;
        return true;
    }
    carry_out(command, view.first(command.length));
    finish(command.length);
    return true;
}

void Machine::report(ByteView bytes, std::size_t length, bool known) {
    constexpr std::size_t shown = 24;
    if (unknown_.size() < max_unknown) {
        unknown_.push_back(
            {offset_, to_hex(bytes.first(std::min({bytes.size(), length, shown}))), length, known}
        );
    }
}

Bytes Machine::take_replies() {
    return std::exchange(replies_, {});
}

void Machine::say(ByteView bytes) {
    if (!quirks_.mute && replies_.size() < max_replies) {
        replies_.insert(replies_.end(), bytes.begin(), bytes.end());
    }
}

void Machine::set_roll(std::size_t left, std::size_t near_end_at) {
    roll_left_ = left;
    near_end_at_ = near_end_at;
}

void Machine::set_pace(const Pace& pace, const Clock& clock) {
    pace_ = pace;
    clock_ = &clock;
    last_earned_ = clock.boot_time();
    allowance_ = {};
}

void Machine::lose_power() {
    buffer_.clear();
    done_ = 0;
    drained_ = 0;
    swallow_ = 0;
    offset_ = 0;
    received_ = 0;
    replies_.clear();
    heard_.clear();
    automatic_ = 0;
    selected_ = true;
    interpreter_.reset();
    strip_.stop();
}

} // namespace anjungan::simulator

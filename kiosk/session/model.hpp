// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything the screens are a function of: one citizen's session and what the kiosk knows of its
/// devices. Belongs to the UI thread; changed only by update().
#pragma once

#include "base/record_id.hpp"
#include "base/secret.hpp"
#include "kiosk/flow/opening_hours.hpp"
#include "kiosk/flow/screen_stack.hpp"
#include "kiosk/services/answers.hpp"
#include "kiosk/services/service.hpp"
#include "kiosk/session/operator_faults.hpp"
#include "kiosk/session/power.hpp"
#include "kiosk/session/settings.hpp"
#include "kiosk/ui/key.hpp"

#include <optional>
#include <string>
#include <vector>

namespace anjungan::session {

/// Which face of the on-screen letters is up.
enum class KeyFace : std::uint8_t { lower, upper, symbols };

/// Whether the problem of the draft is shown.
enum class Attention : std::uint8_t {
    none,  ///< not checked yet
    shown, ///< "Continue" was pressed and something is wrong, or should be looked at again
};

/// What the last key did, for those who hear it.
enum class Edit : std::uint8_t {
    none,
    typed,
    erased,
    cleared, ///< all of it
    refused, ///< there was no room for it, or nothing to erase
};

/// The answer being given on the question page, not yet part of the answers.
struct Draft {
    services::Answer answer;
    Edit edit = Edit::none;
    SecretText edited;       ///< the code point typed or erased
    std::uint32_t edits = 0; ///< how many keys were pressed: the same one twice is news
    std::size_t part = 0;    ///< of an answer in parts: the one that the keys are for
    /// Nothing was typed into this part since it came up: the first key replaces what stands there.
    bool part_came_up = false;
    std::size_t edited_part = 0; ///< the one that `edited` went into
    KeyFace face = KeyFace::upper;
    Attention attention = Attention::none;
};

enum class HandingIn : std::uint8_t {
    not_yet,
    under_way, ///< the store thread has it
    failed,    ///< the store refused; the answers are still here and may be handed in again
};

/// One service being applied for. The record's identifier is made when the service opens, so a
/// double tap or a retry hands in the same record.
struct Visit {
    std::string service;
    RecordId id;
    services::Answers answers;    ///< papers too
    std::int64_t notice_seen = 0; ///< Unix seconds; 0: not yet
    std::string field;            ///< of the question page
    bool changing = false;        ///< came from "check your answers"
    std::string changed;          ///< the field last changed from there
    bool promises_read = false;   ///< its first page is back from "all that the office promises"
    bool undeclared = false;      ///< "Hand in" was pressed before all was agreed to
    int check_page = 0;           ///< where "check your answers" was left
    Draft draft;
    HandingIn handing_in = HandingIn::not_yet;
};

/// What the printer has done with the slip, as far as it can prove it.
enum class Printing : std::uint8_t {
    waiting,  ///< queued or under way
    printed,  ///< the printer's own marker came back
    blocked,  ///< no paper, cover open …: nothing has left, goes on by itself
    held,     ///< stopped half-way; may still finish
    unknown,  ///< nobody can say: the citizen is asked
    given_up, ///< the citizen said it did not come out and no copy is under way
};

/// How far the record has got; never claims the next state.
enum class Delivery : std::uint8_t {
    stored_here, ///< sealed in this kiosk
    sent,        ///< the hub's signed acknowledgement was verified
    refused,     ///< the hub would not take it: an officer must look
};

/// What the citizen holds after handing in. Nothing personal.
struct Outcome {
    std::string service;
    RecordId id;
    std::string code;         ///< "7K3F-9QXW-2M"
    std::string queue_number; ///< "B-001"; may be empty
    /// Until when, with complete papers; nothing: no date can be given.
    std::optional<std::chrono::year_month_day> promised = {};
    std::int64_t job = 0; ///< the print job
    Printing printing = Printing::waiting;
    Delivery delivery = Delivery::stored_here;
};

enum class Connection : std::uint8_t {
    unknown,
    connected,   ///< the hub answered last time
    unreachable, ///< off-line: everything is kept here meanwhile
};

/// What the kiosk knows of itself, for the status line.
struct Kiosk {
    Connection connection = Connection::unknown;
    std::size_t unsent = 0; ///< records without acknowledgement
    OperatorFaults faults;
    Power power = Power::mains;
    std::uint64_t scans = 0;              ///< whole codes read since the start
    bool card_present = false;            ///< an officer's card lies in the reader
    bool keypad = false;                  ///< there is one
    bool earphone = false;                ///< plugged in: what is said is heard by one person alone
    std::optional<flow::Opening> opening; ///< of the counters; nothing: not known, not said

    /// Whether a queue number leads to a counter today, as far as anybody knows.
    [[nodiscard]] bool gives_numbers() const { return !opening.has_value() || opening->numbers; }
    /// Whether somebody may begin.
    [[nodiscard]] bool takes_visits() const {
        return !faults.has(FaultSource::store) && power != Power::low;
    }
};

struct Model {
    flow::ScreenStack stack;
    Settings settings;
    Settings default_settings;
    std::optional<Visit> visit;
    std::optional<Outcome> outcome;
    Kiosk kiosk;
    bool says_offline = false; ///< the page that is shown; see update()
    int seconds_left = 0;      ///< until an idle visit ends, once that is on the screen
    /// Whose services the home page has; nothing: all of them, or the groups to choose from.
    std::optional<services::ServiceGroup> group;
    std::optional<ui::Key> tried; ///< the last one on the page to try keys
    int page = 0;                 ///< of a list that is longer than the screen
};

} // namespace anjungan::session

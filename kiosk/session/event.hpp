// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that can happen to a session: what people do, and what devices report.
#pragma once

#include "kiosk/session/answer_event.hpp"
#include "kiosk/session/device_event.hpp"
#include "kiosk/session/model.hpp"
#include "kiosk/session/sound_event.hpp"

#include <string>
#include <variant>

namespace anjungan::session {

// --- people ----------------------------------------------------------------------------------
struct ChooseLanguage {
    std::string language;
};
/// The page's one next step.
struct Continue {};
struct Back {};
struct GoHome {};
struct OpenScreen {
    flow::ScreenId screen;
}; ///< help, appearance, confirm_end
struct SetTextSize {
    ui::TextSize size;
};
struct SetContrast {
    ui::Contrast contrast;
};
struct SetLowReach {
    bool on;
};
struct TurnPage {
    int by;
};
/// The answer to "did the slip come out?".
struct SlipCameOut {
    bool came_out;
};
/// Ends the session: everything is erased.
struct EndSession {};
/// "I am still here."
struct StayHere {};

// --- time and devices --------------------------------------------------------------------------
/// Again whenever the seconds on the screen are no longer true.
struct IdleWarned {
    int seconds_left = 0;
};
/// Nobody answered the warning: ends the session without asking.
struct IdleExpired {};
struct HandedIn {
    Outcome outcome;
};
struct HandingInFailed {
    RecordId id;
};
struct PrintingChanged {
    std::int64_t job;
    Printing printing;
};
/// A copy replaces the slip the citizen did not get.
struct CopyQueued {
    std::int64_t original;
    std::int64_t copy;
};
/// How far a record has got.
struct Delivered {
    RecordId id;
    Delivery delivery = Delivery::stored_here;
};
/// The hub has answered for these, or for want of an answer they were set aside.
struct DeliveryChanged {
    std::vector<Delivered> records;
};
struct ConnectionChanged {
    Connection connection = Connection::unknown;
    std::size_t unsent = 0;
};
/// A catalogue lies ready for the next visit.
struct CatalogueOffered {};
/// The program ends, as soon as what is under way is finished.
struct Closing {};
using Event = std::variant<
    ChooseLanguage,
    OpenService,
    OpenGroup,
    Continue,
    Back,
    GoHome,
    OpenScreen,
    AnswerPaper,
    ChangePapers,
    Declare,
    ToggleOption,
    TypeCharacter,
    EraseCharacter,
    ClearAnswer,
    TypePart,
    GiveAnswer,
    GoToPart,
    ShowKeys,
    OrderKeys,
    HideDigits,
    ChangeAnswer,
    SetTextSize,
    SetContrast,
    SetLowReach,
    SetVoice,
    KeypadUsed,
    KeyTried,
    ChangeRate,
    ChangeVolume,
    SetWalking,
    ChangePace,
    RepeatSpeech,
    PauseSpeech,
    SetDark,
    TurnPage,
    SlipCameOut,
    EndSession,
    StayHere,
    IdleWarned,
    IdleExpired,
    HandedIn,
    HandingInFailed,
    PrintingChanged,
    CopyQueued,
    DeliveryChanged,
    ConnectionChanged,
    OpeningChanged,
    Scanned,
    CardChanged,
    EarphoneChanged,
    CatalogueOffered,
    FaultChanged,
    PowerChanged,
    Closing>;

/// Whether it comes from an on-screen key, which may well be pressed twice in quick succession.
[[nodiscard]] inline bool is_typing(const Event& event) {
    return std::holds_alternative<TypeCharacter>(event) ||
           std::holds_alternative<EraseCharacter>(event) ||
           std::holds_alternative<ClearAnswer>(event) || std::holds_alternative<ShowKeys>(event);
}

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
/// How people find a service and answer: what they say of their papers, choose, type and change.
#pragma once

#include "kiosk/services/service.hpp"
#include "kiosk/session/model.hpp"

#include <cstddef>
#include <string>

namespace anjungan::session {

struct OpenService {
    std::string service;
};
/// In large letters the services are found in two steps: their group, then themselves.
struct OpenGroup {
    services::ServiceGroup group;
};
struct AnswerPaper {
    std::string requirement;
    services::Paper paper;
};
struct ToggleOption {
    std::string option;
}; ///< of a choice field
struct TypeCharacter {
    std::string character;
};
struct EraseCharacter {};
/// All that was typed.
struct ClearAnswer {};
/// One part of an answer at once, such as a month by its name: "03". The next part comes up.
struct TypePart {
    std::string text;
};
/// The whole answer at once, as a value: today's date.
struct GiveAnswer {
    std::string value;
};
/// Back, or ahead, to one of the parts of an answer.
struct GoToPart {
    std::size_t part;
};
struct ShowKeys {
    KeyFace face;
};
/// The letters from A to Z, or as on a typewriter.
struct OrderKeys {
    bool alphabet;
};
/// Dots in place of the digits of a number that others must not read, or the digits again.
struct HideDigits {
    bool on;
};
struct ChangeAnswer {
    std::string field;
};
/// Agrees to the declaration that is this field, or takes it back.
struct Declare {
    std::string field;
};
/// Back to the papers from "check your answers".
struct ChangePapers {};

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
/// The one place where state changes: (model, event) → model, and effects to be carried out.
///
/// Pure but for the model it is given: no disk, no device, no clock of its own. The application
/// carries out the effects on other threads and posts what came of them as further events.
#pragma once

#include "base/clock.hpp"
#include "base/local_time.hpp"
#include "kiosk/i18n/translator.hpp"
#include "kiosk/services/catalogue.hpp"
#include "kiosk/session/event.hpp"

#include <string>
#include <variant>
#include <vector>

namespace anjungan::session {

/// Who reads large letters on the screen gets them on paper.
enum class SlipLetters : std::uint8_t { standard, large };

/// Seal and keep this submission, give it a number and print its slip.
struct HandIn {
    RecordId id;
    std::string service;
    std::string language;
    SecretBytes body;
    std::vector<services::PaperStatement> papers; ///< all that apply, for the slip
    SlipLetters letters = SlipLetters::standard;
    bool numbered = true; ///< a queue number leads to a counter today; false: none is given
    int closes = 0;       ///< minute of today at which the counters close; 0: not known
};
/// The citizen's word on a slip of which the printer could not tell.
struct ResolveSlip {
    std::int64_t job;
    bool came_out;
};
/// A record was committed: print its slip, send it.
struct PrintAndSend {};
/// Ask anew whether new forms may be opened: disks fill up and empty while nobody looks.
struct CheckService {};
/// What is wrong with a device is best found when nobody waits for it.
struct LookAtDevices {};
/// No form is open and nobody reads a list: the catalogue that waits, if there is one, takes over.
struct UseOfferedCatalogue {};
/// The session is over: whatever others keep for it (what is still to be said) goes too.
struct ForgetSession {};

using Effect = std::variant<
    HandIn,
    ResolveSlip,
    PrintAndSend,
    CheckService,
    LookAtDevices,
    UseOfferedCatalogue,
    ForgetSession>;

/// What update() may look at. The references must outlive the call.
struct Surroundings {
    const services::Catalogue& catalogue;
    const i18n::Translator& translator;
    const Clock& clock;
    const OfficeZone& zone;
};

[[nodiscard]] std::vector<Effect>
update(Model& model, const Event& event, const Surroundings& surroundings);

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about the printer.
#include "kiosk/back-office/printer_trouble_words.hpp"

#include "drivers/printer/status.hpp"

namespace anjungan::back_office {

std::string operator_sentence(drivers::PrinterTrouble trouble) {
    using enum drivers::PrinterTrouble;
    switch (trouble) {
    case not_connected:
        return "the printer is not there: is it switched on, and the cable plugged in at both "
               "ends?";
    case no_reply:
        return "the printer does not answer: switch it off and on; if that does not help, its "
               "profile in kiosk.toml may promise answers that this model does not give";
    case paper_out: return "the printer has no paper: put in a new roll";
    case cover_open: return "the printer's cover is open: close it until it clicks";
    case cutter_jam:
        return "the printer's cutter is stuck: open the cover, free it, close it again";
    case fault: return "the printer reports a fault: switch it off and on, or call the technician";
    case offline: return "the printer takes nothing: press its FEED or ON LINE button once";
    case not_recorded:
        return "a slip is not printed because the step cannot be stored: is the disk full?";
    case unprintable: return "a slip cannot be printed: the log says why";
    case connection_lost:
        return "the printer was lost in the middle of a slip: is the cable loose?";
    case no_marker:
        return "the printer did not say that it was through with a slip: look whether it came out";
    case job_held:
    case cannot_tell: return {};
    }
    return {};
}

std::string operator_sentence(const drivers::PrinterStatus& status) {
    if (!status.ready()) {
        return operator_sentence(drivers::trouble_of(status));
    }
    return status.paper == drivers::Paper::near_end
               ? "the printer's paper is nearly used up: have a new roll ready"
               : "";
}

} // namespace anjungan::back_office

// SPDX-License-Identifier: GPL-3.0-or-later
// Open until when; closed until when.
#include "kiosk/screens/opening.hpp"

#include "kiosk/i18n/format.hpp"

namespace anjungan::screens {

std::string opening_in_short(const ScreenContext& context) {
    const auto& opening = context.model.kiosk.opening;
    const auto& t = context.t;
    if (!opening.has_value()) {
        return {};
    }
    return opening->open
               ? t("Open until {time}", {{"time", i18n::hour_and_minute(opening->minute, t)}})
               : t("Counters closed");
}

std::string opening_in_full(const ScreenContext& context) {
    const auto& opening = context.model.kiosk.opening;
    const auto& t = context.t;
    if (!opening.has_value()) {
        return {};
    }
    const auto time = i18n::hour_and_minute(opening->minute, t);
    if (opening->open) {
        return t("The counters are open until {time}.", {{"time", time}});
    }
    if (opening->days == 0) {
        return t("The counters are closed. They open today at {time}.", {{"time", time}});
    }
    if (opening->days == 1) {
        return t("The counters are closed. They open tomorrow at {time}.", {{"time", time}});
    }
    return t(
        "The counters are closed. They open on {day} at {time}.",
        {{"day", i18n::weekday_name(opening->weekday, t)}, {"time", time}}
    );
}

} // namespace anjungan::screens

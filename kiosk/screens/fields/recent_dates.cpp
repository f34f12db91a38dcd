// SPDX-License-Identifier: GPL-3.0-or-later
// A row of two buttons, as high for years as for days: nothing moves when the keys change.
#include "kiosk/screens/fields/recent_dates.hpp"

#include "base/local_time.hpp"
#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/fields/typed.hpp"
#include "kiosk/ui/theme.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace anjungan::screens {

namespace {

/// The date below the word, where there is room for a second line.
bool has_second_line(const ScreenContext& context) {
    return !context.large_letters() && !context.landscape();
}

ui::Widget recent_button(const ui::Caption& caption, ui::ActionId action, const ScreenContext& at) {
    auto button = beside_keys(caption, action);
    button.grow = 1;
    button.min_height_mm = has_second_line(at) ? 27 : 0;
    return button;
}

ui::Widget day_button(
    std::string id,
    const std::string& word,
    std::chrono::year_month_day day,
    const ScreenContext& context,
    Actions& actions
) {
    const auto date = std::to_string(static_cast<unsigned>(day.day())) + ' ' +
                      i18n::month_name(day.month(), context.t);
    const auto second_line = has_second_line(context) ? date : std::string();
    return recent_button(
        {std::move(id), word, second_line, {}, word + ", " + date},
        actions.on(session::GiveAnswer{iso_date(day)}),
        context
    );
}

ui::Widget year_button(std::string id, int year, const ScreenContext& context, Actions& actions) {
    const auto digits = std::to_string(year);
    return recent_button({std::move(id), digits}, actions.on(session::TypePart{digits}), context);
}

ui::Widget row_of(ui::Widget first, ui::Widget second) {
    auto both = ui::row({std::move(first), std::move(second)}, ui::space::small_mm);
    both.id = "recent";
    both.firm = true;
    return both;
}

} // namespace

bool has_recent_dates(const services::Field& field, const ScreenContext& context) {
    return field.recent && !(context.landscape() && context.large_letters());
}

ui::Widget recent_days(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const std::chrono::year_month_day yesterday =
        std::chrono::sys_days(context.today) - std::chrono::days(1);
    return row_of(
        day_button("recent-today", t("Today"), context.today, context, actions),
        day_button("recent-yesterday", t("Yesterday"), yesterday, context, actions)
    );
}

ui::Widget recent_years(const ScreenContext& context, Actions& actions) {
    const auto this_year = static_cast<int>(context.today.year());
    return row_of(
        year_button("recent-this-year", this_year, context, actions),
        year_button("recent-last-year", this_year - 1, context, actions)
    );
}

} // namespace anjungan::screens

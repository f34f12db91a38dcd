// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the calendar in three parts: the keys are for one of them at a time, and in their place
// stand the names of the months. No sheet of a calendar: that is for planning, not for a date that
// stands on paper.
#include "kiosk/screens/fields/date.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/fields/date_parts.hpp"
#include "kiosk/screens/fields/recent_dates.hpp"
#include "kiosk/screens/fields/typed.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/ui/keyboard.hpp"
#include "kiosk/ui/theme.hpp"

#include <string>
#include <utility>

namespace anjungan::screens::fields {

namespace {

using ui::Tone;

/// "part-month": for journeys and tests.
std::string id_of(DatePart part) {
    switch (part) {
    case DatePart::day: return "day";
    case DatePart::month: return "month";
    case DatePart::year: return "year";
    }
    return {};
}

/// Shares of the width: the longest name of a month needs most.
float share_of(DatePart part) {
    switch (part) {
    case DatePart::day: return 60;
    case DatePart::month: return 105;
    case DatePart::year: return 67;
    }
    return 0;
}

ui::Box box_of(bool active, bool wrong) {
    ui::Box box;
    box.fill = active ? Tone::soft : Tone::surface;
    box.border = wrong ? Tone::danger : Tone::accent;
    box.border_mm =
        active || wrong ? ui::elevation::chosen_border_mm : ui::elevation::touch_border_mm;
    box.radius_mm = ui::radius::field_mm;
    return box;
}

/// One part under its name; touched, the keys are for it.
ui::Widget part_of_date(
    DatePart part, const services::Field& field, const ScreenContext& context, Actions& actions
) {
    const bool active = active_part(context) == part;
    const auto name = name_of(part, context.t);
    const auto typed = words_of(part, field, context);
    ui::Widget value;
    value.id = "part-" + id_of(part);
    value.role = ui::Role::field;
    value.name = name;
    value.spoken = sentences(name, typed.empty() ? context.t("Nothing is typed yet.") : typed);
    value.state = active ? context.t("Being filled in.") : std::string();
    value.personal = !typed.empty();
    value.text = typed.empty() ? " " : typed; // a blank is as high as what will be typed
    value.action = actions.on(session::GoToPart{static_cast<std::size_t>(part)});
    value.style = {
        part == DatePart::month ? ui::TextRole::lead : ui::TextRole::digit,
        Tone::ink,
        ui::Align::centre,
        true};
    value.caret = active && part != DatePart::month;
    value.firm = true;
    value.grow = 1; // the three are of one height, whatever their letters
    value.padding = {1.5F, 2, 1.5F, 2};
    value.box = box_of(active, problem_of(field, context).has_value());
    auto label = ui::text(
        value.id + "-label", name, {ui::TextRole::label, Tone::ink, ui::Align::start, true}
    );
    label.name.clear(); // the part says it
    return ui::column({std::move(label), std::move(value)}, 2);
}

class DatePage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "2026-11-20";
    }

protected:
    [[nodiscard]] TypedNote
    note(const services::Field& field, const ScreenContext& context) const override {
        const auto& t = context.t;
        if (const auto date = date_of(field, context); date.has_value()) {
            return {i18n::long_date(*date, t), {}, true};
        }
        switch (active_part(context)) {
        case DatePart::day: return {t("Two digits, for example 09")};
        case DatePart::month: return {t("Choose the month")};
        case DatePart::year: return {t("Four digits")};
        }
        return {};
    }

    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override {
        return speech_of_date(field, context);
    }

    [[nodiscard]] ui::Widget typed_answer(
        const services::Field& field, const ScreenContext& context, Actions& actions
    ) const override {
        ui::Widgets parts;
        for (const auto part : {DatePart::day, DatePart::month, DatePart::year}) {
            auto one = part_of_date(part, field, context, actions);
            one.children.back().min_height_mm = field_height_mm(context);
            one.firm = true;
            one.grow = share_of(part);
            parts.push_back(std::move(one));
        }
        auto all = ui::row(std::move(parts), ui::space::small_mm);
        all.id = "field";
        all.role = ui::Role::field;
        all.name = label_of(field, context);
        all.personal = !context.model.visit->draft.answer.first().empty();
        all.firm = true;
        put_into_words(all, field, context);
        return all;
    }

    [[nodiscard]] ui::Widget answer_keys(
        const services::Field& field, const ScreenContext& context, Actions& actions
    ) const override {
        const auto active = active_part(context);
        auto keys = TypedPage::answer_keys(field, context, actions);
        if (active == DatePart::month) {
            auto cue = std::move(keys.cue);
            keys = months(field, context, actions);
            keys.cue = std::move(cue);
        }
        keys.cue->kind = active == DatePart::day
                             ? context.t("Day, month and year, one after the other. First the day, "
                                         "two digits.")
                             : asks_for(active, context.t);
        keys.id = "keys-" + id_of(active);
        keys.firm = true;
        keys.grow = 1;
        ui::Widgets parts;
        if (has_recent_dates(field, context)) {
            parts.push_back(
                active == DatePart::year ? recent_years(context, actions)
                                         : recent_days(context, actions)
            );
        }
        parts.push_back(std::move(keys));
        auto board = ui::column(std::move(parts), ui::space::small_mm);
        board.id = "keyboard";
        board.firm = true;
        board.grow = 1;
        return board;
    }

private:
    [[nodiscard]] static ui::Widget
    months(const services::Field& field, const ScreenContext& context, Actions& actions) {
        const auto chosen = month_of(field, context);
        auto keys =
            ui::name_keys("key-month-", month_names(context.t), 3, chosen, [&](std::size_t month) {
                auto digits = std::to_string(month);
                return actions.on(session::TypePart{month < 10 ? "0" + digits : digits});
            });
        if (chosen > 0) {
            auto& key = keys.children.at(chosen - 1);
            key.state = context.t("Chosen.");
            key.personal = true;
        }
        return keys;
    }
};

} // namespace

const FieldPage& date() {
    static const DatePage page;
    return page;
}

} // namespace anjungan::screens::fields

// SPDX-License-Identifier: GPL-3.0-or-later
// A whole number: a small one is picked, any other typed on the keys with digits.
#include "kiosk/screens/fields/number.hpp"

#include "kiosk/screens/fields/typed.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/fields/digits.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/keyboard.hpp"
#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace anjungan::screens::fields {

namespace {

constexpr long long most_in_sight = 10; ///< two rows of five keys, each as large as a digit's
constexpr float most_row_mm = 48;       ///< of keys, with the gap below it

const session::Draft& draft_of(const ScreenContext& context) {
    return context.model.visit->draft;
}

/// 0: none yet, or none that stands on the keys to pick from.
long long picked(const ScreenContext& context) {
    const auto number = services::whole_number(draft_of(context).answer.first());
    return number.has_value() && *number <= most_in_sight ? *number : 0;
}

/// What is picked from now: "1" to the largest in sight; 0: it is typed.
long long in_sight(const services::Field& field, const ScreenContext& context) {
    const auto& draft = draft_of(context);
    const bool asked_for_digits =
        draft.face == session::KeyFace::symbols || !draft.edited.empty(); // or is typing them
    const bool larger = !draft.answer.first().empty() && picked(context) == 0;
    return asked_for_digits || larger ? 0 : std::min(field.type->picked_up_to(), most_in_sight);
}

ui::Widget numbers(long long count, const ScreenContext& context, Actions& actions) {
    constexpr int columns = 5;
    std::vector<std::string> names;
    for (long long number = 1; number <= count; ++number) {
        names.push_back(std::to_string(number));
    }
    const auto chosen = static_cast<std::size_t>(picked(context));
    auto keys = ui::name_keys("key-", names, columns, chosen, [&](std::size_t number) {
        return actions.on(session::GiveAnswer{std::to_string(number)});
    });
    for (auto& key : keys.children) {
        key.style.role = ui::TextRole::digit;
        if (key.selected) {
            key.state = context.t("Chosen.");
            key.personal = true;
        }
    }
    keys.id = "numbers";
    const auto rows = (count + columns - 1) / columns;
    keys.max_height_mm = static_cast<float>(rows) * most_row_mm; // the way to more follows at once
    return keys;
}

ui::Widget more_numbers(const ScreenContext& context, Actions& actions) {
    return beside_keys(
        {"more-numbers",
         context.t("More than {count}", {{"count", std::to_string(most_in_sight)}})},
        actions.on(session::ShowKeys{session::KeyFace::symbols})
    );
}

class NumberPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& field) const override {
        return field.type->picked_up_to() > 0 ? "2" : "2500000";
    }

protected:
    [[nodiscard]] std::string kind(const i18n::Texts& t) const override {
        return t("You type digits.");
    }

    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override {
        auto words = speech_of_text(field, context);
        const auto& draft = draft_of(context);
        // Picked, not typed digit by digit.
        if (draft.edit == session::Edit::typed && draft.edited.empty()) {
            words.echo = session::shown(draft, field);
        }
        return words;
    }

    [[nodiscard]] ui::Widget answer_keys(
        const services::Field& field, const ScreenContext& context, Actions& actions
    ) const override {
        auto digits = TypedPage::answer_keys(field, context, actions);
        const auto count = in_sight(field, context);
        if (count == 0) {
            return digits;
        }
        ui::Widgets parts;
        parts.push_back(numbers(count, context, actions));
        if (field.type->picked_up_to() > count) {
            parts.push_back(more_numbers(context, actions));
        }
        parts.push_back(ui::spacer(1));
        auto board = ui::column(std::move(parts), ui::space::small_mm);
        board.id = "keyboard";
        board.firm = true;
        board.grow = 1;
        board.cue = std::move(digits.cue);
        board.cue->kind = context.t("You choose a number.");
        return board;
    }
};

} // namespace

const FieldPage& number() {
    static const NumberPage page;
    return page;
}

} // namespace anjungan::screens::fields

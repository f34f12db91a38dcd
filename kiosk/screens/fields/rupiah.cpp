// SPDX-License-Identifier: GPL-3.0-or-later
// An amount of money: shown as it stands on notes, said in words below, typed with three zeros at
// once.
#include "kiosk/screens/fields/rupiah.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/fields/typed.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/fields/digits.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/keyboard.hpp"
#include "kiosk/ui/theme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace anjungan::screens::fields {

namespace {

constexpr std::string_view zeros = "000";

std::string_view typed_in(const ScreenContext& context) {
    return context.model.visit->draft.answer.first();
}

std::optional<long long> amount_in(const ScreenContext& context) {
    return services::whole_number(typed_in(context));
}

/// Three zeros where they change something and find room, else what the key of one would do.
session::Event press_zeros(const services::Field& field, const ScreenContext& context) {
    const auto typed = typed_in(context);
    const bool fit = typed.size() + zeros.size() <= field.type->max_typed();
    if (amount_in(context).value_or(0) == 0 || !fit) {
        return session::TypeCharacter{"0"};
    }
    return session::GiveAnswer{std::string(typed) + std::string(zeros)};
}

/// An amount is emptied by erasing or by its own button; zeros are typed more often.
void put_zeros_in_place_of_clear(ui::Widget& widget, ui::ActionId action) {
    if (widget.id == ui::key_id({ui::KeyFunction::clear, {}})) {
        widget.id = "key-000";
        widget.name = zeros;
        widget.text = zeros;
        widget.action = action;
        widget.style.role = ui::TextRole::lead;
        widget.style.tone = ui::Tone::ink;
        widget.box.fill = ui::Tone::surface;
        widget.box.border = ui::Tone::line;
    }
    for (auto& child : widget.children) {
        put_zeros_in_place_of_clear(child, action);
    }
}

bool may_be_nothing(const services::Field& field, const ScreenContext& context) {
    services::Answer nothing;
    nothing.values.emplace_back("0");
    return !services::check(field, &nothing, {context.today, context.t}).has_value();
}

class RupiahPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "2500000";
    }

protected:
    [[nodiscard]] std::string kind(const i18n::Texts& t) const override {
        return t("You type digits.");
    }

    [[nodiscard]] TypedNote
    note(const services::Field& /*field*/, const ScreenContext& context) const override {
        const auto amount = amount_in(context);
        if (!amount.has_value()) {
            return {context.t("In rupiah, digits only")};
        }
        return {i18n::amount_in_words(*amount, context.t), {}, true};
    }

    void shape(ui::Widget& value, const services::Field& /*field*/, const ScreenContext& context)
        const override {
        if (const auto amount = amount_in(context); amount.has_value()) {
            value.text = i18n::amount(*amount, context.t);
        }
    }

    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override {
        auto words = speech_of_text(field, context);
        const auto& draft = context.model.visit->draft;
        const auto amount = amount_in(context);
        if (!amount.has_value()) {
            return words;
        }
        const auto heard = i18n::amount_in_words(*amount, context.t);
        words.so_far = sentences(label_of(field, context), heard);
        // Not typed digit by digit: three zeros, or nothing at all.
        if (draft.edit == session::Edit::typed && draft.edited.empty()) {
            words.echo = heard;
        }
        return words;
    }

    [[nodiscard]] ui::Widget answer_keys(
        const services::Field& field, const ScreenContext& context, Actions& actions
    ) const override {
        auto digits = TypedPage::answer_keys(field, context, actions);
        put_zeros_in_place_of_clear(digits, actions.on(press_zeros(field, context)));
        const bool crowded = context.landscape() && context.large_letters();
        if (crowded || !may_be_nothing(field, context)) {
            return digits;
        }
        digits.id = "keys-digits";
        auto none = beside_keys(
            {"no-amount", context.t("None: Rp 0")}, actions.on(session::GiveAnswer{"0"})
        );
        auto board = ui::column({std::move(none), std::move(digits)}, ui::space::small_mm);
        board.id = "keyboard";
        board.firm = true;
        board.grow = 1;
        return board;
    }
};

} // namespace

const FieldPage& rupiah() {
    static const RupiahPage page;
    return page;
}

} // namespace anjungan::screens::fields

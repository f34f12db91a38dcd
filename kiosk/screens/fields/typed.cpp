// SPDX-License-Identifier: GPL-3.0-or-later
// The typed answer and its keys.
#include "kiosk/screens/fields/typed.hpp"

#include "kiosk/i18n/utf8.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/keyboard.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

ui::KeyboardFace face_of(session::KeyFace face) {
    switch (face) {
    case session::KeyFace::lower: return ui::KeyboardFace::lower;
    case session::KeyFace::upper: return ui::KeyboardFace::upper;
    case session::KeyFace::symbols: return ui::KeyboardFace::symbols;
    }
    return ui::KeyboardFace::lower;
}

session::Event pressed(const ui::KeyPress& press, session::KeyFace face, bool alphabet) {
    using session::KeyFace;
    switch (press.function) {
    case ui::KeyFunction::character: return session::TypeCharacter{press.character};
    case ui::KeyFunction::erase: return session::EraseCharacter{};
    case ui::KeyFunction::clear: return session::ClearAnswer{};
    case ui::KeyFunction::shift:
        return session::ShowKeys{face == KeyFace::upper ? KeyFace::lower : KeyFace::upper};
    case ui::KeyFunction::order: return session::OrderKeys{!alphabet};
    case ui::KeyFunction::symbols:
        return session::ShowKeys{face == KeyFace::symbols ? KeyFace::lower : KeyFace::symbols};
    }
    return session::EraseCharacter{};
}

/// What a key is for the ear: a voice does not read a lone full stop, nor "a/A".
std::string heard(const ui::Widget& key, session::KeyFace face, const i18n::Texts& t) {
    if (key.id == ui::key_id({ui::KeyFunction::shift, {}})) {
        return t("Capital letter");
    }
    if (key.id == ui::key_id({ui::KeyFunction::symbols, {}}) && face != session::KeyFace::symbols) {
        return t("Digits and punctuation");
    }
    if (key.id == ui::key_id({ui::KeyFunction::order, {}})) {
        return t("Letters from A to Z");
    }
    auto name = name_of_character(key.name, t);
    return name == key.name ? std::string() : name;
}

void put_keys_into_words(ui::Widget& widget, session::KeyFace face, const i18n::Texts& t) {
    if (widget.role == ui::Role::key) {
        widget.spoken = heard(widget, face, t);
        widget.state = widget.selected ? t("On.") : std::string();
    }
    for (auto& child : widget.children) {
        put_keys_into_words(child, face, t);
    }
}

} // namespace

ui::Widget beside_keys(const ui::Caption& caption, ui::ActionId action) {
    auto button = ui::button(caption, action);
    button.box.fill = ui::Tone::soft;
    button.firm = true;
    button.padding = {1, 3, 1, 3};
    return button;
}

void TypedPage::add_answer(
    ui::Widgets& content,
    const services::Field& field,
    const ScreenContext& context,
    Actions& actions
) const {
    ui::Widgets words;
    words.push_back(typed_answer(field, context, actions));
    const auto problem = problem_of(field, context);
    // Large letters need the room of the keys for it: there the banner alone has the sentence.
    const bool repeated = problem.has_value() && !context.large_letters();
    auto said = note(field, context);
    auto under = ui::text(
        "note", repeated ? problem->sentence : said.text, {ui::TextRole::caption, ui::Tone::muted}
    );
    if (repeated) {
        under.style = {ui::TextRole::caption, ui::Tone::danger, ui::Align::start, true};
        under.name.clear(); // the banner has said it
    } else {
        under.spoken = std::move(said.spoken);
        under.personal = said.personal;
    }
    under.min_height_mm = context.large_letters() ? 12 : 10;
    words.push_back(std::move(under));
    auto answer = ui::column(std::move(words), 1);
    answer.firm = true;
    answer.padding.left_mm = context.landscape() ? 0 : 4;
    answer.padding.right_mm = answer.padding.left_mm;
    content.push_back(std::move(answer));
    content.push_back(answer_keys(field, context, actions));
}

TypedNote
TypedPage::note(const services::Field& /*field*/, const ScreenContext& /*context*/) const {
    return {};
}

TypedNote TypedPage::count_of_letters(const services::Field& field, const ScreenContext& context) {
    const auto written = context.model.visit->draft.answer.first();
    return {context.t(
        "{count} of {limit} letters",
        {{"count", std::to_string(i18n::utf8::length(written))},
         {"limit", std::to_string(field.type->max_typed())}}
    )};
}

std::string TypedPage::kind(const i18n::Texts& t) const {
    return t("You type letters.");
}

TypedSpeech TypedPage::speech(const services::Field& field, const ScreenContext& context) const {
    return speech_of_text(field, context);
}

void TypedPage::shape(
    ui::Widget& /*value*/, const services::Field& /*field*/, const ScreenContext& /*context*/
) const {}

void TypedPage::put_into_words(
    ui::Widget& value, const services::Field& field, const ScreenContext& context
) const {
    auto words = speech(field, context);
    value.spoken = std::move(words.so_far);
    value.echo = std::move(words.echo);
    value.echo_personal = words.echo_personal;
    value.echoes = context.model.visit->draft.edits;
}

float TypedPage::field_height_mm(const ScreenContext& context) {
    if (context.landscape() && context.large_letters()) {
        return 23;
    }
    // The line below it takes the rest of the room that the keys leave.
    return context.text_size() == ui::TextSize::largest ? 25.8F : 30;
}

ui::Widget TypedPage::typed_answer(
    const services::Field& field, const ScreenContext& context, Actions& /*actions*/
) const {
    const bool digits = field.type->typing() == services::Typing::digits;
    const bool several_lines = field.type->max_typed() > 100;
    ui::FieldText shown;
    shown.id = "field";
    shown.label = label_of(field, context);
    shown.value = session::shown(context.model.visit->draft, field);
    shown.role =
        digits ? ui::TextRole::digit : (several_lines ? ui::TextRole::body : ui::TextRole::lead);
    shown.wrong = problem_of(field, context).has_value();
    shown.height_mm = field_height_mm(context);
    auto typed = ui::field(shown);
    typed.firm = true;
    auto& value = typed.children.back();
    put_into_words(value, field, context);
    shape(value, field, context);
    return typed;
}

ui::Widget TypedPage::answer_keys(
    const services::Field& field, const ScreenContext& context, Actions& actions
) const {
    const auto& t = context.t;
    const auto face = context.model.visit->draft.face;
    const ui::KeyboardWords words = {
        t("Space"),
        t("Erase"),
        t("Empty"),
        t("a/A"),
        t("abc"),
        t("1 2 3"),
        t("A–Z"),
    };
    const bool alphabet = context.model.settings.alphabet;
    const auto letters = alphabet ? ui::KeyboardKind::alphabet : ui::KeyboardKind::letters;
    const auto board =
        field.type->typing() == services::Typing::digits ? ui::KeyboardKind::digits : letters;
    auto keys = ui::keyboard(board, face_of(face), words, [&](const ui::KeyPress& press) {
        return actions.on(pressed(press, face, alphabet));
    });
    put_keys_into_words(keys, face, t);
    keys.cue = {
        kind(t),
        {},
        t("Bottom and top button: from key to key. Right and left: from row to row. Round button: "
          "type it. After the last row comes Continue.")};
    return keys;
}

} // namespace anjungan::screens

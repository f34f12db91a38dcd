// SPDX-License-Identifier: GPL-3.0-or-later
// The typed answer and its keys.
#include "kiosk/screens/fields/typed.hpp"

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

session::Event pressed(const ui::KeyPress& press, session::KeyFace face) {
    using session::KeyFace;
    switch (press.function) {
    case ui::KeyFunction::character: return session::TypeCharacter{press.character};
    case ui::KeyFunction::erase: return session::EraseCharacter{};
    case ui::KeyFunction::shift:
        return session::ShowKeys{face == KeyFace::upper ? KeyFace::lower : KeyFace::upper};
    case ui::KeyFunction::symbols:
        return session::ShowKeys{face == KeyFace::symbols ? KeyFace::lower : KeyFace::symbols};
    }
    return session::EraseCharacter{};
}

/// A voice does not read a lone full stop.
void name_marks(ui::Widget& widget, const i18n::Texts& t) {
    if (widget.role == ui::Role::key) {
        if (auto name = name_of_character(widget.name, t); name != widget.name) {
            widget.spoken = std::move(name);
        }
        widget.state = widget.selected ? t("On.") : std::string();
    }
    for (auto& child : widget.children) {
        name_marks(child, t);
    }
}

} // namespace

void TypedPage::add_answer(
    ui::Widgets& content,
    const services::Field& field,
    const ScreenContext& context,
    Actions& actions
) const {
    content.push_back(typed_answer(field, context));
    if (auto words = note(field, context); !words.empty()) {
        content.push_back(
            ui::text("note", std::move(words), {ui::TextRole::caption, ui::Tone::muted})
        );
    }
    content.push_back(ui::spacer());
    content.push_back(answer_keys(field, context, actions));
}

std::string
TypedPage::note(const services::Field& /*field*/, const ScreenContext& /*context*/) const {
    return {};
}

std::string TypedPage::kind(const i18n::Texts& t) const {
    return t("You type letters.");
}

TypedSpeech TypedPage::speech(const services::Field& field, const ScreenContext& context) const {
    return speech_of_text(field, context);
}

ui::Widget
TypedPage::typed_answer(const services::Field& field, const ScreenContext& context) const {
    auto words = speech(field, context);
    auto typed = ui::field(
        {"field",
         context.in_language(field.label.empty() ? field.question : field.label),
         session::shown(context.model.visit->draft, field),
         std::move(words.so_far)}
    );
    auto& value = typed.children.back();
    value.echo = std::move(words.echo);
    value.echo_personal = words.echo_personal;
    value.echoes = context.model.visit->draft.edits;
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
        t("Capital letter"),
        t("abc"),
        t("Punctuation"),
    };
    const auto board = field.type->typing() == services::Typing::digits ? ui::KeyboardKind::digits
                                                                        : ui::KeyboardKind::letters;
    auto keys = ui::keyboard(board, face_of(face), words, [&](const ui::KeyPress& press) {
        return actions.on(pressed(press, face));
    });
    name_marks(keys, t);
    keys.cue = {
        kind(t),
        {},
        t("Bottom and top button: from key to key. Right and left: from row to row. Round button: "
          "type it. After the last row comes Continue.")};
    return keys;
}

} // namespace anjungan::screens

// SPDX-License-Identifier: GPL-3.0-or-later
// The typed answer and its keys.
#include "kiosk/screens/fields/typed.hpp"

#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/keyboard.hpp"

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

} // namespace

void TypedPage::add_answer(
    ui::Widgets& content,
    const services::Field& field,
    const ScreenContext& context,
    Actions& actions
) const {
    content.push_back(typed_answer(field, context, placeholder(context.t)));
    content.push_back(ui::spacer());
    content.push_back(answer_keys(field, context, actions));
}

std::string TypedPage::placeholder(const i18n::Texts& t) const {
    return t("use the keys below");
}

ui::Widget
typed_answer(const services::Field& field, const ScreenContext& context, std::string placeholder) {
    return ui::field(
        {"field",
         context.in_language(field.label.empty() ? field.question : field.label),
         session::shown(context.model.visit->draft, field),
         std::move(placeholder)}
    );
}

ui::Widget
answer_keys(const services::Field& field, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto face = context.model.visit->draft.face;
    const ui::KeyboardWords words = {
        t("Space"),
        t("Erase"),
        t("Capital letter"),
        t("abc"),
        t("Punctuation"),
    };
    const auto kind = field.type->typing() == services::Typing::digits ? ui::KeyboardKind::digits
                                                                       : ui::KeyboardKind::letters;
    return ui::keyboard(kind, face_of(face), words, [&](const ui::KeyPress& press) {
        return actions.on(pressed(press, face));
    });
}

} // namespace anjungan::screens

// One question of a form.
#include "kiosk/screens/question.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/session/visit_steps.hpp"
#include "kiosk/ui/keyboard.hpp"

namespace anjungan::screens {

namespace {

using services::Field;
using services::FieldType;
using session::Typing;

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

ui::Widget keys(const Field& field, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto face = context.model.visit->draft.face;
    const ui::KeyboardWords words = {
        t("Space"),
        t("Erase"),
        t("Capital letter"),
        t("abc"),
        t("Punctuation"),
    };
    const auto kind = session::typing_of(field.type) == Typing::digits ? ui::KeyboardKind::digits
                                                                       : ui::KeyboardKind::letters;
    return ui::keyboard(kind, face_of(face), words, [&](const ui::KeyPress& press) {
        return actions.on(pressed(press, face));
    });
}

std::string placeholder_of(FieldType type, const i18n::Texts& t) {
    switch (type) {
    case FieldType::date: return t("day, month, year: DD-MM-YYYY");
    case FieldType::nik:
    case FieldType::kk: return t("16 digits");
    case FieldType::phone: return t("begins with 08");
    case FieldType::text:
    case FieldType::number:
    case FieldType::choice_one:
    case FieldType::choice_many:
    case FieldType::note:
    case FieldType::acknowledge: return t("use the keys below");
    }
    return {};
}

ui::Widget typed_field(const Field& field, const ScreenContext& context) {
    return ui::field(
        {"field",
         context.in_language(field.label.empty() ? field.question : field.label),
         session::shown(context.model.visit->draft, field),
         placeholder_of(field.type, context.t)}
    );
}

ui::Widgets choices(const Field& field, const ScreenContext& context, Actions& actions) {
    const auto& answer = context.model.visit->draft.answer;
    ui::Widgets list;
    for (const auto& option : field.options) {
        const ui::Caption caption = {
            "option-" + option.id,
            context.in_language(option.label),
            context.in_language(option.detail),
        };
        const auto action = actions.on(session::ToggleOption{option.id});
        const bool chosen = answer.contains(option.id);
        list.push_back(
            field.type == FieldType::choice_many ? ui::checkbox(caption, action, chosen)
                                                 : ui::choice(caption, action, chosen)
        );
    }
    return list;
}

/// The problem of the draft in the session's language, once "Continue" has been pressed.
std::optional<services::Problem> problem_of(const Field& field, const ScreenContext& context) {
    const auto& draft = context.model.visit->draft;
    if (draft.attention == session::Attention::none) {
        return std::nullopt;
    }
    const auto answer = session::answer_of(draft, field);
    return services::check(
        field, answer.values.empty() ? nullptr : &answer, {context.today, context.t}
    );
}

void add_answering_part(
    Frame& frame, const Field& field, const ScreenContext& context, Actions& actions
) {
    if (session::typing_of(field.type) != Typing::none) {
        frame.content.push_back(typed_field(field, context));
        frame.content.push_back(ui::spacer());
        frame.content.push_back(keys(field, context, actions));
        return;
    }
    ui::Widgets list;
    if (field.type == FieldType::acknowledge) {
        list = paragraphs("statement", context.in_language(field.help));
        list.push_back(ui::checkbox(
            {"option-yes", context.t("Yes, I declare this.")},
            actions.on(session::ToggleOption{"yes"}),
            context.model.visit->draft.answer.contains("yes")
        ));
    } else if (field.type == FieldType::note) {
        list = paragraphs("note", context.in_language(field.help));
    } else {
        list = choices(field, context, actions);
    }
    frame.content.push_back(paged_list("answers", std::move(list), context, actions));
}

/// The queue's last tap prints a number at once, so its button says so.
std::string continue_label(const Field& field, const ScreenContext& context) {
    const auto& visit = *context.model.visit;
    const auto* service = context.service();
    if (visit.handing_in == session::HandingIn::under_way) {
        return context.t("Being kept safely …");
    }
    if (visit.draft.attention == session::Attention::shown) {
        return context.t("Continue");
    }
    if (service->kind == services::ServiceKind::queue &&
        session::field_after(*service, visit) == nullptr) {
        return context.t("Take a number");
    }
    const bool empty = session::answer_of(visit.draft, field).values.empty();
    return empty && !field.required && field.type != FieldType::note ? context.t("Skip")
                                                                     : context.t("Continue");
}

/// Keys, question and answer share a low page of the largest letters: how far the form has come is
/// left out there first.
bool is_crowded(const Field& field, const ScreenContext& context) {
    return session::typing_of(field.type) == Typing::letters &&
           context.text_size() == ui::TextSize::largest &&
           context.model.settings.appearance.layout != ui::Layout::portrait;
}

ui::Widget progress(const ScreenContext& context) {
    const auto [step, steps] = session::progress_of(*context.service(), *context.model.visit);
    return ui::progress(
        "progress",
        context.t(
            "Question {step} of {steps}",
            {{"step", std::to_string(step)}, {"steps", std::to_string(steps)}}
        ),
        step,
        steps
    );
}

void add_question(Frame& frame, const Field& field, const ScreenContext& context) {
    const auto& visit = *context.model.visit;
    if (!is_crowded(field, context)) {
        frame.content.push_back(progress(context));
    }
    if (visit.handing_in == session::HandingIn::failed) {
        frame.content.push_back(ui::alert(
            "not-kept",
            context.t("It could not be kept. Please press once more, or ask "
                      "an officer. Nothing you typed is lost.")
        ));
    }
    if (const auto problem = problem_of(field, context); problem.has_value()) {
        frame.content.push_back(ui::alert("problem", problem->sentence));
    }
    frame.content.push_back(ui::heading("heading", context.in_language(field.question)));
    const bool help_is_content =
        field.type == FieldType::note || field.type == FieldType::acknowledge;
    const bool problem_says_it =
        visit.draft.attention == session::Attention::shown && is_crowded(field, context);
    if (!field.help.empty() && !help_is_content && !problem_says_it) {
        frame.content.push_back(ui::text("hint", context.in_language(field.help)));
    }
}

} // namespace

View build_question(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.place = place_of(context);
    const auto* service = context.service();
    const auto* field = service == nullptr ? nullptr : service->field(context.model.visit->field);
    std::string identity = "question";
    if (field != nullptr) {
        identity += ':' + field->id;
        add_question(frame, *field, context);
        add_answering_part(frame, *field, context, actions);
        frame.next = continue_button(context, actions, continue_label(*field, context));
    }
    return framed(std::move(identity), std::move(frame), context, actions);
}

} // namespace anjungan::screens

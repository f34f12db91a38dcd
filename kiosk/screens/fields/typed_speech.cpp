// SPDX-License-Identifier: GPL-3.0-or-later
// From the last key and the draft to words for the ear.
#include "kiosk/screens/fields/typed_speech.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/i18n/utf8.hpp"
#include "kiosk/screens/fields/field_page.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/session/draft.hpp"

namespace anjungan::screens {

namespace {

using session::Edit;

constexpr std::size_t group = 4; ///< digits that are read together

const session::Draft& draft_of(const ScreenContext& context) {
    return context.model.visit->draft;
}

std::string_view last_word(std::string_view text) {
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    const auto blank = text.rfind(' ');
    return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

std::string refusal(const session::Draft& draft, const i18n::Texts& t) {
    return draft.answer.first().empty() ? t("Nothing is typed yet.") : t("There is no more room.");
}

std::string erased(const std::string& what, const i18n::Texts& t) {
    return t("erased: {character}", {{"character", what}});
}

std::string count_of(std::size_t typed, std::size_t digits, const i18n::Texts& t) {
    return t(
        "{count} of {digits} digits",
        {{"count", std::to_string(typed)}, {"digits", std::to_string(digits)}}
    );
}

std::string echo_of_text(const ScreenContext& context) {
    const auto& t = context.t;
    const auto& draft = draft_of(context);
    switch (draft.edit) {
    case Edit::none: return {};
    case Edit::refused: return refusal(draft, t);
    case Edit::erased: return erased(name_of_character(draft.edited.reveal(), t), t);
    case Edit::cleared: return t("Everything is erased.");
    case Edit::typed:
        return draft.edited.reveal() == " " ? std::string(last_word(draft.answer.first()))
                                            : name_of_character(draft.edited.reveal(), t);
    }
    return {};
}

bool echo_repeats_answer(const session::Draft& draft) {
    return draft.edit == Edit::typed || draft.edit == Edit::erased;
}

/// By its place, for the loudspeaker.
std::string nameless_digit(std::size_t place, const i18n::Texts& t) {
    return t("digit number {place}", {{"place", std::to_string(place)}});
}

std::string echo_of_secret(const ScreenContext& context, std::size_t digits) {
    const auto& t = context.t;
    const auto& draft = draft_of(context);
    const bool aloud = context.model.kiosk.earphone;
    const auto typed = draft.answer.first();
    switch (draft.edit) {
    case Edit::none: return {};
    case Edit::refused: return refusal(draft, t);
    case Edit::cleared: return t("Everything is erased.");
    case Edit::erased:
        return erased(
            aloud ? std::string(draft.edited.reveal()) : nameless_digit(typed.size() + 1, t), t
        );
    case Edit::typed: break;
    }
    auto digit = aloud ? std::string(draft.edited.reveal()) : nameless_digit(typed.size(), t);
    if (typed.size() % group != 0) {
        return digit;
    }
    const auto whole_group =
        aloud ? i18n::spelled(typed.substr(typed.size() - group), t) : std::string();
    return sentences(digit, sentences(whole_group, count_of(typed.size(), digits, t)));
}

} // namespace

TypedSpeech speech_of_text(const services::Field& field, const ScreenContext& context) {
    const auto& draft = draft_of(context);
    const auto shown = session::shown(draft, field);
    return {
        sentences(
            label_of(field, context), shown.empty() ? context.t("Nothing is typed yet.") : shown
        ),
        echo_of_text(context),
        echo_repeats_answer(draft)};
}

TypedSpeech speech_of_secret_number(
    const services::Field& field, const ScreenContext& context, std::size_t digits
) {
    const auto& t = context.t;
    const auto& draft = draft_of(context);
    const auto typed = draft.answer.first();
    const auto count =
        typed.empty() ? t("Nothing is typed yet.") : count_of(typed.size(), digits, t);
    const bool aloud = context.model.kiosk.earphone;
    const auto number = aloud ? i18n::spelled(session::shown(draft, field), t) : std::string();
    return {
        sentences(label_of(field, context), sentences(number, count)),
        echo_of_secret(context, digits),
        aloud && echo_repeats_answer(draft)};
}

std::string secret_number_in_words(std::string_view number, const ScreenContext& context) {
    std::string grouped;
    for (std::size_t i = 0; i < number.size(); ++i) {
        grouped += i > 0 && i % group == 0 ? " " : "";
        grouped += number[i];
    }
    return context.model.kiosk.earphone
               ? i18n::spelled(grouped, context.t)
               : context.t("filled in, not read aloud without an earphone");
}

} // namespace anjungan::screens

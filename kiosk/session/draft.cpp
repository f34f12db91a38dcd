// SPDX-License-Identifier: GPL-3.0-or-later
// Typing, choosing and reading a draft.
#include "kiosk/session/draft.hpp"

#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/session/draft_parts.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::session {

namespace {

using services::Answer;
using services::Field;

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

} // namespace

SecretText& typed(Draft& draft) {
    if (draft.answer.values.empty()) {
        draft.answer.values.emplace_back();
    }
    return draft.answer.values.front();
}

void note_edit(Draft& draft, Edit edit, SecretText character) {
    draft.edit = edit;
    draft.edited = std::move(character);
    ++draft.edits;
}

Draft draft_for(const Field& field, const services::Answers& answers) {
    Draft draft;
    if (const auto* given = answers.find(field.id); given != nullptr) {
        for (const auto& value : given->values) {
            draft.answer.values.push_back(field.type->typed_from(value.reveal()));
        }
    }
    draft.face = draft.answer.first().empty() ? KeyFace::upper : KeyFace::lower;
    draft.part_came_up = true;
    return draft;
}

void type_character(Draft& draft, const Field& field, std::string_view character) {
    if (field.type->parts() > 1) {
        type_into_part(draft, field, character);
        return;
    }
    auto& text = typed(draft);
    if (code_points(text.reveal()) >= field.type->max_typed() ||
        (text.empty() && character == " ")) {
        note_edit(draft, Edit::refused, SecretText(character));
        return;
    }
    text.append(character);
    note_edit(draft, Edit::typed, SecretText(character));
    draft.attention = Attention::none;
    if (draft.face != KeyFace::symbols) {
        const bool capital = field.type->capital_follows(text.reveal());
        draft.face = capital ? KeyFace::upper : KeyFace::lower;
    }
}

void clear_answer(Draft& draft) {
    auto& text = typed(draft);
    note_edit(draft, text.empty() ? Edit::refused : Edit::cleared, {});
    text.clear();
    draft.part = 0;
    draft.attention = Attention::none;
    draft.face = draft.face == KeyFace::lower ? KeyFace::upper : draft.face;
}

void erase_character(Draft& draft, const Field& field) {
    if (field.type->parts() > 1) {
        erase_from_part(draft, field);
        return;
    }
    auto& text = typed(draft);
    const auto edit = text.empty() ? Edit::refused : Edit::erased;
    note_edit(draft, edit, text.remove_last());
    draft.attention = Attention::none;
    if (text.empty() && draft.face == KeyFace::lower) {
        draft.face = KeyFace::upper;
    }
}

void show_keys(Draft& draft, const Field& field, KeyFace face) {
    if (field.type->picked_up_to() > 0 && !typed(draft).empty()) {
        clear_answer(draft);
    }
    draft.face = face;
}

void give_answer(Draft& draft, const Field& field, std::string_view value) {
    typed(draft) = field.type->typed_from(value);
    note_edit(draft, Edit::typed, {});
    draft.part_came_up = true;
    draft.attention = Attention::none;
}

void toggle_option(Draft& draft, const Field& field, std::string_view option) {
    auto& values = draft.answer.values;
    const auto found = std::find_if(values.begin(), values.end(), [&](const SecretText& value) {
        return value.reveal() == option;
    });
    const bool chosen = found != values.end();
    if (field.type->takes_one_value()) {
        values.clear();
        values.emplace_back(option);
    } else if (chosen) {
        values.erase(found);
    } else {
        values.emplace_back(option);
    }
    draft.attention = Attention::none;
}

Answer answer_of(const Draft& draft, const Field& field) {
    const bool parts = field.type->parts() > 1;
    Answer answer;
    for (const auto& value : draft.answer.values) {
        auto text = parts ? field.type->value_of(finished_parts(value.reveal(), field).reveal())
                          : field.type->value_of(value.reveal());
        if (!text.empty()) {
            answer.values.push_back(std::move(text));
        }
    }
    return answer;
}

std::string shown(const Draft& draft, const Field& field) {
    return field.type->shown(draft.answer.first());
}

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of one text, each at its place: "20__2026" lacks its month. Blanks at the end are left out,
// so that what was typed in order is the plain row of its characters.
#include "kiosk/session/draft_parts.hpp"

#include "kiosk/services/fields/field_type.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::session {

namespace {

using services::Field;

constexpr char missing = '_';

std::string_view part_in(std::string_view text, const Field& field, std::size_t part) {
    std::size_t begin = 0;
    for (std::size_t before = 0; before < part; ++before) {
        begin += field.type->max_typed_in(before);
    }
    if (begin >= text.size()) {
        return {};
    }
    text = text.substr(begin, field.type->max_typed_in(part));
    return text.substr(0, text.find(missing));
}

bool is_full(std::string_view text, const Field& field, std::size_t part) {
    return part_in(text, field, part).size() == field.type->max_typed_in(part);
}

/// `text` with `now` for one of its parts.
SecretText
with_part(std::string_view text, const Field& field, std::size_t part, std::string_view now) {
    SecretText all;
    for (std::size_t each = 0; each < field.type->parts(); ++each) {
        const auto kept = each == part ? now : part_in(text, field, each);
        all.append(kept);
        for (auto blanks = kept.size(); blanks < field.type->max_typed_in(each); ++blanks) {
            all.append(std::string_view(&missing, 1));
        }
    }
    while (all.reveal().ends_with(missing)) {
        static_cast<void>(all.remove_last());
    }
    return all;
}

void put(Draft& draft, const Field& field, std::string_view now) {
    auto changed = with_part(draft.answer.first(), field, draft.part, now);
    typed(draft) = std::move(changed);
    draft.edited_part = draft.part;
    draft.part_came_up = false;
    draft.attention = Attention::none;
}

/// To the next part that is not full, and from the last one on to those before.
void move_on(Draft& draft, const Field& field) {
    const auto parts = field.type->parts();
    for (std::size_t step = 1; step < parts; ++step) {
        const auto part = (draft.part + step) % parts;
        if (!is_full(draft.answer.first(), field, part)) {
            draft.part = part;
            draft.part_came_up = true;
            return;
        }
    }
}

void put_and_move_on(Draft& draft, const Field& field, std::string_view now) {
    put(draft, field, now);
    if (is_full(draft.answer.first(), field, draft.part)) {
        move_on(draft, field);
    }
}

} // namespace

std::string_view part_of(const Draft& draft, const Field& field, std::size_t part) {
    return part_in(draft.answer.first(), field, part);
}

bool all_parts_full(const Draft& draft, const Field& field) {
    for (std::size_t part = 0; part < field.type->parts(); ++part) {
        if (!is_full(draft.answer.first(), field, part)) {
            return false;
        }
    }
    return true;
}

void type_into_part(Draft& draft, const Field& field, std::string_view character) {
    SecretText now(draft.part_came_up ? std::string_view() : part_of(draft, field, draft.part));
    const bool room = now.reveal().size() < field.type->max_typed_in(draft.part);
    if (!room || character.size() != 1 || character.front() == missing) {
        note_edit(draft, Edit::refused, SecretText(character));
        return;
    }
    now.append(character);
    note_edit(draft, Edit::typed, SecretText(character));
    put_and_move_on(draft, field, now.reveal());
}

void type_part(Draft& draft, const Field& field, std::string_view text) {
    if (text.empty() || text.size() > field.type->max_typed_in(draft.part)) {
        note_edit(draft, Edit::refused, SecretText(text));
        return;
    }
    note_edit(draft, Edit::typed, SecretText(text));
    put_and_move_on(draft, field, text);
}

void erase_from_part(Draft& draft, const Field& field) {
    SecretText now(part_of(draft, field, draft.part));
    const auto edit = now.empty() ? Edit::refused : Edit::erased;
    note_edit(draft, edit, now.remove_last());
    put(draft, field, now.reveal());
}

void go_to_part(Draft& draft, const Field& field, std::size_t part) {
    if (part >= field.type->parts()) {
        return;
    }
    if (draft.part != part) {
        const auto left = part_of(draft, field, draft.part);
        const auto finished = field.type->finished_part(draft.part, left);
        auto changed = with_part(draft.answer.first(), field, draft.part, finished.reveal());
        typed(draft) = std::move(changed);
    }
    draft.part = part;
    draft.part_came_up = true;
    draft.edit = Edit::none; // what the last key did is over
}

SecretText finished_parts(std::string_view typed, const Field& field) {
    SecretText all(typed);
    for (std::size_t part = 0; part < field.type->parts(); ++part) {
        const auto finished = field.type->finished_part(part, part_in(all.reveal(), field, part));
        all = with_part(all.reveal(), field, part, finished.reveal());
    }
    return all;
}

} // namespace anjungan::session

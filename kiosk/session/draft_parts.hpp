// SPDX-License-Identifier: GPL-3.0-or-later
/// An answer that is typed part by part: a date's day, month and year.
///
/// The keys are for one part at a time (Draft::part). Once it is full, the next one that is not
/// comes up; when none is left, nothing moves. Whoever goes back to a part types it anew.
#pragma once

#include "kiosk/services/service.hpp"
#include "kiosk/session/model.hpp"

#include <cstddef>
#include <string_view>

namespace anjungan::session {

/// What has been typed of a part, counted from 0. Valid until the draft changes. Personal.
[[nodiscard]] std::string_view
part_of(const Draft& draft, const services::Field& field, std::size_t part);

/// Whether every part is full. It may still be no answer: 31 February is full too.
[[nodiscard]] bool all_parts_full(const Draft& draft, const services::Field& field);

/// One digit, up to the part's limit.
void type_into_part(Draft& draft, const services::Field& field, std::string_view character);
/// A whole part at once, instead of what stands there; refused if it is too long.
void type_part(Draft& draft, const services::Field& field, std::string_view text);
void erase_from_part(Draft& draft, const services::Field& field);
/// A part that was left unfinished becomes what it amounts to. Nothing happens if there is no such
/// part.
void go_to_part(Draft& draft, const services::Field& field, std::size_t part);

/// `typed` with each part as what it amounts to.
[[nodiscard]] SecretText finished_parts(std::string_view typed, const services::Field& field);

// For draft.cpp: what all typing does.
[[nodiscard]] SecretText& typed(Draft& draft);
void note_edit(Draft& draft, Edit edit, SecretText character);

} // namespace anjungan::session

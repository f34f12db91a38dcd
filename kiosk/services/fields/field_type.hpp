// SPDX-License-Identifier: GPL-3.0-or-later
/// A type of form field: its rules in service.json, which answers hold, how they are typed or
/// chosen, read back and handed in.
///
/// Each type is one pair of files in this folder and one row of table.cpp; how it looks is a pair
/// in kiosk/screens/fields.
#pragma once

#include "kiosk/services/answers.hpp"
#include "kiosk/services/problem.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::services {

struct Field;

/// Whether the field is answered on keys, and on which ones.
enum class Typing : std::uint8_t { none, letters, digits };

/// A type with the rules of one field. Never changes, so threads and copies of a field share it.
class FieldType {
public:
    FieldType() = default;
    FieldType(const FieldType&) = delete;
    FieldType& operator=(const FieldType&) = delete;
    FieldType(FieldType&&) = delete;
    FieldType& operator=(FieldType&&) = delete;
    virtual ~FieldType() = default;

    /// As service.json writes it: "choice_one".
    [[nodiscard]] virtual std::string_view name() const = 0;

    // --- the service file ---------------------------------------------------------------------
    /// What the schema cannot see is wrong with the field: "/limits: …; remedy", with the place
    /// inside the field. Here: options where there is nothing to choose.
    [[nodiscard]] virtual std::vector<std::string> faults(const Field& field) const;
    /// Whether Field::recent means something for the type.
    [[nodiscard]] virtual bool may_be_recent() const { return false; }
    /// Whether a condition may ask for the answer of such a field, and for which values.
    [[nodiscard]] virtual bool may_be_asked_for() const { return false; }
    [[nodiscard]] virtual bool offers(const Field& field, std::string_view value) const;

    // --- the answer -----------------------------------------------------------------------------
    /// False: something to read, never answered.
    [[nodiscard]] virtual bool is_question() const { return true; }
    /// Agreed to where the answers are checked, right before they are handed in: no page of its
    /// own.
    [[nodiscard]] virtual bool is_declaration() const { return false; }
    /// What to do about a required field that was left empty.
    [[nodiscard]] virtual std::string if_unanswered(const i18n::Texts& t) const;
    /// Checks an answer that is not empty.
    [[nodiscard]] virtual std::optional<Problem>
    check(const Field& field, const Answer& answer, const CheckContext& context) const = 0;
    /// As read back to the citizen; personal.
    [[nodiscard]] virtual std::string
    spoken(const Field& field, const Answer& answer, const i18n::Texts& t) const = 0;
    /// Puts an answer that is not empty into the body of a submission.
    virtual void write(nlohmann::json& slot, const Answer& answer) const = 0;

    // --- typing and choosing --------------------------------------------------------------------
    /// Whether choosing one value takes the others back.
    [[nodiscard]] virtual bool takes_one_value() const { return false; }
    [[nodiscard]] virtual Typing typing() const { return Typing::none; }
    /// The largest answer where that is a whole number from 1 on and all of them are few enough to
    /// be picked instead of typed. Here: 0, none is.
    [[nodiscard]] virtual long long picked_up_to() const { return 0; }
    /// The longest text the keys may type, in code points.
    [[nodiscard]] virtual std::size_t max_typed() const { return 0; }
    /// How many parts the text has that are typed one after the other, each on keys of its own: a
    /// date has three. Where a part is left out, "_" stand for its characters. Here: one.
    [[nodiscard]] virtual std::size_t parts() const { return 1; }
    /// The longest text of one of the parts, counted from 0, in code points.
    [[nodiscard]] virtual std::size_t max_typed_in(std::size_t part) const;
    /// What a part amounts to that was left before it was full: the day "9" is "09". Here: as
    /// typed.
    [[nodiscard]] virtual SecretText finished_part(std::size_t part, std::string_view typed) const;
    /// Whether the keys show capitals after what has been typed. Here: for the next word of a name.
    [[nodiscard]] virtual bool capital_follows(std::string_view typed) const;
    /// What was typed, as a value of the answer; here: without blanks at both ends.
    [[nodiscard]] virtual SecretText value_of(std::string_view typed) const;
    /// The way back, for an answer that is changed.
    [[nodiscard]] virtual SecretText typed_from(std::string_view value) const;
    /// What has been typed so far, as shown above the keys; personal.
    [[nodiscard]] virtual std::string shown(std::string_view typed) const;
};

using FieldTypePointer = std::shared_ptr<const FieldType>;

/// Writes the text straight into the tree: a temporary string would keep a short text on the stack.
void put_text(nlohmann::json& slot, std::string_view text);

/// The fault of rules whose lower limit is above the upper one.
[[nodiscard]] std::string crossed_limits();

} // namespace anjungan::services

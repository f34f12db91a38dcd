// SPDX-License-Identifier: GPL-3.0-or-later
/// What the types whose answer is a row of digits have in common: read back in fours, handed in
/// without what stands between the digits.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services {

class GroupedDigits : public FieldType {
public:
    [[nodiscard]] std::string
    spoken(const Field& field, const Answer& answer, const i18n::Texts& t) const override;
    void write(nlohmann::json& slot, const Answer& answer) const override;
    [[nodiscard]] Typing typing() const override { return Typing::digits; }
    [[nodiscard]] std::string shown(std::string_view typed) const override;
};

} // namespace anjungan::services

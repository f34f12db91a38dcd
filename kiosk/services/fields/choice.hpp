// SPDX-License-Identifier: GPL-3.0-or-later
/// What the choice of one and the choice of several options have in common.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services {

class Choice : public FieldType {
public:
    /// A choice needs two options.
    [[nodiscard]] std::vector<std::string> faults(const Field& field) const override;
    [[nodiscard]] bool may_be_asked_for() const override { return true; }
    [[nodiscard]] bool offers(const Field& field, std::string_view value) const override;
    /// Every value is among the options.
    [[nodiscard]] std::optional<Problem>
    check(const Field& field, const Answer& answer, const CheckContext& context) const override;
    /// The labels, in the order of the options.
    [[nodiscard]] std::string
    spoken(const Field& field, const Answer& answer, const i18n::Texts& t) const override;
};

} // namespace anjungan::services

// SPDX-License-Identifier: GPL-3.0-or-later
/// What the pages of both kinds of choice have in common: a list of the options.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"

namespace anjungan::screens {

class OptionsPage : public FieldPage {
public:
    void add_answer(
        ui::Widgets& content,
        const services::Field& field,
        const ScreenContext& context,
        Actions& actions
    ) const override;

    /// The first option.
    [[nodiscard]] std::string specimen(const services::Field& field) const override;

protected:
    [[nodiscard]] virtual ui::Widget
    option(const ui::Caption& caption, ui::ActionId action, bool chosen) const = 0;
};

} // namespace anjungan::screens

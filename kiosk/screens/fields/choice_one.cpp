// SPDX-License-Identifier: GPL-3.0-or-later
// Options with round marks, of which one is chosen.
#include "kiosk/screens/fields/choice_one.hpp"

#include "kiosk/screens/fields/options.hpp"

namespace anjungan::screens::fields {

namespace {

class ChoiceOnePage : public OptionsPage {
protected:
    [[nodiscard]] ui::Widget
    option(const ui::Caption& caption, ui::ActionId action, bool chosen) const override {
        return ui::choice(caption, action, chosen);
    }
};

} // namespace

const FieldPage& choice_one() {
    static const ChoiceOnePage page;
    return page;
}

} // namespace anjungan::screens::fields

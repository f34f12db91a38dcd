// SPDX-License-Identifier: GPL-3.0-or-later
// Options with square marks, of which several may be chosen.
#include "kiosk/screens/fields/choice_many.hpp"

#include "kiosk/screens/fields/options.hpp"

namespace anjungan::screens::fields {

namespace {

class ChoiceManyPage : public OptionsPage {
protected:
    [[nodiscard]] ui::Widget
    option(const ui::Caption& caption, ui::ActionId action, bool chosen) const override {
        return ui::checkbox(caption, action, chosen);
    }
};

} // namespace

const FieldPage& choice_many() {
    static const ChoiceManyPage page;
    return page;
}

} // namespace anjungan::screens::fields

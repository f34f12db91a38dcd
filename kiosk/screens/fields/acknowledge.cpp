// SPDX-License-Identifier: GPL-3.0-or-later
// A statement, and a box to agree with it.
#include "kiosk/screens/fields/acknowledge.hpp"

namespace anjungan::screens::fields {

namespace {

class AcknowledgePage : public FieldPage {
public:
    void add_answer(
        ui::Widgets& content,
        const services::Field& field,
        const ScreenContext& context,
        Actions& actions
    ) const override {
        auto list = paragraphs("statement", context.in_language(field.help));
        list.push_back(ui::checkbox(
            {"option-yes", context.t("Yes, I declare this.")},
            actions.on(session::ToggleOption{"yes"}),
            context.model.visit->draft.answer.contains("yes")
        ));
        content.push_back(paged_list("answers", std::move(list), context, actions));
    }

    [[nodiscard]] bool help_is_content() const override { return true; }

    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "yes";
    }
};

} // namespace

const FieldPage& acknowledge() {
    static const AcknowledgePage page;
    return page;
}

} // namespace anjungan::screens::fields

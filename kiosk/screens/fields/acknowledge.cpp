// SPDX-License-Identifier: GPL-3.0-or-later
// A statement, and a box to agree with it.
#include "kiosk/screens/fields/acknowledge.hpp"

#include "kiosk/screens/speech.hpp"

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
        for (auto& paragraph :
             paragraphs("statement-" + field.id, context.in_language(field.help), context)) {
            paragraph.language = context.language_of(field.help);
            content.push_back(std::move(paragraph));
        }
        const auto label = context.t("Yes, I declare this.");
        auto box = ui::checkbox(
            {"declare-" + field.id, label},
            actions.on(session::Declare{field.id}),
            context.model.visit->answers.find(field.id) != nullptr
        );
        // What is signed is heard with the box.
        put_option_into_words(box, label, context.in_language(field.help), {}, context.t);
        content.push_back(std::move(box));
    }

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

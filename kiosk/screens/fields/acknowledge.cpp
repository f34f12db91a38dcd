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
        auto list = paragraphs("statement", context.in_language(field.help));
        for (auto& paragraph : list) {
            paragraph.introduces = true; // what is signed is heard first
        }
        const auto label = context.t("Yes, I declare this.");
        auto box = ui::checkbox(
            {"option-yes", label},
            actions.on(session::ToggleOption{"yes"}),
            context.model.visit->draft.answer.contains("yes")
        );
        put_option_into_words(box, label, {}, {}, context.t);
        let_answer_grow(box, 120, context);
        list.push_back(std::move(box));
        auto answers = paged_text("answers", std::move(list), context, actions);
        answers.cue = choice_cue(context.t("One box to tick."), context.t);
        content.push_back(std::move(answers));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Something to read: its paragraphs, and nothing to answer.
#include "kiosk/screens/fields/note.hpp"

namespace anjungan::screens::fields {

namespace {

class NotePage : public FieldPage {
public:
    void add_answer(
        ui::Widgets& content,
        const services::Field& field,
        const ScreenContext& context,
        Actions& actions
    ) const override {
        auto list = paragraphs("note", context.in_language(field.help), context);
        for (auto& paragraph : list) {
            paragraph.introduces = true;
            paragraph.language = context.language_of(field.help);
        }
        auto words = paged_text("answers", std::move(list), context, actions);
        const bool room = !context.large_letters(); // else the words need all of it
        words.grow = room ? 0.0F : 1.0F;
        content.push_back(std::move(words));
        if (room) {
            content.push_back(filling_picture("officer-counter", 130));
        }
    }

    [[nodiscard]] bool help_is_content() const override { return true; }

    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return {};
    }
};

} // namespace

const FieldPage& note() {
    static const NotePage page;
    return page;
}

} // namespace anjungan::screens::fields

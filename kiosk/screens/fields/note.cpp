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
        auto list = paragraphs("note", context.in_language(field.help));
        for (auto& paragraph : list) {
            paragraph.introduces = true;
            paragraph.language = context.language_of(field.help);
        }
        content.push_back(paged_text("answers", std::move(list), context, actions));
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

// SPDX-License-Identifier: GPL-3.0-or-later
/// What the pages of all typed answers have in common: what has been typed, above the keys.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"
#include "kiosk/screens/fields/typed_speech.hpp"

#include <string>

namespace anjungan::screens {

/// The line under an answer that is being typed.
struct TypedNote {
    std::string text;
    std::string spoken = {}; ///< what may be heard by others; empty: as `text`
    bool personal = false;   ///< something of the answer is in `text`
};

/// Beside the keys: a whole answer at once, or the way to other keys.
[[nodiscard]] ui::Widget beside_keys(const ui::Caption& caption, ui::ActionId action);

class TypedPage : public FieldPage {
public:
    void add_answer(
        ui::Widgets& content,
        const services::Field& field,
        const ScreenContext& context,
        Actions& actions
    ) const override;

protected:
    /// How the answer is written, or how far it has come; its text may be empty.
    [[nodiscard]] virtual TypedNote
    note(const services::Field& field, const ScreenContext& context) const;
    /// "19 of 60 letters", for a note.
    [[nodiscard]] static TypedNote
    count_of_letters(const services::Field& field, const ScreenContext& context);
    /// For the ear, what kind of answer it is: "16 digits."
    [[nodiscard]] virtual std::string kind(const i18n::Texts& t) const;
    [[nodiscard]] virtual TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const;
    /// How `value`, made by ui::field(), is shown. Here: as it is.
    virtual void
    shape(ui::Widget& value, const services::Field& field, const ScreenContext& context) const;

    /// What has been typed, under the field's label; the widget "field" in it says and echoes it.
    [[nodiscard]] virtual ui::Widget typed_answer(
        const services::Field& field, const ScreenContext& context, Actions& actions
    ) const;
    /// The keys that the field's type asks for: the widget "keyboard".
    [[nodiscard]] virtual ui::Widget
    answer_keys(const services::Field& field, const ScreenContext& context, Actions& actions) const;

    /// Gives what has been typed its words for the ear.
    void put_into_words(
        ui::Widget& value, const services::Field& field, const ScreenContext& context
    ) const;
    /// How high the field is, with its frame.
    [[nodiscard]] static float field_height_mm(const ScreenContext& context);
};

} // namespace anjungan::screens

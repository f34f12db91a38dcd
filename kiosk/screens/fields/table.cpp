// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of the pages of form fields.
#include "kiosk/screens/fields/table.hpp"

#include "kiosk/screens/fields/acknowledge.hpp"
#include "kiosk/screens/fields/choice_many.hpp"
#include "kiosk/screens/fields/choice_one.hpp"
#include "kiosk/screens/fields/date.hpp"
#include "kiosk/screens/fields/kk.hpp"
#include "kiosk/screens/fields/long_text.hpp"
#include "kiosk/screens/fields/nik.hpp"
#include "kiosk/screens/fields/note.hpp"
#include "kiosk/screens/fields/number.hpp"
#include "kiosk/screens/fields/phone.hpp"
#include "kiosk/screens/fields/rupiah.hpp"
#include "kiosk/screens/fields/text.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/session/draft.hpp"

#include <cassert>

namespace anjungan::screens {

namespace {

struct PageRow {
    std::string_view type;
    const FieldPage& (*page)();
};

constexpr PageRow pages[] = {
    {"text", fields::text},
    {"long_text", fields::long_text},
    {"number", fields::number},
    {"rupiah", fields::rupiah},
    {"nik", fields::nik},
    {"kk", fields::kk},
    {"phone", fields::phone},
    {"date", fields::date},
    {"choice_one", fields::choice_one},
    {"choice_many", fields::choice_many},
    {"note", fields::note},
    {"acknowledge", fields::acknowledge},
};

} // namespace

std::string label_of(const services::Field& field, const ScreenContext& context) {
    return context.in_language(field.label.empty() ? field.question : field.label);
}

std::optional<services::Problem>
problem_of(const services::Field& field, const ScreenContext& context) {
    const auto& draft = context.model.visit->draft;
    if (draft.attention == session::Attention::none) {
        return std::nullopt;
    }
    const auto answer = session::answer_of(draft, field);
    return services::check(
        field, answer.values.empty() ? nullptr : &answer, {context.today, context.t}
    );
}

const FieldPage* find_field_page(std::string_view type) {
    for (const auto& row : pages) {
        if (row.type == type) {
            return &row.page();
        }
    }
    return nullptr;
}

const FieldPage& page_of(const services::Field& field) {
    const auto* page = find_field_page(field.type->name());
    assert(page != nullptr && "a type of the services' table lacks its page");
    return *page;
}

} // namespace anjungan::screens

// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of the types of form field.
#include "kiosk/services/fields/table.hpp"

#include "kiosk/services/fields/acknowledge.hpp"
#include "kiosk/services/fields/choice_many.hpp"
#include "kiosk/services/fields/choice_one.hpp"
#include "kiosk/services/fields/date.hpp"
#include "kiosk/services/fields/kk.hpp"
#include "kiosk/services/fields/long_text.hpp"
#include "kiosk/services/fields/nik.hpp"
#include "kiosk/services/fields/note.hpp"
#include "kiosk/services/fields/number.hpp"
#include "kiosk/services/fields/phone.hpp"
#include "kiosk/services/fields/rupiah.hpp"
#include "kiosk/services/fields/text.hpp"

namespace anjungan::services {

namespace {

struct TypeRow {
    std::string_view name;
    FieldTypePointer (*read)(const nlohmann::json& limits);
};

template <FieldTypePointer (*Make)()>
FieldTypePointer without_rules(const nlohmann::json& /*limits*/) {
    return Make();
}

constexpr TypeRow types[] = {
    {"text", fields::read_text},
    {"long_text", fields::read_long_text},
    {"number", fields::read_number},
    {"rupiah", fields::read_rupiah},
    {"nik", without_rules<fields::nik>},
    {"kk", without_rules<fields::kk>},
    {"phone", without_rules<fields::phone>},
    {"date", fields::read_date},
    {"choice_one", without_rules<fields::choice_one>},
    {"choice_many", without_rules<fields::choice_many>},
    {"note", without_rules<fields::note>},
    {"acknowledge", without_rules<fields::acknowledge>},
};

} // namespace

FieldTypePointer read_field_type(std::string_view name, const nlohmann::json& limits) {
    for (const auto& type : types) {
        if (type.name == name) {
            return type.read(limits);
        }
    }
    return nullptr;
}

std::vector<std::string_view> field_type_names() {
    std::vector<std::string_view> names;
    for (const auto& type : types) {
        names.push_back(type.name);
    }
    return names;
}

} // namespace anjungan::services

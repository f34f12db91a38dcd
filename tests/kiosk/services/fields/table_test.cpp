// SPDX-License-Identifier: GPL-3.0-or-later
// The table, the schema and the types name the same things.
#include "kiosk/services/fields/table.hpp"

#include "base/files.hpp"
#include "tests/kiosk/services/shipped.hpp"

#include <nlohmann/json.hpp>

using namespace anjungan;
using namespace anjungan::services;

TEST_CASE("field_type_names: are those of service.schema.json", "[services]") {
    const auto text = read_file(test::service_directory() / "service.schema.json");
    REQUIRE(text);
    const auto schema = nlohmann::json::parse(*text);
    const auto& allowed = schema.at("/definitions/field/properties/type/enum"_json_pointer);
    CHECK(nlohmann::json(field_type_names()) == allowed);
}

TEST_CASE("read_field_type: every type has the name of its row", "[services]") {
    for (const auto name : field_type_names()) {
        INFO(name);
        const auto type = read_field_type(name, nlohmann::json::object());
        REQUIRE(type != nullptr);
        CHECK(type->name() == name);
    }
    CHECK(read_field_type("texts", nlohmann::json::object()) == nullptr);
}

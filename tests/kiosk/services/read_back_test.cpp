// Answers are read back as people say them.
#include "tests/kiosk/services/shipped.hpp"

using namespace anjungan;
using namespace anjungan::services;

namespace {

std::string read_back(FieldType type, std::string_view typed, const std::string& language) {
    Field field;
    field.type = type;
    field.options = {
        {"address", {{{"id", "Alamat"}, {"en", "Address"}}}, {}}, {"name", {{{"id", "Nama"}}}, {}}};
    const auto answers = test::answered({{"field", typed}});
    return spoken_form(field, *answers.find("field"), test::words(language));
}

} // namespace

TEST_CASE("spoken_form: numbers in groups, dates in words, labels for choices", "[services]") {
    CHECK(read_back(FieldType::nik, "3201011234560001", "id") == "3201 0112 3456 0001");
    CHECK(read_back(FieldType::kk, "320101", "id") == "3201 01");
    CHECK(read_back(FieldType::phone, "081234567890", "id") == "0812 3456 7890");
    CHECK(read_back(FieldType::phone, "+6281234567890", "id") == "+6281 2345 6789 0");
    CHECK(read_back(FieldType::date, "1956-03-09", "id") == "9 Maret 1956");
    CHECK(read_back(FieldType::date, "1956-03-09", "en") == "9 March 1956");
    CHECK(read_back(FieldType::number, "1500000", "id") == "1.500.000");
    CHECK(read_back(FieldType::number, "many", "id") == "many");
    CHECK(read_back(FieldType::text, " Sri Rahayu ", "id") == "Sri Rahayu");
    CHECK(read_back(FieldType::choice_one, "address", "en") == "Address");
    CHECK(read_back(FieldType::choice_one, "name", "en") == "Nama"); // no English: Indonesian
    CHECK(read_back(FieldType::acknowledge, "yes", "id") == "Ya, setuju");
    CHECK(read_back(FieldType::acknowledge, "", "id").empty());
}

TEST_CASE("spoken_form: several choices in the order of the options", "[services]") {
    Field field;
    field.type = FieldType::choice_many;
    field.options = {
        {"address", {{{"id", "Alamat"}}}, {}},
        {"name", {{{"id", "Nama"}}}, {}},
        {"religion", {{{"id", "Agama"}}}, {}}};
    const auto chosen = test::several({"religion", "address"});
    CHECK(spoken_form(field, chosen, test::words("id")) == "Alamat, Agama");
}

// Invented answers, by the type of the question.
#include "tests/bench/sample_form.hpp"

#include "kiosk/services/form.hpp"
#include "tests/bench/bench.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace anjungan::bench {

namespace {

constexpr const char* given_names[] = {
    "Sukarti", "Bambang", "Ni Luh Ayu", "Yohanes", "Siti Aminah"};
constexpr const char* family_names[] = {"Wibowo", "Hutapea", "Suryani", "Lamawuran", "Rahmawati"};
constexpr const char* streets[] = {"Jl. Melati", "Gang Mawar", "Dusun Krajan", "Jl. Pasar Lama"};
constexpr const char* reasons[] = {
    "pindah rumah bersama keluarga karena pekerjaan baru di kabupaten sebelah",
    "kartu lama rusak terkena banjir dan tidak dapat dibaca lagi",
    "untuk melengkapi berkas pendaftaran sekolah anak kedua"};

template <std::size_t Count>
const char* pick(const char* const (&list)[Count], unsigned turn) {
    return list[turn % Count];
}

std::string text_answer(unsigned turn) {
    switch (turn % 3) {
    case 0: return fmt::format("{} {}", pick(given_names, turn / 3), pick(family_names, turn / 5));
    case 1:
        return fmt::format(
            "{} No. {} RT 0{} RW 0{}", pick(streets, turn / 3), turn % 90 + 1, turn % 9, turn % 7
        );
    default: return pick(reasons, turn / 3);
    }
}

std::string answer_to(const services::Field& field, unsigned turn) {
    using services::FieldType;
    const auto day = turn % 27 + 1;
    const auto month = turn % 12 + 1;
    switch (field.type) {
    case FieldType::nik:
    case FieldType::kk:
        return fmt::format(
            "3404{:02}{:02}{:02}{:02}{:04}", turn % 20 + 1, day, month, turn % 90, turn
        );
    case FieldType::phone: return fmt::format("0812{:08}", turn * 7919U % 100'000'000U);
    case FieldType::number: return std::to_string(turn % 9 + 1);
    case FieldType::date: return fmt::format("{}-{:02}-{:02}", 1950 + turn % 60, month, day);
    case FieldType::acknowledge: return "yes";
    case FieldType::choice_one:
    case FieldType::choice_many:
        return field.options.empty() ? "" : field.options[turn % field.options.size()].id;
    case FieldType::text: return text_answer(turn);
    case FieldType::note: return "";
    }
    return "";
}

} // namespace

services::Catalogue shipped_services() {
    auto loaded = services::load_catalogue(
        std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets" / "services"
    );
    if (!loaded || loaded->services.empty()) {
        give_up("the shipped services cannot be read");
    }
    return std::move(*loaded);
}

SecretBytes filled_form(const services::Service& service, unsigned turn) {
    services::Answers answers;
    for (const auto& field : service.form) {
        ++turn;
        answers.set(field.id, answer_to(field, turn));
    }
    std::vector<std::string> missing;
    for (const auto& requirement : service.requirements) {
        missing.push_back(requirement.id);
    }
    return services::submission_body(
        service, answers, {"id", service.privacy_version, 1795485600, std::move(missing)}
    );
}

const services::Service& nearest_form(const services::Catalogue& catalogue, std::size_t bytes) {
    const services::Service* nearest = &catalogue.services.front();
    std::size_t least = SIZE_MAX;
    for (const auto& service : catalogue.services) {
        const auto size = filled_form(service, 1).reveal().size();
        const auto away = size > bytes ? size - bytes : bytes - size;
        if (away < least) {
            least = away;
            nearest = &service;
        }
    }
    return *nearest;
}

} // namespace anjungan::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Invented answers, by the type of the question.
#include "tests/bench/sample_form.hpp"

#include "kiosk/services/fields/table.hpp"
#include "kiosk/services/form.hpp"
#include "tests/bench/bench.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>

namespace anjungan::bench {

namespace {

constexpr int family_members = 6;

constexpr const char* given_names[] = {
    "Sukarti", "Bambang", "Ni Luh Ayu", "Yohanes", "Siti Aminah"};
constexpr const char* family_names[] = {"Wibowo", "Hutapea", "Suryani", "Lamawuran", "Rahmawati"};
constexpr const char* streets[] = {"Jl. Melati", "Gang Mawar", "Dusun Krajan", "Jl. Pasar Lama"};
constexpr const char* places[] = {
    "Sleman", "Bantul", "Kupang", "Medan", "Denpasar", "Ambon", "Garut"};
constexpr const char* reasons[] = {
    "pindah rumah bersama keluarga karena pekerjaan baru di kabupaten sebelah",
    "kartu lama rusak terkena banjir dan tidak dapat dibaca lagi",
    "untuk melengkapi berkas pendaftaran sekolah anak kedua"};

template <std::size_t Count>
const char* pick(const char* const (&list)[Count], unsigned turn) {
    return list[turn % Count];
}

std::string text_answer(const std::string& id, unsigned turn) {
    if (id.ends_with("name")) {
        return fmt::format("{} {}", pick(given_names, turn), pick(family_names, turn / 3));
    }
    if (id.ends_with("place") || id.ends_with("city")) {
        return pick(places, turn);
    }
    if (id.ends_with("address")) {
        return fmt::format(
            "{} No. {} RT 0{} RW 0{}", pick(streets, turn), turn % 90 + 1, turn % 9, turn % 7
        );
    }
    return pick(reasons, turn);
}

/// Digits that hold for the type of this name.
std::string digits_answer(std::string_view type, unsigned turn) {
    const auto day = turn % 27 + 1;
    const auto month = turn % 12 + 1;
    if (type == "nik" || type == "kk") {
        return fmt::format(
            "3404{:02}{:02}{:02}{:02}{:04}", turn % 20 + 1, day, month, turn % 90, turn
        );
    }
    if (type == "phone") {
        return fmt::format("0812{:08}", turn * 7919U % 100'000'000U);
    }
    if (type == "date") {
        return fmt::format("{}-{:02}-{:02}", 1950 + turn % 60, month, day);
    }
    return std::to_string(turn % 9 + 1);
}

std::string answer_to(const services::Field& field, unsigned turn) {
    if (!field.options.empty()) {
        return field.options[turn % field.options.size()].id;
    }
    if (field.type->offers(field, "yes")) {
        return "yes";
    }
    switch (field.type->typing()) {
    case services::Typing::letters: return text_answer(field.id, turn);
    case services::Typing::digits: return digits_answer(field.type->name(), turn);
    case services::Typing::none: return "";
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
        turn = turn * 1'103'515'245U + 12'345U; // people differ in everything
        answers.set(field.id, answer_to(field, turn >> 8U));
    }
    for (const auto& requirement : service.requirements) {
        answers.set_paper(requirement.id, services::Paper::at_home);
    }
    return services::submission_body(service, answers, {"id", service.privacy_version, 1795485600});
}

services::Service family_service() {
    services::Service service;
    service.id = "kartu-keluarga";
    service.version = "2026-11-24";
    service.privacy_version = "kartu-keluarga-1";
    const auto ask =
        [&](const std::string& id, const char* type, const std::vector<const char*>& options) {
            services::Field field;
            field.id = id;
            field.type = services::read_field_type(type, nlohmann::json::object());
            for (const auto* const option : options) {
                field.options.emplace_back().id = option;
            }
            service.form.push_back(std::move(field));
        };
    ask("address", "text", {});
    ask("kk", "kk", {});
    ask("phone", "phone", {});
    for (int member = 1; member <= family_members; ++member) {
        const auto of = fmt::format("member{}_", member);
        ask(of + "name", "text", {});
        ask(of + "nik", "nik", {});
        ask(of + "birth_place", "text", {});
        ask(of + "birth_date", "date", {});
        ask(of + "sex", "choice_one", {"male", "female"});
        ask(of + "relation", "choice_one", {"head", "spouse", "child", "parent"});
        ask(of + "religion", "choice_one", {"islam", "kristen", "katolik", "hindu"});
        ask(of + "education", "choice_one", {"none", "primary", "secondary", "diploma"});
        ask(of + "occupation", "choice_one", {"farmer", "trader", "pupil", "teacher"});
        ask(of + "marital_status", "choice_one", {"single", "married", "widowed"});
        ask(of + "father_name", "text", {});
        ask(of + "mother_name", "text", {});
    }
    ask("truth", "acknowledge", {});
    return service;
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Answers with their source, and what is said when there is none.
#include "kiosk/assistant/assistant.hpp"

#include "tests/kiosk/assistant/house_assistant.hpp"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::assistant;

namespace {

Answer answer_to(const char* question, const char* language = "id") {
    const auto reply = test::house_assistant().ask(question, language);
    INFO(question);
    REQUIRE(reply.kind == ReplyKind::answer);
    REQUIRE(reply.answer);
    REQUIRE(!reply.candidates.empty());
    CHECK(reply.candidates.front().id == reply.answer->id);
    return *reply.answer;
}

} // namespace

TEST_CASE("Assistant.answer: the component that was asked for", "[assistant]") {
    CHECK(answer_to("bikin ktp brp duit").component == "biaya");
    CHECK(answer_to("how long does a death certificate take", "en").component == "jangka_waktu");
    CHECK(answer_to("syarat pindah").component == "persyaratan");
    CHECK(answer_to("bikin kia di mana").component == "prosedur");
    CHECK(answer_to("kk hilang").component == "persyaratan");
}

TEST_CASE("Assistant.answer: is the standard's own text, source and date", "[assistant]") {
    const auto catalogue = services::load_catalogue(test::services_directory);
    REQUIRE(catalogue);
    const auto* cost = catalogue->find("ktp-el")->component("biaya");
    REQUIRE(cost != nullptr);
    const auto answer = answer_to("how much does a KTP cost", "en");
    CHECK(answer.id == "ktp-el");
    CHECK(answer.text == cost->text.in("en"));
    CHECK(answer.citation == cost->citation);
    CHECK(answer.effective == cost->effective);
    CHECK(answer.verified == cost->verified);
}

TEST_CASE(
    "Assistant.answer: a function says its sentence in the citizen's language", "[assistant]"
) {
    const auto answer = answer_to("mau lapor pungli", "su");
    CHECK(answer.id == "pengaduan");
    CHECK(answer.component.empty());
    CHECK(answer.text.find("Dugikeun") == 0);
}

TEST_CASE("Assistant.ask: greeting, thanks and trouble are no service", "[assistant]") {
    const auto kind = [](const char* question) {
        const auto reply = test::house_assistant().ask(question, "id");
        CHECK(reply.candidates.empty());
        CHECK(!reply.answer);
        return reply.kind;
    };
    CHECK(kind("halo") == ReplyKind::greeting);
    CHECK(kind("Selamat pagi, Pak") == ReplyKind::greeting);
    CHECK(kind("matur nuwun") == ReplyKind::thanks);
    CHECK(kind("saya bingung") == ReplyKind::distress);
    CHECK(kind("tolong") == ReplyKind::distress);
    CHECK(kind("abdi bingung") == ReplyKind::distress);
    CHECK(kind("saya bingung harus mulai dari mana") == ReplyKind::distress);
    CHECK(kind("nomor togel") == ReplyKind::unknown);
    CHECK(answer_to("halo, saya bingung, ktp saya hilang").id == "ktp-el");
}

TEST_CASE("Assistant.ask: takes any bytes", "[assistant]") {
    const auto& assistant = test::house_assistant();
    const std::string nothing;
    CHECK(assistant.ask(nothing, "id").kind == ReplyKind::unknown);
    CHECK(assistant.ask("?!", "id").kind == ReplyKind::unknown);
    CHECK(assistant.ask("\xFF\xFE\x80", "id").kind == ReplyKind::unknown);
    CHECK(assistant.ask(std::string(10'000, 'k'), "id").kind == ReplyKind::unknown);
    CHECK(assistant.ask("\xF0\x9F\x98\xA2\xE2\x80\xAE", "id").kind == ReplyKind::unknown);
    std::string many;
    for (int i = 0; i < 2000; ++i) {
        many += "ktp hilang ";
    }
    CHECK(assistant.ask(many, "id").candidates.front().id == "ktp-el");
}

TEST_CASE(
    "Assistant.load: a service nobody wrote examples for is found by its texts", "[assistant]"
) {
    auto catalogue = *services::load_catalogue(test::services_directory);
    services::Service service;
    service.id = "kapal";
    service.title.by_language = {
        {"id", "Surat Keterangan Kepemilikan Kapal"}, {"en", "Letter of boat ownership"}};
    service.summary.by_language = {{"id", "Untuk nelayan yang membawa perahu bermotor."}};
    catalogue.services.push_back(service);
    const auto assistant = Assistant::load(test::words_directory, catalogue);
    REQUIRE(assistant);
    for (const char* question :
         {"surat kapal",
          "surat kepemilikan kapal syaratnya apa",
          "saya nelayan punya perahu",
          "letter for my boat"}) {
        INFO(question);
        const auto reply = assistant->ask(question, "id");
        REQUIRE(reply.kind == ReplyKind::answer);
        CHECK(reply.candidates.front().id == "kapal");
    }
}

TEST_CASE(
    "Assistant.load: a service that the office does not offer is not offered", "[assistant]"
) {
    auto catalogue = *services::load_catalogue(test::services_directory);
    std::erase_if(catalogue.services, [](const services::Service& service) {
        return service.id == "skck";
    });
    const auto assistant = Assistant::load(test::words_directory, catalogue);
    REQUIRE(assistant);
    const auto reply = assistant->ask("pengantar skck buat lamar kerja", "id");
    CHECK(std::none_of(reply.candidates.begin(), reply.candidates.end(), [](const auto& one) {
        return one.id == "skck" || one.id == "none";
    }));
}

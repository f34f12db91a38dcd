// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped services are whole, in both written languages, and short enough for the screen.
#include "kiosk/i18n/utf8.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "tests/kiosk/services/shipped.hpp"
#include "tests/support/reading.hpp"

#include <map>
#include <set>
#include <string>

using namespace anjungan;
using namespace anjungan::services;

namespace {

/// Longest text in code points that stays readable in large letters on a 267 mm wide screen.
constexpr std::size_t max_question_length = 60;
constexpr std::size_t max_label_length = 40;
constexpr std::size_t max_help_length = 140;

/// Both languages are there, are at most `longest` long, and read as assets/locales/README.md says.
void check_text(const LocalText& text, std::size_t longest, const std::string& where) {
    for (const auto* const language : {"id", "en"}) {
        INFO(where << " (" << language << ")");
        REQUIRE(text.by_language.contains(language));
        const auto& words = text.by_language.at(language);
        CHECK(i18n::utf8::length(words) <= longest);
        CHECK(words.find('\n') == std::string::npos);
        CHECK(words.find("  ") == std::string::npos);
        CHECK(words.front() != ' ');
        CHECK(words.back() != ' ');
        CHECK(test::long_sentences(words, test::max_words_of_sentence.at(language)).empty());
        CHECK(test::hard_words(words).empty());
    }
}

void check_field(const Field& field, const std::string& where) {
    check_text(field.question, max_question_length, where + "/question");
    if (!field.help.empty()) {
        check_text(field.help, max_help_length, where + "/help");
    }
    if (field.type->is_question()) {
        check_text(field.label, max_label_length, where + "/label");
    }
    for (const auto& option : field.options) {
        check_text(option.label, max_label_length, where + "/" + option.id);
        if (!option.detail.empty()) {
            check_text(option.detail, max_question_length, where + "/" + option.id + "/detail");
        }
    }
}

} // namespace

TEST_CASE("Services: every text in Indonesian and English, short enough", "[services]") {
    for (const auto& service : test::shipped_catalogue().services) {
        CHECK((service.kind == ServiceKind::queue) == (service.group == ServiceGroup::other));
        for (const auto& part : service.parts) {
            check_text(part.title, 28, service.id + "/parts/" + part.id);
            CHECK(part.title.by_language.size() == 4);
        }
        check_text(service.title, 32, service.id + "/title");
        check_text(service.summary, max_question_length, service.id + "/summary");
        check_text(service.promise, 80, service.id + "/promise");
        check_text(service.privacy, 600, service.id + "/privacy");
        check_text(service.complaint, max_help_length, service.id + "/complaint");
        for (const auto& field : service.form) {
            check_field(field, service.id + "/form/" + field.id);
        }
        for (const auto& requirement : service.requirements) {
            const auto where = service.id + "/requirements/" + requirement.id;
            check_text(requirement.text, 50, where);
            check_text(requirement.detail, max_help_length, where + "/detail");
        }
        for (const auto& component : service.standard) {
            check_text(component.text, 280, service.id + "/standard/" + component.key);
        }
    }
}

TEST_CASE("Services: all fourteen components, each with its citation", "[services]") {
    for (const auto& service : test::shipped_catalogue().services) {
        INFO(service.id);
        CHECK(service.standard.size() == 14);
        for (const auto& component : service.standard) {
            INFO(component.key);
            CHECK_FALSE(component.citation.empty());
        }
    }
}

TEST_CASE("Services: population documents are free by law, with the article", "[services]") {
    for (const auto* const id :
         {"akta-kelahiran", "akta-kematian", "kartu-keluarga", "ktp-el", "pindah"}) {
        const auto* const fee = test::shipped(id).component("biaya");
        REQUIRE(fee != nullptr);
        CHECK(fee->citation == "UU 24/2013 Pasal 79A dan Pasal 95B");
        for (const auto& [language, words] : fee->text.by_language) {
            CHECK(words.starts_with("Rp 0 ("));
        }
    }
}

TEST_CASE("Services: each has a queue letter of its own", "[services]") {
    const std::map<std::string, std::string> known = {
        {"antrean", "A"},
        {"akta-kelahiran", "B"},
        {"ktp-el", "C"},
        {"sktm", "D"},
        {"kartu-keluarga", "E"},
        {"akta-kematian", "F"},
        {"pindah", "G"},
        {"kia", "H"}, // and no I, which reads as a 1
        {"domisili", "J"},
        {"usaha", "K"},
        {"skck", "L"},
        {"keramaian", "M"}};
    for (const auto& [id, letter] : known) {
        INFO(id);
        CHECK(test::shipped(id).queue_group == letter);
    }
    CHECK(test::shipped_catalogue().services.size() == known.size());
    std::set<std::string> letters;
    for (const auto& service : test::shipped_catalogue().services) {
        CHECK(letters.insert(service.queue_group).second);
    }
}

TEST_CASE("Services: the queue asks for nothing personal", "[services]") {
    const auto& queue = test::shipped("antrean");
    CHECK(queue.kind == ServiceKind::queue);
    for (const auto& field : queue.form) {
        CHECK(field.type->name() == "choice_one");
    }
}

TEST_CASE("Services: forms end with a statement the citizen agrees to", "[services]") {
    for (const auto& service : test::shipped_catalogue().services) {
        if (service.kind == ServiceKind::queue) {
            continue;
        }
        INFO(service.id);
        CHECK(service.form.back().type->name() == "acknowledge");
        CHECK(service.form.back().required);
    }
}

TEST_CASE("LocalText.in: follows the fallback chain", "[services]") {
    const LocalText text{{{"id", "Kembali"}, {"en", "Back"}}};
    CHECK(text.in("id") == "Kembali");
    CHECK(text.in("en") == "Back");
    CHECK(text.in("jv") == "Kembali");
    CHECK(LocalText{{{"id", "Kembali"}}}.in("en") == "Kembali");
    CHECK(LocalText{}.in("id").empty());
}

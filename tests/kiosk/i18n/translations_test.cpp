// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the program is translated, with the same placeholders.
#include "base/files.hpp"
#include "kiosk/i18n/mo_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/reading.hpp"

#include <nlohmann/json.hpp>

#include <regex>
#include <set>
#include <sstream>

using namespace anjungan;

namespace {

/// The message ids of a .pot file. Its quoted lines are written as JSON writes strings.
std::set<std::string> message_ids(const std::string& pot) {
    std::set<std::string> ids;
    std::istringstream lines(pot);
    std::string current;
    bool in_id = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("msgid ")) {
            in_id = true;
            current.clear();
            line.erase(0, 6);
        } else if (in_id && !line.starts_with("\"")) {
            in_id = false;
            ids.insert(current);
        }
        if (in_id) {
            current += nlohmann::json::parse(line).get<std::string>();
        }
    }
    ids.erase("");
    return ids;
}

std::multiset<std::string> placeholders(const std::string& text) {
    static const std::regex placeholder(R"(\{[a-z_]*\})");
    return {
        std::sregex_token_iterator(text.begin(), text.end(), placeholder),
        std::sregex_token_iterator()};
}

i18n::Messages compiled(const std::string& language) {
    const auto path = std::string(ANJUNGAN_BINARY_DIR) + "/assets/locales/" + language + ".mo";
    const auto image = read_file(path);
    REQUIRE(image);
    const auto messages = i18n::read_mo(*image);
    REQUIRE(messages);
    return *messages;
}

std::set<std::string> all_message_ids() {
    const auto pot = read_file(std::string(ANJUNGAN_SOURCE_DIR) + "/assets/locales/anjungan.pot");
    REQUIRE(pot);
    auto ids = message_ids(*pot);
    REQUIRE(ids.size() > 50);
    return ids;
}

} // namespace

TEST_CASE("Translations: every language has every text with the same placeholders", "[i18n]") {
    for (const auto* language : {"id", "jv", "su"}) {
        const auto messages = compiled(language);
        for (const auto& id : all_message_ids()) {
            INFO(language << ", message: " << id);
            const auto found = messages.find(id);
            REQUIRE(found != messages.end());
            CHECK(placeholders(found->second) == placeholders(id));
        }
    }
}

TEST_CASE("Translations: English has every text, unchanged", "[i18n]") {
    const auto messages = compiled("en");
    for (const auto& id : all_message_ids()) {
        INFO("message: " << id);
        const auto found = messages.find(id);
        REQUIRE(found != messages.end());
        CHECK(found->second == id);
    }
}

TEST_CASE("Translations: short sentences and everyday words", "[i18n]") {
    for (const auto& [language, max_words] : test::max_words_of_sentence) {
        for (const auto& [id, text] : compiled(language)) {
            INFO(language << ": " << text);
            if (!id.empty()) { // the first entry is about the file
                CHECK(test::long_sentences(text, max_words).empty());
                CHECK(test::hard_words(text).empty());
            }
        }
    }
}

TEST_CASE("Reading: what the ruler measures", "[i18n]") {
    CHECK(
        test::long_sentences("Satu dua tiga. Empat lima.", 2) ==
        std::vector<std::string>{"Satu dua tiga."}
    );
    CHECK(test::long_sentences("UU 24/2013 (2.03) - ya", 4).empty());
    CHECK(test::long_sentences("satu dua tiga", 2).size() == 1);
    CHECK(
        test::hard_words("Server gagal, silakan.") == std::vector<std::string>{"server", "gagal"}
    );
}

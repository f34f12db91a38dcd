// SPDX-License-Identifier: GPL-3.0-or-later
// The files that people edit, and what is said about a mistake in one.
#include "kiosk/assistant/assistant_data.hpp"

#include "base/files.hpp"
#include "kiosk/assistant/vocabulary.hpp"
#include "kiosk/assistant/words.hpp"
#include "tests/kiosk/assistant/house_assistant.hpp"
#include "tests/support/temporary_directory.hpp"

#include <algorithm>
#include <array>
#include <set>

using namespace anjungan;
using namespace anjungan::assistant;

namespace {

constexpr std::array functions = {
    "pengaduan", "survei", "status", "standar", "usulan", "kantor-lain"};

} // namespace

TEST_CASE("AssistantData.read: this house's files", "[assistant]") {
    const auto data = read_assistant_data(test::words_directory);
    REQUIRE(data);
    CHECK(data->ideas.size() > 80);
    CHECK(data->aspects.size() == 4);
    for (const auto& wordings : data->ideas) {
        for (const auto& wording : wordings) {
            INFO(wording);
            CHECK(!split_words(wording).empty());
            CHECK(split_words(wording).size() <= longest_wording);
        }
    }
    for (const char* function : functions) {
        INFO(function);
        REQUIRE(data->functions.contains(function));
        CHECK(data->functions.at(function).by_language.size() == 4);
        CHECK(data->examples.contains(function));
    }
}

TEST_CASE("AssistantData.read: examples are of services, functions or none", "[assistant]") {
    const auto data = read_assistant_data(test::words_directory);
    const auto catalogue = services::load_catalogue(test::services_directory);
    REQUIRE(data);
    REQUIRE(catalogue);
    for (const auto& [id, phrases] : data->examples) {
        INFO(id);
        CHECK((id == no_topic || data->functions.contains(id) || catalogue->find(id) != nullptr));
        CHECK(phrases.size() >= 20);
    }
    for (const auto& service : catalogue->services) {
        INFO(service.id);
        CHECK(data->examples.contains(service.id));
    }
}

TEST_CASE("AssistantData.read: a fault names its file", "[assistant]") {
    const test::TemporaryDirectory directory;
    const auto missing = read_assistant_data(directory.path());
    REQUIRE(!missing);
    CHECK(missing.error().code == ErrorCode::not_found);
    for (const char* text : {"{", "[]", R"({"ideas": 3})"}) {
        REQUIRE(write_file_durably(
            directory.path() / "words.json", as_bytes(text), Access::everyone_reads
        ));
        const auto faulty = read_assistant_data(directory.path());
        REQUIRE(!faulty);
        CHECK(faulty.error().code == ErrorCode::invalid_input);
        CHECK(faulty.error().detail.find("words.json") != std::string::npos);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How often the assistant is right, over questions that it has not learnt from.
//
// Most questions of questions.json stand among the examples of assets/assistant, too: natural
// phrases teach well. So they are judged by cross validation: in five rounds a fifth of them is
// taken out of the examples, and asked. What is marked "held_back" never stands there.
#include "base/files.hpp"
#include "kiosk/assistant/words.hpp"
#include "tests/kiosk/assistant/house_assistant.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace anjungan;
using namespace anjungan::assistant;

namespace {

struct Question {
    std::string language;
    std::string text;
    std::vector<std::string> expected; ///< any of them is right; empty: nobody here knows
    bool held_back = false;
};

struct Tally {
    int asked = 0;
    int first = 0;
    int among_three = 0;
    int off_topic = 0;
    int refused = 0;

    [[nodiscard]] double top_one() const { return 100.0 * first / std::max(asked, 1); }
    [[nodiscard]] double top_three() const { return 100.0 * among_three / std::max(asked, 1); }
    [[nodiscard]] double refusals() const { return 100.0 * refused / std::max(off_topic, 1); }
};

/// By language, and of all.
using Tallies = std::map<std::string, Tally>;

std::vector<Question> read_questions() {
    const auto text = read_file(ANJUNGAN_SOURCE_DIR "/tests/kiosk/assistant/questions.json");
    REQUIRE(text);
    std::vector<Question> questions;
    for (const auto& entry : nlohmann::json::parse(*text)) {
        Question question;
        entry.at("language").get_to(question.language);
        entry.at("question").get_to(question.text);
        entry.at("expected").get_to(question.expected);
        question.held_back = entry.value("held_back", false);
        questions.push_back(std::move(question));
    }
    return questions;
}

const std::vector<Question>& all_questions() {
    static const auto loaded = read_questions();
    return loaded;
}

AssistantData house_data() {
    auto data = read_assistant_data(test::words_directory);
    REQUIRE(data);
    return std::move(*data);
}

/// Taken out of the examples, however it is written there.
void forget(AssistantData& data, const std::set<std::vector<std::string>>& questions) {
    for (auto& [id, phrases] : data.examples) {
        std::erase_if(phrases, [&](const std::string& phrase) {
            return questions.contains(split_words(phrase));
        });
    }
}

void judge(const Question& question, const Assistant& assistant, Tally& tally) {
    const auto reply = assistant.ask(question.text, question.language);
    if (question.expected.empty()) {
        ++tally.off_topic;
        tally.refused += reply.candidates.empty() ? 1 : 0;
        return;
    }
    constexpr std::size_t looked_at = 3;
    const auto right = [&](const Candidate& candidate) {
        return std::find(question.expected.begin(), question.expected.end(), candidate.id) !=
               question.expected.end();
    };
    const auto& list = reply.candidates;
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(list.size(), looked_at));
    ++tally.asked;
    tally.first += !list.empty() && right(list.front()) ? 1 : 0;
    tally.among_three += std::any_of(list.begin(), end, right) ? 1 : 0;
}

void judge(const Question& question, const Assistant& assistant, Tallies& tallies) {
    judge(question, assistant, tallies[question.language]);
    judge(question, assistant, tallies["all"]);
}

void require_quality(const std::string& title, const Tallies& tallies) {
    fmt::print("{}\n", title);
    for (const auto& [language, tally] : tallies) {
        fmt::print(
            "{:<4} {:>4} questions: first {:5.1f} %, among three {:5.1f} %; {:>3} off topic: "
            "refused {:5.1f} %\n",
            language,
            tally.asked,
            tally.top_one(),
            tally.top_three(),
            tally.off_topic,
            tally.refusals()
        );
        INFO(title << ", " << language);
        CHECK(tally.top_one() >= 85);
        CHECK(tally.top_three() >= 95);
        CHECK(tally.refusals() >= 90);
    }
}

} // namespace

TEST_CASE(
    "Quality.set: covers languages, services, functions and what is no service",
    "[assistant][quality]"
) {
    std::map<std::string, int> by_language;
    std::map<std::string, int> by_id;
    const int all = static_cast<int>(all_questions().size());
    for (const auto& question : all_questions()) {
        ++by_language[question.language];
        ++by_id[question.expected.empty() ? no_topic : question.expected.front()];
    }
    CHECK(all >= 400);
    CHECK(by_id[no_topic] >= 60);
    CHECK(by_language["id"] >= all * 2 / 5);
    for (const char* language : {"en", "jv", "su"}) {
        CHECK(by_language[language] >= 40);
    }
    const auto catalogue = services::load_catalogue(test::services_directory);
    REQUIRE(catalogue);
    for (const auto& service : catalogue->services) {
        INFO(service.id);
        CHECK(by_id[service.id] >= 12);
    }
    for (const char* function :
         {"pengaduan", "survei", "status", "standar", "usulan", "kantor-lain"}) {
        INFO(function);
        CHECK(by_id[function] >= 10);
    }
}

TEST_CASE(
    "Quality.cross-validated: right first, among three, and silent off topic",
    "[assistant][quality]"
) {
    constexpr std::size_t folds = 5;
    const auto catalogue = services::load_catalogue(test::services_directory);
    REQUIRE(catalogue);
    Tallies tallies;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Question> left_out;
        std::set<std::vector<std::string>> words;
        for (std::size_t at = fold; at < all_questions().size(); at += folds) {
            left_out.push_back(all_questions()[at]);
            words.insert(split_words(left_out.back().text));
        }
        auto data = house_data();
        forget(data, words);
        const auto assistant = Assistant::learn(data, *catalogue);
        for (const auto& question : left_out) {
            judge(question, assistant, tallies);
        }
    }
    require_quality("cross-validated", tallies);
}

TEST_CASE("Quality.held back: questions that were never learnt from", "[assistant][quality]") {
    std::set<std::vector<std::string>> taught;
    for (const auto& [id, phrases] : house_data().examples) {
        for (const auto& phrase : phrases) {
            taught.insert(split_words(phrase));
        }
    }
    Tallies tallies;
    for (const auto& question : all_questions()) {
        if (question.held_back) {
            INFO(question.text);
            CHECK_FALSE(taught.contains(split_words(question.text)));
            judge(question, test::house_assistant(), tallies);
        }
    }
    CHECK(tallies["all"].asked >= 100);
    require_quality("held back", tallies);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How often the assistant is right, over questions that it has not learnt from.
//
// The questions teach nothing but the threshold below which the assistant says that it does not
// know; that one is judged by cross validation: chosen on four fifths of the questions, held
// against the last. Words and examples are in assets/assistant; a question that stands among the
// examples word by word is not counted.
#include "base/files.hpp"
#include "kiosk/assistant/assistant_data.hpp"
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
    std::vector<Candidate> ranked;
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

std::set<std::vector<std::string>> taught_phrases() {
    const auto data = read_assistant_data(test::words_directory);
    REQUIRE(data);
    std::set<std::vector<std::string>> phrases;
    for (const auto& [id, list] : data->examples) {
        for (const auto& phrase : list) {
            phrases.insert(split_words(phrase));
        }
    }
    return phrases;
}

std::vector<Question> all_questions() {
    const auto text = read_file(ANJUNGAN_SOURCE_DIR "/tests/kiosk/assistant/questions.json");
    REQUIRE(text);
    const auto taught = taught_phrases();
    std::vector<Question> questions;
    for (const auto& entry : nlohmann::json::parse(*text)) {
        Question question;
        entry.at("language").get_to(question.language);
        entry.at("question").get_to(question.text);
        entry.at("expected").get_to(question.expected);
        if (!taught.contains(split_words(question.text))) {
            question.ranked = test::house_assistant().rank(question.text);
            questions.push_back(std::move(question));
        }
    }
    return questions;
}

/// What the citizen sees with this threshold.
std::vector<std::string> shown(const Question& question, double threshold) {
    std::vector<std::string> ids;
    if (question.ranked.empty() || question.ranked.front().id == no_topic ||
        question.ranked.front().probability < threshold) {
        return ids;
    }
    for (const auto& candidate : question.ranked) {
        if (candidate.id != no_topic) {
            ids.push_back(candidate.id);
        }
    }
    return ids;
}

void judge(const Question& question, double threshold, Tally& tally) {
    const auto ids = shown(question, threshold);
    if (question.expected.empty()) {
        ++tally.off_topic;
        tally.refused += ids.empty() ? 1 : 0;
        return;
    }
    constexpr std::size_t looked_at = 3;
    const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), looked_at));
    const auto right =
        std::find_first_of(ids.begin(), end, question.expected.begin(), question.expected.end());
    ++tally.asked;
    tally.first += right == ids.begin() && right != end ? 1 : 0;
    tally.among_three += right != end ? 1 : 0;
}

Tally judged(const std::vector<Question>& questions, double threshold) {
    Tally tally;
    for (const auto& question : questions) {
        judge(question, threshold, tally);
    }
    return tally;
}

/// The threshold that makes the fewest mistakes of either kind.
double learnt_threshold(const std::vector<Question>& questions) {
    double best = 0;
    double most = -1;
    for (int percent = 10; percent <= 60; percent += 5) {
        const auto tally = judged(questions, percent / 100.0);
        const double right = tally.top_one() + tally.refusals();
        if (right > most) {
            most = right;
            best = percent / 100.0;
        }
    }
    return best;
}

void print_line(const std::string& name, const Tally& tally) {
    fmt::print(
        "{:<4} {:>4} questions: first {:5.1f} %, among three {:5.1f} %; {:>3} off topic: refused "
        "{:5.1f} %\n",
        name,
        tally.asked,
        tally.top_one(),
        tally.top_three(),
        tally.off_topic,
        tally.refusals()
    );
}

void require_quality(const Tally& tally) {
    CHECK(tally.top_one() >= 85);
    CHECK(tally.top_three() >= 95);
    CHECK(tally.refusals() >= 90);
}

} // namespace

TEST_CASE(
    "Quality.set: covers languages, services, functions and what is no service",
    "[assistant][quality]"
) {
    std::map<std::string, int> by_language;
    std::map<std::string, int> by_id;
    int all = 0;
    for (const auto& question : all_questions()) {
        ++all;
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
    const auto questions = all_questions();
    Tally tally;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Question> learnt_from;
        std::vector<Question> left_out;
        for (std::size_t at = 0; at < questions.size(); ++at) {
            (at % folds == fold ? left_out : learnt_from).push_back(questions[at]);
        }
        const double threshold = learnt_threshold(learnt_from);
        for (const auto& question : left_out) {
            judge(question, threshold, tally);
        }
    }
    print_line("5x", tally);
    require_quality(tally);
}

TEST_CASE("Quality.as installed: in each language", "[assistant][quality]") {
    const auto questions = all_questions();
    std::map<std::string, Tally> tallies;
    for (const auto& question : questions) {
        judge(question, Assistant::usual_threshold, tallies[question.language]);
        judge(question, Assistant::usual_threshold, tallies["all"]);
    }
    for (const auto& [name, tally] : tallies) {
        INFO(name);
        print_line(name, tally);
        require_quality(tally);
    }
}

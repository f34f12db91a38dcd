// SPDX-License-Identifier: GPL-3.0-or-later
// Words of four languages, and what they mean.
#include "kiosk/assistant/vocabulary.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::assistant;

namespace {

AssistantData small_data() {
    AssistantData data;
    data.ideas = {{"ktp", "kartu tanda penduduk"}, {"hilang", "leungit", "ical"}, {"pindah"}};
    data.aspects = {{"biaya", {"biaya", "berapa bayar"}}};
    data.greetings = {"halo"};
    data.thanks = {"matur nuwun"};
    data.distress = {"bingung"};
    data.fillers = {"saya", "kartu"};
    data.short_forms = {{"hlg", "hilang"}};
    return data;
}

Vocabulary finished() {
    Vocabulary vocabulary(small_data());
    vocabulary.finish();
    return vocabulary;
}

} // namespace

TEST_CASE(
    "Vocabulary.understand: wordings of one idea, short, affixed and misspelt", "[assistant]"
) {
    const auto vocabulary = finished();
    for (const char* question :
         {"KTP saya hilang",
          "ktp hlg",
          "kartu tanda penduduk leungit",
          "ktp kehilangan",
          "ktpnya ical",
          "ktp hialng"}) {
        INFO(question);
        CHECK(vocabulary.understand(question).ideas == std::vector<Idea>{0, 1});
        CHECK(vocabulary.understand(question).unknown_words == 0);
    }
}

TEST_CASE("Vocabulary.understand: fillers, unknown words, numbers", "[assistant]") {
    const auto vocabulary = finished();
    CHECK(vocabulary.understand("saya kartu").ideas.empty());
    CHECK(vocabulary.understand("saya kartu").unknown_words == 0);
    CHECK(vocabulary.understand("togel 2026").unknown_words == 1);
}

TEST_CASE("Vocabulary.understand: components and moods", "[assistant]") {
    const auto vocabulary = finished();
    CHECK(vocabulary.understand("biaya ktp").aspects == std::vector<std::string>{"biaya"});
    CHECK(vocabulary.understand("halo ktp").mood == Mood::greeting);
    CHECK(vocabulary.understand("matur nuwun").mood == Mood::thanks);
    CHECK(vocabulary.understand("halo, saya bingung").mood == Mood::distress);
    CHECK(vocabulary.understand("ktp").mood == Mood::plain);
}

TEST_CASE("Vocabulary.learn: a new word becomes an idea of its own", "[assistant]") {
    Vocabulary vocabulary(small_data());
    const auto learnt = vocabulary.learn("Pernyataan ktp");
    REQUIRE(learnt.size() == 2);
    CHECK(vocabulary.learn("pernyataan") == std::vector<Idea>{learnt[1]});
    vocabulary.finish();
    CHECK(vocabulary.understand("pernyatan").ideas == std::vector<Idea>{learnt[1]});
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Answers are kept, replaced and forgotten.
#include "kiosk/services/answers.hpp"

#include "tests/kiosk/services/shipped.hpp"

using namespace anjungan;

TEST_CASE("Answers.set: a later answer replaces the earlier one", "[services]") {
    services::Answers answers;
    CHECK(answers.empty());
    CHECK(answers.find("name") == nullptr);
    answers.set("name", "Siti");
    answers.set("name", "Sri");
    REQUIRE(answers.find("name") != nullptr);
    CHECK(answers.find("name")->first() == "Sri");
    answers.remove("name");
    answers.remove("name");
    CHECK(answers.find("name") == nullptr);
}

TEST_CASE("Answer.contains: looks at every chosen value", "[services]") {
    services::Answers answers;
    answers.set("changed", test::several({"address", "name"}));
    CHECK(answers.find("changed")->contains("name"));
    CHECK_FALSE(answers.find("changed")->contains("nam"));
    CHECK(services::Answer().first().empty());
    answers.clear();
    CHECK(answers.empty());
}

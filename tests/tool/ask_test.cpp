// SPDX-License-Identifier: GPL-3.0-or-later
// Questions on the command line.
#include "tests/support/catch.hpp"
#include "tests/tool/run_tool.hpp"

#include <nlohmann/json.hpp>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

TEST_CASE("tool ask: prints the ids as one JSON list, the best first", "[tool][ask]") {
    const auto run = test::run_tool({"ask", "--language", "id", "ktp sy ilang gmn ngurusnya"});
    INFO(run.output);
    REQUIRE(run.status == 0);
    const auto list = json::parse(run.output, nullptr, false);
    REQUIRE(list.is_array());
    REQUIRE(!list.empty());
    CHECK(list.at(0) == "ktp-el");
}

TEST_CASE("tool ask: an empty list where nobody here knows", "[tool][ask]") {
    const auto run = test::run_tool({"ask", "nomor togel keluar berapa"});
    CHECK(run.status == 0);
    CHECK(run.output == "[]\n");
}

TEST_CASE("tool ask: the answer comes with its component and source", "[tool][ask]") {
    const auto run =
        test::run_tool({"ask", "--language", "en", "--answer", "how much does a KTP cost"});
    INFO(run.output);
    REQUIRE(run.status == 0);
    const auto shown = json::parse(run.output, nullptr, false);
    REQUIRE(shown.is_object());
    CHECK(shown.at("kind") == "answer");
    CHECK(shown.at("answer").at("component") == "biaya");
    CHECK_THAT(shown.at("answer").at("text").get<std::string>(), ContainsSubstring("Rp 0"));
    CHECK(!shown.at("answer").at("citation").get<std::string>().empty());
}

TEST_CASE("tool ask: another catalogue, another answer; misuse is status 2", "[tool][ask]") {
    CHECK(test::run_tool({"ask", "--catalogue", "/nonexistent", "ktp"}).status == 2);
    CHECK(test::run_tool({"ask", "--words", "/nonexistent", "ktp"}).status == 2);
    CHECK(test::run_tool({"ask", "--language", "fr", "ktp"}).status == 2);
    CHECK(test::run_tool({"ask"}).status == 2);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a submission holds exactly what applies, in its own types.
#include "tests/kiosk/services/shipped.hpp"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace anjungan;
using namespace anjungan::services;

namespace {

const SubmissionFacts facts{"id", "ktp-el-1", 1795485600, 12};

nlohmann::json decoded(const SecretBytes& body) {
    const auto bytes = body.reveal();
    return nlohmann::json::from_cbor(bytes.begin(), bytes.end());
}

} // namespace

TEST_CASE("submission_body: the head names service, version, language and notice", "[services]") {
    const auto& ktp = test::shipped("ktp-el");
    Answers answers;
    answers.set_paper("kk", Paper::at_home);
    answers.set_paper("police_report", Paper::brought); // asked for only where a card was lost
    const auto body = decoded(submission_body(ktp, answers, facts));
    CHECK(body.at("v") == 1);
    CHECK(body.at("service") == "ktp-el");
    CHECK(body.at("version") == ktp.version);
    CHECK(body.at("catalogue") == 12);
    CHECK(body.at("language") == "id");
    CHECK(body.at("notice") == nlohmann::json({{"version", "ktp-el-1"}, {"seen", 1795485600}}));
    CHECK(body.at("papers") == nlohmann::json({{"kk", "at_home"}}));
    CHECK(body.at("answers") == nlohmann::json::object());
    CHECK(body.size() == 8);
}

TEST_CASE("submission_body: hidden answers stay out", "[services]") {
    auto answers = test::answered(
        {{"purpose", "damaged"},
         {"nik", "3404 0109 0356 0001"},
         {"name", " Sri Rahayu "},
         {"police_number", "SECRET-77"},
         {"kk_updated", "no"},
         {"no_such_field", "stray"},
         {"phone", "  "},
         {"truth", "yes"}}
    );
    answers.set("changed_data", test::several({"name"}));
    const auto secret = submission_body(test::shipped("ktp-el"), answers, facts);
    CHECK(
        decoded(secret).at("answers") == nlohmann::json(
                                             {{"purpose", "damaged"},
                                              {"nik", "3404010903560001"},
                                              {"name", "Sri Rahayu"},
                                              {"truth", true}}
                                         )
    );
    const auto text = as_text(secret.reveal());
    CHECK(text.find("SECRET-77") == std::string_view::npos);
    CHECK(text.find("stray") == std::string_view::npos);
}

TEST_CASE("submission_body: each type in its own form", "[services]") {
    auto answers = test::answered(
        {{"purpose", "change"},
         {"phone", "0812-3456-7890"},
         {"birth_date", "1956-03-09"},
         {"changed_other", "Gelar"}}
    );
    answers.set("changed_data", test::several({"name", "other"}));
    const auto given =
        decoded(submission_body(test::shipped("ktp-el"), answers, facts)).at("answers");
    CHECK(given.at("phone") == "081234567890");
    CHECK(given.at("birth_date") == "1956-03-09");
    CHECK(given.at("changed_data") == nlohmann::json({"name", "other"}));
    CHECK(given.at("changed_other") == "Gelar");
    const auto poor = decoded(submission_body(
        test::shipped("sktm"), test::answered({{"income", "1.500.000"}, {"rw", "0"}}), facts
    ));
    CHECK(poor.at("answers").at("income") == 1500000);
    CHECK(poor.at("answers").at("rw") == 0);
}

TEST_CASE("submission_body: any text comes out as it went in", "[services]") {
    CHECK(rc::check("long and short texts", [](const std::string& typed) {
        const auto text = "x" + typed + "x"; // the ends are not blank
        const auto answers = test::answered({{"name", text}});
        const auto body = decoded(submission_body(test::shipped("sktm"), answers, facts));
        RC_ASSERT(body.at("answers").at("name") == text);
    }));
}

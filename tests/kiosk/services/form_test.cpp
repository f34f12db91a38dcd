// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions decide which questions and papers apply.
#include "tests/kiosk/services/shipped.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::answered;
using test::shipped;
using test::visible_ids;

namespace {

Condition is(std::string field, std::vector<std::string> values) {
    return {Condition::Kind::is, std::move(field), std::move(values), {}};
}

Condition group(Condition::Kind kind, std::vector<Condition> inner) {
    return {kind, {}, {}, std::move(inner)};
}

const std::string ktp_head = "purpose nik name kk birth_date phone";

} // namespace

TEST_CASE("holds: every kind of condition, answered and not", "[services]") {
    const auto answers = answered({{"a", "yes"}, {"b", "no"}});
    const auto a_yes = is("a", {"yes"});
    const auto b_yes = is("b", {"maybe", "yes"});
    const auto unanswered = is("c", {"yes"});
    using Kind = Condition::Kind;
    CHECK(holds({}, answers));
    CHECK(holds(a_yes, answers));
    CHECK_FALSE(holds(b_yes, answers));
    CHECK(holds(is("b", {"maybe", "no"}), answers));
    CHECK_FALSE(holds(unanswered, answers));
    CHECK(holds(group(Kind::any, {a_yes, b_yes}), answers));
    CHECK_FALSE(holds(group(Kind::all, {a_yes, b_yes}), answers));
    CHECK(holds(group(Kind::all, {a_yes, group(Kind::none, {b_yes, unanswered})}), answers));
    CHECK_FALSE(holds(group(Kind::none, {a_yes}), answers));
    Answers many;
    many.set("a", test::several({"x", "yes"}));
    CHECK(holds(a_yes, many));
}

TEST_CASE("visible_fields: ktp-el asks what its purpose needs", "[services]") {
    const auto& ktp = shipped("ktp-el");
    CHECK(visible_ids(ktp, {}) == ktp_head + " truth");
    CHECK(
        visible_ids(ktp, answered({{"purpose", "new"}})) == ktp_head + " new_reason recorded truth"
    );
    CHECK(
        visible_ids(ktp, answered({{"purpose", "new"}, {"recorded", "no"}})) ==
        ktp_head + " new_reason recorded recorded_note truth"
    );
    CHECK(
        visible_ids(ktp, answered({{"purpose", "lost"}})) ==
        ktp_head + " police_number police_date truth"
    );
    CHECK(visible_ids(ktp, answered({{"purpose", "damaged"}})) == ktp_head + " damaged_note truth");
    CHECK(
        visible_ids(ktp, answered({{"purpose", "change"}})) ==
        ktp_head + " changed_data kk_updated truth"
    );
    auto change = answered({{"purpose", "change"}, {"kk_updated", "no"}});
    change.set("changed_data", test::several({"address", "other"}));
    CHECK(
        visible_ids(ktp, change) ==
        ktp_head + " changed_data changed_other kk_updated kk_note truth"
    );
}

TEST_CASE("visible_fields: a hidden answer opens nothing", "[services]") {
    // The citizen said "change, other", went back and chose "lost": the old answers stay in memory.
    auto answers = answered({{"purpose", "lost"}, {"kk_updated", "no"}, {"recorded", "no"}});
    answers.set("changed_data", test::several({"other"}));
    CHECK(visible_ids(shipped("ktp-el"), answers) == ktp_head + " police_number police_date truth");
}

TEST_CASE("visible_fields: a birth asks for the father as the marriage is recorded", "[services]") {
    const auto& birth = shipped("akta-kelahiran");
    const std::string child = "phone kk child_name child_sex birth_date birth_place birth_city "
                              "birth_order ";
    auto recorded = answered(
        {{"reporter_relation", "mother"}, {"father_listed", "yes"}, {"witnesses", "counter"}}
    );
    recorded.set_paper("birth_letter", Paper::brought);
    CHECK(
        visible_ids(birth, recorded) ==
        "reporter_relation reporter_nik " + child +
            "mother_name father_listed father_nik father_name witnesses truth"
    );
    // The father has typed his NIK as the reporter's.
    auto unrecorded = answered({{"reporter_relation", "father"}, {"father_listed", "unrecorded"}});
    CHECK(
        visible_ids(birth, unrecorded) ==
        "reporter_relation reporter_nik " + child +
            "mother_nik mother_name father_listed father_name witnesses sptjm_note truth"
    );
    auto mother_only = answered({{"reporter_relation", "relative"}, {"father_listed", "no"}});
    mother_only.set_paper("marriage_proof", Paper::none); // said before the change of mind
    CHECK(visible_ids(birth, mother_only).find("father_n") == std::string::npos);
    CHECK(visible_ids(birth, mother_only).find("sptjm_note") == std::string::npos);
}

TEST_CASE("visible_fields: a birth's witnesses are written now, or at the counter", "[services]") {
    const auto& birth = shipped("akta-kelahiran");
    auto answers = answered({{"reporter_relation", "mother"}, {"witnesses", "now"}});
    answers.set_paper("birth_letter", Paper::none);
    const auto ids = visible_ids(birth, answers);
    CHECK(ids.ends_with(
        "witnesses witness1_name witness1_nik witness2_name witness2_nik sptjm_note truth"
    ));
    answers.set("witnesses", "counter");
    CHECK(visible_ids(birth, answers).ends_with("witnesses sptjm_note truth"));
}

TEST_CASE("first_follow_up: from the first field that asks for a paper on", "[services]") {
    const auto& birth = shipped("akta-kelahiran");
    REQUIRE(first_follow_up(birth) < birth.form.size());
    CHECK(birth.form[first_follow_up(birth)].id == "sptjm_note");
    const auto& ktp = shipped("ktp-el");
    CHECK(first_follow_up(ktp) == ktp.form.size());
}

TEST_CASE("applicable_requirements: those that fit the answers and the papers", "[services]") {
    const auto& birth = shipped("akta-kelahiran");
    const auto ids = [&](const Answers& answers) {
        std::string all;
        for (const auto* paper : applicable_requirements(birth, answers)) {
            all += (all.empty() ? "" : " ") + paper->id;
        }
        return all;
    };
    auto answers = answered({{"reporter_relation", "mother"}, {"father_listed", "no"}});
    CHECK(ids(answers) == "birth_letter kk ktp");
    answers.set_paper("birth_letter", Paper::none);
    CHECK(ids(answers) == "birth_letter kk ktp"); // and no copies of the witnesses' cards
    answers.set("father_listed", "unrecorded");
    CHECK(ids(answers) == "birth_letter kk ktp");
    answers.set("father_listed", "yes");
    CHECK(ids(answers) == "birth_letter marriage_proof kk ktp");
    const auto& ktp = shipped("ktp-el");
    const auto lost = applicable_requirements(ktp, answered({{"purpose", "lost"}}));
    REQUIRE(lost.size() == 2);
    CHECK(lost[0]->id == "kk");
    CHECK(lost[1]->id == "police_report");
}

TEST_CASE("check_all: lists errors of visible fields only", "[services]") {
    const auto& queue = shipped("antrean");
    const auto t = test::words("en");
    const CheckContext context{test::today, t};
    const auto problems = check_all(queue, {}, context);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].field->id == "counter");
    CHECK(problems[1].field->id == "priority");
    CHECK(check_all(queue, answered({{"counter", "surat"}, {"priority", "none"}}), context).empty()
    );
}

TEST_CASE("check_all: a warning does not hold the form back", "[services]") {
    auto answers = answered(
        {{"purpose", "damaged"},
         {"nik", "3404012911260001"},
         {"name", "Sri Rahayu"},
         {"kk", "3404010903150001"},
         {"birth_date", "1956-03-09"},
         {"truth", "yes"}}
    );
    const auto t = test::words("en");
    CHECK(check_all(shipped("ktp-el"), answers, {test::today, t}).empty());
    answers.set("nik", "1");
    CHECK(check_all(shipped("ktp-el"), answers, {test::today, t}).size() == 1);
}

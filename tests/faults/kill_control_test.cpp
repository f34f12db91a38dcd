// SPDX-License-Identifier: GPL-3.0-or-later
// The judge of the kills must see a broken promise: each is broken here once, in the real files.
#include "base/files.hpp"
#include "base/sqlite/database.hpp"
#include "tests/faults/siege.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <algorithm>
#include <fstream>
#include <functional>

using namespace anjungan;
using test::KillHistory;
using test::LeftBehind;

namespace {

using Directory = std::filesystem::path;

struct Doctoring {
    const char* what;
    std::function<void(const Directory&)> change;
    const char* noticed; ///< part of the judge's sentence
};

std::function<void(const Directory&)> sql(const std::string& file, const std::string& script) {
    return [=](const Directory& artifacts) {
        auto database = sqlite::Database::open(artifacts / file, sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute("PRAGMA foreign_keys=OFF"));
        REQUIRE(database->execute(script.c_str()));
    };
}

std::function<void(const Directory&)> screen(const std::string& words) {
    return [=](const Directory& artifacts) {
        std::ofstream(artifacts / "speech.log", std::ios::app) << "id\t" << words << '\n';
    };
}

Directory slip(const Directory& artifacts, int number) {
    return artifacts / "printer" / ("job-00" + std::to_string(number) + ".bin");
}

void repeat_slip(const Directory& artifacts) {
    std::filesystem::copy_file(slip(artifacts, 1), slip(artifacts, 9));
}

/// The head of a slip without its end, as when the power goes in the middle.
void tear_slip(const Directory& artifacts) {
    std::filesystem::resize_file(
        slip(artifacts, 1), std::filesystem::file_size(slip(artifacts, 1)) / 2
    );
}

std::vector<Doctoring> doctorings() {
    return {
        {"a row gone", sql("kiosk.db", "DELETE FROM outbox WHERE kseq=2"), "is gone"},
        {"a gap", sql("kiosk.db", "UPDATE outbox SET kseq=9 WHERE kseq=3"), "gap"},
        {"an audit entry gone", sql("kiosk.db", "DELETE FROM audit WHERE seq=3"), "audit"},
        {"an envelope changed",
         sql("kiosk.db", "UPDATE outbox SET envelope=zeroblob(600) WHERE kseq=1"),
         "damaged"},
        {"an ack gone", sql("kiosk.db", "UPDATE outbox SET ack=NULL"), "without a signed ack"},
        {"a state fallen", sql("kiosk.db", "UPDATE outbox SET state=1"), "gone back"},
        {"a number twice",
         sql("kiosk.db", "UPDATE outbox SET queue_number='A001' WHERE kseq=2"),
         "given out twice"},
        {"the hub lost one", sql("hub.db", "DELETE FROM inbox WHERE kseq=1"), "neither here"},
        {"the hub has another",
         sql("hub.db", "UPDATE inbox SET digest=zeroblob(32) WHERE kseq=1"),
         "not in the outbox"},
        {"paper before it was allowed",
         sql("kiosk.db", "UPDATE print_job SET state=1"),
         "before `sending`"},
        {"a slip printed twice", repeat_slip, "two unmarked originals"},
        {"a slip torn", tear_slip, "called printed without paper"},
        {"paper without a record",
         sql("kiosk.db", "UPDATE outbox SET code='AAAAAAAAAA' WHERE kseq=1"),
         "has no record"},
        {"a number shown too early",
         screen("Nomor antrean Z, sembilan sembilan sembilan."),
         "stood on the screen"},
        {"'sent' said of nothing",
         screen("Nomor antrean Z, sembilan sembilan sembilan. Terkirim: kantor"),
         "without an ack"},
        {"'printed' said of nothing",
         screen("Nomor antrean Z, sembilan sembilan sembilan. Struk Anda sudah dicetak"),
         "called Z999 printed"},
    };
}

bool has(const std::vector<std::string>& sentences, const std::string& part) {
    return std::ranges::any_of(sentences, [&](const auto& sentence) {
        return sentence.find(part) != std::string::npos;
    });
}

} // namespace

TEST_CASE("Kill -9: the judge notices every promise that is broken", "[faults]") {
    test::Siege siege;
    REQUIRE(siege.office.start_hub());
    siege.drain(3);
    siege.office.kill_hub();
    CHECK(siege.outcome.broken.empty());
    CHECK(siege.outcome.records == 3);
    CHECK(siege.outcome.slips == 3);
    const auto& files = siege.office.files();
    const auto whole = siege.office.left_behind();
    CHECK(whole.shown.size() == 3);
    for (const auto& doctoring : doctorings()) {
        const test::TemporaryDirectory copy;
        const auto artifacts = copy.path() / "artifacts";
        std::filesystem::copy(
            files.artifacts(), artifacts, std::filesystem::copy_options::recursive
        );
        doctoring.change(artifacts);
        KillHistory history;
        CHECK(history.judge(whole).empty());
        const auto broken = history.judge(
            test::look_at({artifacts, files.path("keys"), test::source_path("assets/printers")})
        );
        INFO(doctoring.what << ": " << (broken.empty() ? "nothing noticed" : broken.front()));
        CHECK(has(broken, doctoring.noticed));
    }
}

TEST_CASE("Kill -9: the judge notices what has not come to an end", "[faults]") {
    LeftBehind left;
    left.records.push_back({1, "aa", "bb", "AAAA-BBBB-CC", "A001", 1, 1, true});
    const auto broken = KillHistory::judge_quiet(left);
    CHECK(has(broken, "has not arrived"));
    CHECK(has(broken, "still under way"));
}

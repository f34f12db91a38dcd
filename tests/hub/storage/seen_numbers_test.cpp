// SPDX-License-Identifier: GPL-3.0-or-later
// The kept runs of numbers say what a walk over all rows would say.
#include "hub/storage/seen_numbers.hpp"

#include "base/sqlite/migrations.hpp"
#include "base/sqlite/transaction.hpp"
#include "hub/storage/inbox_schema.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <rapidcheck.h>

#include <map>
#include <set>

using namespace anjungan;
using namespace anjungan::hub;

namespace {

sqlite::Database open(const test::TemporaryDirectory& directory) {
    return sqlite::Database::open(directory.path() / "hub.db", sqlite::DatabaseAccess::exclusive)
        .value();
}

/// The slow answer.
Progress walked(const std::set<std::uint64_t>& seen) {
    Progress progress;
    std::uint64_t expected = 1;
    for (const auto kseq : seen) {
        if (kseq > expected) {
            progress.gaps.push_back({expected, kseq - 1});
        }
        expected = kseq + 1;
    }
    progress.high_water = progress.gaps.empty() ? expected - 1 : progress.gaps.front().first - 1;
    progress.gaps.push_back({expected, endless});
    return progress;
}

bool same(const Progress& left, const Progress& right) {
    return left.high_water == right.high_water && left.gaps == right.gaps;
}

std::vector<std::uint64_t> random_numbers() {
    const auto near = rc::gen::inRange<std::uint64_t>(1, 30);
    const auto far = rc::gen::inRange<std::uint64_t>(endless - 5, endless);
    return *rc::gen::container<std::vector<std::uint64_t>>(
        rc::gen::weightedOneOf<std::uint64_t>({{9, near}, {1, far}})
    );
}

/// Each random case is a kiosk of its own in one database.
using AllSeen = std::map<std::string, std::set<std::uint64_t>>;

std::set<std::uint64_t>& next_kiosk(AllSeen& all) {
    return all["K-" + std::to_string(all.size())];
}

void check_all(sqlite::Database& database, const AllSeen& all) {
    for (const auto& [kiosk, seen] : all) {
        CAPTURE(kiosk);
        CHECK(same(read_progress(database, kiosk).value(), walked(seen)));
    }
}

} // namespace

TEST_CASE("note_seen: in whatever order numbers come, also after a restart", "[hub]") {
    const test::TemporaryDirectory directory;
    AllSeen all;
    {
        auto database = open(directory);
        REQUIRE(sqlite::migrate(database, inbox_schema()).has_value());
        auto transaction = sqlite::Transaction::begin(database).value();
        CHECK(rc::check("random placement", [&] {
            auto& seen = next_kiosk(all);
            const auto kiosk = "K-" + std::to_string(all.size() - 1);
            for (const auto kseq : random_numbers()) {
                seen.insert(kseq);
                RC_ASSERT(note_seen(database, kiosk, kseq).has_value());
                RC_ASSERT(same(read_progress(database, kiosk).value(), walked(seen)));
            }
        }));
        REQUIRE(transaction.commit().has_value());
    }
    auto database = open(directory);
    check_all(database, all);
    CHECK(same(read_progress(database, "no kiosk").value(), walked({})));
}

TEST_CASE("read_progress: of more gaps than a reply holds it reads no more than that", "[hub]") {
    const test::TemporaryDirectory directory;
    auto database = open(directory);
    REQUIRE(sqlite::migrate(database, inbox_schema()));
    REQUIRE(sqlite::in_transaction(database, [&]() -> Status {
        Status noted;
        for (std::uint64_t kseq = 2; noted && kseq <= 6000; kseq += 2) {
            noted = note_seen(database, "K-01", kseq);
        }
        return noted;
    }));
    const auto progress = read_progress(database, "K-01").value();
    CHECK(progress.high_water == 0);
    CHECK(progress.gaps.size() == protocol::max_sync_gaps + 2);
    const auto last_read = 2 * (protocol::max_sync_gaps + 1);
    CHECK(progress.gaps.back() == protocol::KseqGap{last_read + 1, endless});
}

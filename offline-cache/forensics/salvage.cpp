// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite first, raw pages after it.
#include "offline-cache/forensics/salvage.hpp"

#include "base/sqlite/each_row.hpp"
#include "base/sqlite/still_database.hpp"
#include "offline-cache/forensics/leaf_scanner.hpp"
#include "protocol/envelope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace anjungan::forensics {

namespace {

/// What was found under one number: the first good row wins, a bad one is kept to speak about.
struct Find {
    store::OutboxRow row;
    std::optional<std::string> fault;
};

/// The envelope's own number while the row's digest vouches for it: then a damaged row number costs
/// nothing. A damaged envelope's number would only invent records that never were.
std::uint64_t vouched_number(const store::OutboxRow& row) {
    const auto envelope = protocol::ParsedEnvelope::parse(row.envelope);
    const bool vouched = envelope && std::ranges::equal(envelope->digest().bytes, row.digest);
    return vouched ? envelope->header().kseq : row.kseq;
}

class Finds {
public:
    void add(store::OutboxRow row) {
        row.kseq = vouched_number(row);
        Find find{std::move(row), std::nullopt};
        if (!find.row.envelope.empty() || find.row.state != purged) {
            find.fault = fault_of(find.row);
        }
        const auto number = find.row.kseq;
        const auto known = finds_.find(number);
        if (known == finds_.end()) {
            finds_.emplace(number, std::move(find));
        } else if (known->second.fault && !find.fault) {
            known->second = std::move(find);
        }
    }
    [[nodiscard]] bool all_good() const {
        return std::ranges::none_of(finds_, [](const auto& entry) {
            return entry.second.fault.has_value();
        });
    }
    /// There were records up to this number.
    void expect(std::uint64_t kseq) { highest_ = std::max(highest_, kseq); }
    [[nodiscard]] std::uint64_t highest() const { return highest_; }
    [[nodiscard]] const std::map<std::uint64_t, Find>& all() const { return finds_; }

private:
    static constexpr auto purged = static_cast<std::int64_t>(store::RecordState::purged);

    std::map<std::uint64_t, Find> finds_;
    std::uint64_t highest_ = 0;
};

Status read_rows(sqlite::Database& database, Finds& finds) {
    return sqlite::for_each_row(
        database.query(fmt::format("SELECT {} FROM outbox NOT INDEXED", store::outbox_row_columns)),
        [&](const sqlite::Statement& row) { finds.add(store::outbox_row_from(row)); }
    );
}

/// By what names the records besides their own table; 0 where that is lost too.
std::uint64_t highest_number(sqlite::Database& database) {
    std::int64_t highest = 0;
    for (const auto* sql :
         {"SELECT max(kseq) FROM outbox INDEXED BY outbox_by_state WHERE state > 0",
          "SELECT max(kseq) FROM print_job"}) {
        if (const auto found = database.integer(sql)) {
            highest = std::max(highest, found->value_or(0));
        }
    }
    return static_cast<std::uint64_t>(highest);
}

std::string not_a_kiosks(const std::filesystem::path& path) {
    return fmt::format("{} is not a kiosk's database", path.string());
}

bool ends_it(ErrorCode code) {
    return code == ErrorCode::not_found || code == ErrorCode::unavailable;
}

/// Everything SQLite gives. The text says why that may not be everything there is.
Result<std::string> read_through_sqlite(const std::filesystem::path& path, Finds& finds) {
    auto file = sqlite::StillDatabase::open(path);
    if (!file) {
        return ends_it(file.error().code) ? Result<std::string>(fail(file.error()))
                                          : file.error().detail;
    }
    const auto whole = file->database().check_integrity();
    const auto kiosk = file->has_table("outbox");
    if (whole && kiosk && !*kiosk) {
        return not_a_kiosks(path);
    }
    const auto read = read_rows(file->database(), finds);
    finds.expect(highest_number(file->database()));
    if (!whole || !read) {
        return whole ? read.error().detail : whole.error().detail;
    }
    return finds.all_good() ? std::string() : fmt::format("{}: records are damaged", path.string());
}

/// A page is looked at in the order in which its word counts.
Status read_raw_pages(const std::filesystem::path& path, Finds& finds) {
    const auto hold = sqlite::FileHold::acquire(path);
    TRY(hold);
    const auto image = PageImage::read(path);
    TRY(image);
    for (const auto age : {PageAge::committed, PageAge::filed, PageAge::logged}) {
        scan_leaves(*image, age, [&finds](store::OutboxRow row) { finds.add(std::move(row)); });
    }
    return {};
}

bool is_wanted(const store::OutboxRow& row, SalvageScope scope) {
    const auto state = store::record_state_from(row.state);
    return !row.envelope.empty() &&
           (scope == SalvageScope::everything || !state || *state == store::RecordState::sealed);
}

/// A number without a row was lost with its page, or was never given out.
void add_gap(Salvage& salvage, std::uint64_t first, std::uint64_t end) {
    if (!salvage.damage.empty() && first < end) {
        salvage.lost.push_back({first, end - 1, "no trace of it can be read"});
    }
}

Salvage sort_out(const Finds& finds, SalvageScope scope, std::string damage) {
    Salvage salvage;
    salvage.damage = std::move(damage);
    std::uint64_t next = 1;
    for (const auto& [kseq, find] : finds.all()) {
        add_gap(salvage, next, kseq);
        next = kseq + 1;
        if (find.fault) {
            salvage.lost.push_back({kseq, kseq, *find.fault});
        } else if (is_wanted(find.row, scope)) {
            salvage.records.push_back({kseq, record_id_from(find.row.id).value(), find.row.envelope}
            );
        }
    }
    add_gap(salvage, next, finds.highest() + 1);
    return salvage;
}

} // namespace

Result<Salvage> salvage_records(const std::filesystem::path& path, SalvageScope scope) {
    Finds finds;
    auto damage = read_through_sqlite(path, finds);
    TRY(damage);
    if (!damage->empty()) {
        TRY(read_raw_pages(path, finds));
        if (finds.all().empty()) {
            return fail(ErrorCode::corrupt, std::move(*damage));
        }
    }
    return sort_out(finds, scope, std::move(*damage));
}

} // namespace anjungan::forensics

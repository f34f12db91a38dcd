// Asking a disk for everything that was promised.
#include "tests/faults/promises.hpp"

#include "offline-cache/store/audit_verifier.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::test {

namespace {

using store::PrintState;
using store::RecordState;

/// What Store::open makes of a job that was under way.
PrintState after_start(PrintState state) {
    const bool may_have_printed = state == PrintState::sending || state == PrintState::await_mark ||
                                  state == PrintState::held;
    if (may_have_printed) {
        return PrintState::unknown;
    }
    return state == PrintState::preflight ? PrintState::queued : state;
}

class Inquiry {
public:
    Inquiry(const Office& office, const Promises& told, const Promises& begun)
        : office_(office), told_(told), begun_(begun) {}

    void ask(store::Store& store) {
        for (const auto& [commit, digest] : told_.commits) {
            ask_record(store, commit, digest);
        }
        const auto last = store.outbox().last_kseq();
        if (!last || *last > begun_.commits.size()) {
            wrong("there are records that nobody handed in");
            return;
        }
        const auto next = store.submit(Office::request(office_.new_id()));
        if (!next || next->kseq != *last + 1 || next->repeated) {
            wrong("the next submission does not get the next number");
        }
        if (!store.outbox().damage().empty()) {
            wrong(store.outbox().damage());
        }
    }

    void ask(store::Database& database) {
        const auto audited = store::verify_audit(database);
        if (!audited || !audited->intact) {
            wrong("audit: " + (audited ? audited->reason : audited.error().detail));
        }
        if (!database.check_integrity()) {
            wrong("quick_check has a finding");
        }
        const auto count = database.integer("SELECT count(*) FROM outbox");
        const auto last = database.integer("SELECT max(kseq) FROM outbox");
        const auto numbers = database.integer("SELECT count(DISTINCT queue_number) FROM outbox");
        if (!count || !last || !numbers || *count != *last || *count != *numbers) {
            wrong("kseq has a gap, or a queue number was given out twice");
        }
        ask_acks(database);
        ask_jobs(database);
    }

    Violations found;

private:
    void lost(std::string what) { found.lost.push_back(std::move(what)); }
    void wrong(std::string what) { found.wrong.push_back(std::move(what)); }

    void
    ask_record(store::Store& store, const store::Commit& commit, const crypto::Digest& digest) {
        const auto status = store.outbox().find(commit.id);
        if (!status || !*status) {
            lost(fmt::format("record {} is gone", commit.kseq));
            return;
        }
        if ((*status)->kseq != commit.kseq || (*status)->code != commit.code ||
            (*status)->queue_number != commit.queue_number) {
            wrong(fmt::format("record {} has another number or code", commit.kseq));
        }
        const auto sealed = store.outbox().records_after(commit.kseq - 1, 1, 1);
        if (!sealed || sealed->empty() || sealed->front().id != commit.id ||
            protocol::envelope_digest(sealed->front().envelope) != digest) {
            wrong(fmt::format("record {} has another envelope", commit.kseq));
        }
    }

    /// A state beyond `sealed` needs an ack that the hub signed about exactly this record.
    void ask_acks(store::Database& database) {
        auto rows = database.query("SELECT kseq, state, digest, ack FROM outbox ORDER BY kseq");
        while (rows && rows->step().value_or(false)) {
            const auto kseq = static_cast<std::uint64_t>(rows->integer(0));
            const auto state = store::record_state_from(rows->integer(1));
            const auto told = told_.states.find(kseq);
            if (told != told_.states.end() && state < told->second) {
                lost(fmt::format("record {} has forgotten its ack", kseq));
            }
            if (state == RecordState::sealed) {
                continue;
            }
            const auto ack = office_.verify(rows->blob(3));
            if (!ack || ack->kseq != kseq ||
                !std::ranges::equal(ack->digest.bytes, rows->blob(2))) {
                wrong(fmt::format("record {} moved without a signed ack", kseq));
            }
        }
    }

    void ask_jobs(store::Database& database) {
        for (const auto& [job, state] : told_.jobs) {
            const auto row = database.integer("SELECT state FROM print_job WHERE id=?", {job});
            const auto now = row && *row ? store::print_state_from(**row) : std::nullopt;
            if (now != after_start(state) && now != after_start(begun_.jobs.at(job))) {
                lost(fmt::format("print job {} is not {}", job, store::to_string(state)));
            }
        }
    }

    const Office& office_;
    const Promises& told_;
    const Promises& begun_;
};

} // namespace

std::string Violations::first() const {
    if (!lost.empty()) {
        return lost.front();
    }
    return wrong.empty() ? std::string() : wrong.front();
}

Violations
broken_promises(Office& office, const Image& disk, const Promises& told, const Promises& begun) {
    RecorderVfs::load(disk);
    Inquiry inquiry(office, told, begun);
    {
        const auto store = office.try_open(office.database());
        if (!store) {
            inquiry.found.wrong.push_back("it does not open: " + store.error().detail);
            return std::move(inquiry.found);
        }
        inquiry.ask(**store);
    }
    auto database = store::Database::open(office.database(), store::DatabaseAccess::exclusive);
    if (database) {
        inquiry.ask(*database);
    } else {
        inquiry.found.wrong.push_back("it does not open again: " + database.error().detail);
    }
    return std::move(inquiry.found);
}

void note_commit(const Office& office, store::Store& store, store::Commit commit, Promises& told) {
    const auto digest = office.ack_for(store, commit, protocol::AckStatus::stored).digest;
    told.jobs[commit.print_job] = PrintState::queued;
    told.commits.push_back({std::move(commit), digest});
}

} // namespace anjungan::test

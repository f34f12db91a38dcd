// SPDX-License-Identifier: GPL-3.0-or-later
// Asking a disk for everything that was promised.
#include "tests/faults/promises.hpp"

#include "tests/faults/sound_database.hpp"

#include <fmt/format.h>

namespace anjungan::test {

namespace {

using store::PrintState;

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
    Inquiry(const StoreOffice& office, const Promises& told, const Promises& begun)
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
        const auto next = store.submit(StoreOffice::request(office_.new_id()));
        if (!next || next->kseq != *last + 1 || next->repeated) {
            wrong("the next submission does not get the next number");
        }
        if (!store.outbox().damage().empty()) {
            wrong(store.outbox().damage());
        }
    }

    void ask(sqlite::Database& database) {
        for (auto& contradiction :
             contradictions(database, [this](ByteView ack) { return office_.verify(ack); })) {
            wrong(std::move(contradiction));
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

    void ask_acks(sqlite::Database& database) {
        for (const auto& [kseq, told] : told_.states) {
            const auto row = database.integer(
                "SELECT state FROM outbox WHERE kseq=?", {static_cast<std::int64_t>(kseq)}
            );
            const auto state = row && *row ? store::record_state_from(**row) : std::nullopt;
            if (state < told) {
                lost(fmt::format("record {} has forgotten its ack", kseq));
            }
        }
    }

    void ask_jobs(sqlite::Database& database) {
        for (const auto& [job, state] : told_.jobs) {
            const auto row = database.integer("SELECT state FROM print_job WHERE id=?", {job});
            const auto now = row && *row ? store::print_state_from(**row) : std::nullopt;
            if (now != after_start(state) && now != after_start(begun_.jobs.at(job))) {
                lost(fmt::format("print job {} is not {}", job, store::to_string(state)));
            }
        }
    }

    const StoreOffice& office_;
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

Violations broken_promises(
    StoreOffice& office, const Image& disk, const Promises& told, const Promises& begun
) {
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
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    if (database) {
        inquiry.ask(*database);
    } else {
        inquiry.found.wrong.push_back("it does not open again: " + database.error().detail);
    }
    return std::move(inquiry.found);
}

void note_commit(
    const StoreOffice& office, store::Store& store, store::Commit commit, Promises& told
) {
    const auto digest = office.ack_for(store, commit, protocol::AckStatus::stored).digest;
    told.jobs[commit.print_job] = PrintState::queued;
    told.commits.push_back({std::move(commit), digest});
}

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// The one transaction of a submission.
#include "offline-cache/store/submission.hpp"

#include "offline-cache/store/failpoints.hpp"
#include "offline-cache/store/queue_numbers.hpp"
#include "offline-cache/store/store.hpp"
#include "offline-cache/store/submission_entry.hpp"
#include "protocol/receipt_code.hpp"

#include <algorithm>

namespace anjungan::store {

Result<Commit> Store::submit(SubmissionRequest request) {
    context_.owner.check();
    auto made = context_.carry_out([&] { return commit_once(request); });
    if (!made && made.error().code == ErrorCode::io && context_.make_sure()) {
        if (auto found = earlier_commit(request.id); found && *found) {
            return std::move(**found);
        }
    }
    return made;
}

Result<Commit> Store::commit_once(const SubmissionRequest& request) {
    auto earlier = earlier_commit(request.id);
    TRY(earlier);
    if (*earlier) {
        return std::move(**earlier);
    }
    auto commit = sqlite::in_transaction(context_.database, [&]() -> Result<Commit> {
        auto numbered = number(request);
        TRY(numbered);
        TRY(seal(*numbered, request.body));
        if (request.compose) {
            TRY(queue_print(*numbered, request.compose));
        }
        TRY(count(numbered->committed_at, request.subject));
        TRY(checkpoints_.add_if_due());
        pass(failpoint::submit_before_commit);
        return numbered;
    });
    TRY(commit);
    pass(failpoint::submit_committed);
    return commit;
}

Result<std::optional<Commit>> Store::earlier_commit(const RecordId& id) {
    const auto record = outbox_.find(id);
    TRY(record);
    std::optional<Commit> earlier;
    if (!*record) {
        return earlier;
    }
    const auto& known = **record;
    const auto job = context_.database.integer(
        "SELECT min(id) FROM print_job WHERE kseq=?", {static_cast<std::int64_t>(known.kseq)}
    );
    TRY(job);
    earlier = Commit{
        known.id,
        known.kseq,
        known.code,
        known.queue_number,
        known.committed_at,
        job->value_or(0),
        true};
    return earlier;
}

Result<Commit> Store::number(const SubmissionRequest& request) {
    const auto last = outbox_.last_kseq();
    TRY(last);
    const auto floor = time_floor();
    TRY(floor);
    Commit commit;
    commit.id = request.id;
    commit.kseq = *last + 1;
    commit.code = protocol::ReceiptCode::of(request.id).display();
    commit.committed_at = std::max(context_.clock.wall_time(), *floor);
    if (!request.queue_group) {
        return commit;
    }
    if (*request.queue_group < 'A' || *request.queue_group > 'Z') {
        return fail(ErrorCode::invalid_input, "a queue group is one letter from A to Z");
    }
    auto queue_number = take_queue_number(
        context_, {commit.committed_at, time_floor_.hub_now()}, *request.queue_group
    );
    TRY(queue_number);
    commit.queue_number = std::move(*queue_number);
    return commit;
}

Status Store::count(WallTime committed_at, std::string_view subject) {
    if (subject.empty()) {
        return {};
    }
    const auto midnight =
        std::chrono::floor<std::chrono::days>(committed_at + context_.zone.offset) -
        context_.zone.offset;
    const auto counted = context_.database.run(
        "INSERT INTO day_count(day, subject, records) VALUES(?, ?, 1)"
        " ON CONFLICT DO UPDATE SET records=records+1",
        {std::int64_t{seconds_of(std::chrono::floor<std::chrono::seconds>(midnight))}, subject}
    );
    return status_of(counted);
}

Status Store::seal(const Commit& commit, const SecretBytes& body) {
    const protocol::EnvelopeHeader header{
        protocol::envelope_version,
        context_.identity.kiosk,
        commit.id,
        commit.kseq,
        context_.identity.key_epoch};
    const auto clear = body.reveal();
    // A copy that sealing wipes: a change may be tried twice, see StoreContext::carry_out().
    const auto sealed = protocol::seal_envelope(
        header,
        SecretBytes(Bytes(clear.begin(), clear.end())),
        context_.identity.recipients,
        context_.identity.key
    );
    TRY(sealed);
    TRY(outbox_.insert(commit, *sealed));
    return context_.audit.append(
        AuditKind::submitted,
        submission_entry(
            commit.kseq, commit.id, sealed->digest.bytes, commit.queue_number.value_or("")
        )
    );
}

Status Outbox::insert(const Commit& commit, const protocol::SealedEnvelope& sealed) {
    const sqlite::Value queue_number = commit.queue_number
                                           ? sqlite::Value(std::string_view(*commit.queue_number))
                                           : sqlite::Value(nullptr);
    const auto code = protocol::ReceiptCode::of(commit.id);
    const auto written = context_.database.run(
        "INSERT INTO outbox(kseq, id, state, code, queue_number, committed_at, hub_key, digest,"
        " signature, envelope) VALUES(?,?,?,?,?,?,?,?,?,?)",
        {static_cast<std::int64_t>(commit.kseq),
         ByteView(commit.id.bytes),
         static_cast<std::int64_t>(RecordState::sealed),
         std::string_view(code.symbols()),
         queue_number,
         seconds_of(commit.committed_at),
         std::int64_t{context_.identity.key_epoch},
         ByteView(sealed.digest.bytes),
         ByteView(sealed.signature.bytes),
         ByteView(sealed.bytes)}
    );
    if (!written) {
        // The id was looked up before: `conflict` can only be the code of another record.
        return fail(written.error());
    }
    return {};
}

Status Store::queue_print(Commit& commit, const ComposeDocument& compose) {
    auto document = compose(commit);
    TRY(document);
    PrintJob job;
    job.kseq = commit.kseq;
    job.document = std::move(*document);
    const auto queued = print_jobs_.insert(job);
    TRY(queued);
    commit.print_job = *queued;
    return {};
}

} // namespace anjungan::store

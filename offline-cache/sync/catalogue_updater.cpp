// SPDX-License-Identifier: GPL-3.0-or-later
// One round from the timestamp to the swap, one exchange a step.
#include "offline-cache/sync/catalogue_updater.hpp"

#include "base/run_on.hpp"
#include "offline-cache/sync/reply_verdict.hpp"
#include "protocol/trust_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::sync {

namespace {

constexpr std::string_view catalogue_path = "/v1/catalogue/";
/// More new roots than this in one round, and the rest waits for the next.
constexpr int max_roots = 100;
constexpr int status_not_found = 404;

/// The network's failures are waited out; everything else is for an operator to know.
bool is_conclusion(const Status& outcome) {
    return outcome || outcome.error().code != ErrorCode::unavailable;
}

Result<std::string> present(std::optional<std::string> text, const std::string& name) {
    if (text) {
        return std::move(*text);
    }
    return fail(
        ErrorCode::not_found,
        fmt::format("the hub does not have {}, which its timestamp names", name)
    );
}

} // namespace

CatalogueUpdater::CatalogueUpdater(
    Parts parts, Times times, Listener listener, protocol::TrustRoot placed
)
    : parts_(std::move(parts)),
      times_(times),
      listener_(std::move(listener)),
      placed_(std::move(placed)) {}

Result<std::unique_ptr<CatalogueUpdater>>
CatalogueUpdater::open(Parts parts, Times times, Listener listener) {
    auto placed = protocol::decode_trust<protocol::TrustRoot>(parts.root);
    TRY(placed);
    TRY(protocol::check_signatures(*placed, placed->said.root));
    return std::unique_ptr<CatalogueUpdater>(new CatalogueUpdater( // NOLINT(*-owning-memory)
        std::move(parts),
        times,
        std::move(listener),
        std::move(placed->said)
    ));
}

bool CatalogueUpdater::step() {
    const auto now = parts_.clock.boot_time();
    if (round_ && now - round_->begun >= times_.between) {
        round_.reset(); // the network was away for long: what was read is old by now
    }
    if (!round_ && now < due_) {
        return false;
    }
    auto outcome = round_ ? Status() : begin();
    if (outcome) {
        outcome = ask();
    }
    if (!outcome) {
        finish(outcome);
    }
    rest_until_ = round_ ? 0 : due_.count();
    return round_.has_value();
}

Status CatalogueUpdater::begin() {
    Round round;
    round.begun = parts_.clock.boot_time();
    due_ = round.begun + times_.after_failure;
    const auto floor = run_on(parts_.store_thread, [this] { return parts_.store.time_floor(); });
    TRY(floor);
    round.now = std::max(parts_.clock.wall_time(), *floor);
    TRY(read_trusted(round));
    round_ = std::move(round);
    return {};
}

/// What cannot be read counts as not there: versions are kept from falling by the store as well.
Status CatalogueUpdater::read_trusted(Round& round) {
    auto texts = run_on(parts_.store_thread, [this] { return parts_.store.trust().texts(); });
    TRY(texts);
    round.before = std::move(*texts);
    round.root = placed_;
    round.after.root = parts_.root;
    const auto root = protocol::decode_trust<protocol::TrustRoot>(round.before.root);
    if (root && root->said.version >= placed_.version) {
        round.root = root->said;
        round.after.root = round.before.root;
    }
    const auto stamp = protocol::decode_trust<protocol::TrustTimestamp>(round.before.timestamp);
    if (stamp) {
        round.trusted = stamp->said;
    }
    return {};
}

Status CatalogueUpdater::ask() {
    using protocol::catalogue_name;
    using protocol::file_name;
    auto name = std::string(protocol::timestamp_name);
    switch (round_->next) {
    case Next::timestamp: break;
    case Next::root: name = protocol::root_name(round_->root.version + 1); break;
    case Next::catalogue: name = catalogue_name(round_->timestamp.catalogue.version); break;
    case Next::file: name = file_name(round_->missing.back().digest); break;
    }
    auto text = fetch(name);
    TRY(text);
    if (round_->next == Next::timestamp) {
        return take_timestamp(*text);
    }
    if (round_->next == Next::root) {
        return take_root(*text);
    }
    const auto needed = present(std::move(*text), name);
    TRY(needed);
    return round_->next == Next::catalogue ? take_catalogue(*needed) : take_file(*needed);
}

/// Nothing: the hub says that it has no such file.
Result<std::optional<std::string>> CatalogueUpdater::fetch(const std::string& name) {
    const auto reply = parts_.transport.get(std::string(catalogue_path) + name, {});
    if (!reply) {
        if (reply.error().code == ErrorCode::invalid_input) {
            return fail(
                ErrorCode::corrupt, fmt::format("the answer for {} is larger than any may be", name)
            );
        }
        return fail(ErrorCode::unavailable, reply.error().detail);
    }
    if (reply->status == status_not_found) {
        return std::optional<std::string>();
    }
    const auto judgement = judge(*reply);
    if (judgement.verdict != Verdict::answer) {
        due_ = std::max(
            due_,
            parts_.clock.boot_time() +
                std::min<std::chrono::milliseconds>(judgement.retry_after, times_.between)
        );
        return fail(ErrorCode::unavailable, judgement.detail);
    }
    return std::optional(std::string(as_text(reply->body)));
}

Status CatalogueUpdater::take_timestamp(const std::optional<std::string>& text) {
    if (!text) { // this hub has no catalogue
        finish({});
        return {};
    }
    round_->after.timestamp = *text;
    if (*text == round_->before.timestamp && nothing_new()) {
        finish({});
        return {};
    }
    round_->next = Next::root;
    return {};
}

/// Whether all that the accepted timestamp leads to is here, and intact.
bool CatalogueUpdater::nothing_new() {
    return run_on(
               parts_.store_thread,
               [this]() -> Status {
                   const auto contents = parts_.store.trust().contents();
                   return status_of(contents);
               }
    ).has_value();
}

Status CatalogueUpdater::take_root(const std::optional<std::string>& text) {
    if (!text || round_->roots == max_roots) {
        return judge_timestamp();
    }
    auto root = protocol::accept_root(round_->root, *text);
    TRY(root);
    round_->root = std::move(*root);
    round_->after.root = *text;
    ++round_->roots;
    return {};
}

Status CatalogueUpdater::judge_timestamp() {
    auto& round = *round_;
    TRY(protocol::check_expiry(round.root, round.now));
    auto timestamp =
        protocol::accept_timestamp(round.root, round.trusted, round.after.timestamp, round.now);
    TRY(timestamp);
    round.timestamp = *timestamp;
    round.next = Next::catalogue;
    const auto here = crypto::digest_of(as_bytes(round.before.catalogue));
    return here == timestamp->catalogue.digest ? take_catalogue(round.before.catalogue) : Status();
}

Status CatalogueUpdater::take_catalogue(const std::string& text) {
    auto& round = *round_;
    const auto catalogue = protocol::accept_catalogue(round.root, round.timestamp, text, round.now);
    TRY(catalogue);
    round.after.catalogue = text;
    auto missing = run_on(parts_.store_thread, [this, &catalogue] {
        return parts_.store.trust().missing(*catalogue);
    });
    TRY(missing);
    round.missing = std::move(*missing);
    round.next = Next::file;
    return round.missing.empty() ? hand_over() : Status();
}

Status CatalogueUpdater::take_file(const std::string& text) {
    auto& missing = round_->missing;
    const auto wanted = missing.back();
    TRY(protocol::accept_file(wanted, as_bytes(text)));
    round_->files.push_back(text);
    std::erase_if(missing, [&wanted](const auto& file) { return file.digest == wanted.digest; });
    return missing.empty() ? hand_over() : Status();
}

Status CatalogueUpdater::hand_over() {
    auto taken = run_on(parts_.store_thread, [this] {
        return parts_.store.take_catalogue(round_->after, round_->files);
    });
    if (taken) {
        finish(taken);
    }
    return taken;
}

void CatalogueUpdater::finish(const Status& outcome) {
    CatalogueNews news;
    if (!outcome) {
        news.refused = outcome.error().detail;
    } else {
        due_ = parts_.clock.boot_time() + times_.between;
        news.taken =
            round_->next == Next::file &&
            (round_->after.catalogue != round_->before.catalogue || !round_->files.empty());
    }
    round_.reset();
    if (is_conclusion(outcome)) {
        listener_(news);
    }
}

} // namespace anjungan::sync

// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what is left with what was promised.
#include "tests/faults/kill_history.hpp"

#include "offline-cache/store/print_job.hpp"
#include "offline-cache/store/record_state.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::test {

namespace {

using store::PrintState;
using store::RecordState;
using Sentences = std::vector<std::string>;
using ByCode = std::map<std::string, KeptRecord>;

bool is(const KeptRecord& record, RecordState state) {
    return record.state == static_cast<std::int64_t>(state);
}

bool is(const KeptRecord& record, PrintState state) {
    return record.print_state == static_cast<std::int64_t>(state);
}

bool is_acknowledged(const KeptRecord& record) {
    return is(record, RecordState::stored) || is(record, RecordState::safe) ||
           is(record, RecordState::purged);
}

bool has_not_begun_to_print(const KeptRecord& record) {
    return is(record, PrintState::queued) || is(record, PrintState::preflight) ||
           is(record, PrintState::blocked);
}

std::string at_hub(const KeptRecord& record) {
    return fmt::format("{} {} {}", record.id, record.kseq, record.digest);
}

ByCode by_code(const LeftBehind& left) {
    ByCode records;
    for (const auto& record : left.records) {
        records[record.code] = record;
    }
    return records;
}

/// Originals of this code, whole or torn.
auto originals(const LeftBehind& left, const std::string& code) {
    return std::ranges::count_if(left.paper, [&](const PaperSlip& slip) {
        return slip.code == code && !slip.marked_copy;
    });
}

bool came_out_whole(const LeftBehind& left, const std::string& code) {
    return std::ranges::any_of(left.paper, [&](const PaperSlip& slip) {
        return slip.code == code && slip.cut;
    });
}

void judge_paper(const LeftBehind& left, const ByCode& records, Sentences& broken) {
    for (const auto& slip : left.paper) {
        const auto record = records.find(slip.code);
        if (record == records.end()) {
            broken.push_back(fmt::format("paper {} has no record", slip.code));
        } else if (has_not_begun_to_print(record->second)) {
            broken.push_back(fmt::format("paper {} before `sending` was committed", slip.code));
        }
    }
    for (const auto& record : left.records) {
        if (originals(left, record.code) > 1) {
            broken.push_back(fmt::format("two unmarked originals of {}", record.code));
        }
        if (is(record, PrintState::printed) && !came_out_whole(left, record.code)) {
            broken.push_back(fmt::format("{} is called printed without paper", record.code));
        }
        if (record.print_state == 0) {
            broken.push_back(fmt::format("record {} has no print job", record.kseq));
        }
    }
}

void judge_screen(const LeftBehind& left, const ByCode& records, Sentences& broken) {
    for (const auto& code : left.shown) {
        if (!records.contains(code)) {
            broken.push_back(fmt::format("{} stood on the screen and has no record", code));
        }
    }
    for (const auto& code : left.shown_sent) {
        const auto record = records.find(code);
        if (record == records.end() || !is_acknowledged(record->second)) {
            broken.push_back(fmt::format("the screen called {} sent without an ack", code));
        }
    }
    for (const auto& code : left.shown_printed) {
        if (!came_out_whole(left, code)) {
            broken.push_back(fmt::format("the screen called {} printed without paper", code));
        }
    }
}

void judge_hub(const LeftBehind& left, Sentences& broken) {
    std::set<std::string> known;
    for (const auto& record : left.records) {
        const auto copies = left.at_hub.count(at_hub(record));
        known.insert(at_hub(record));
        if (copies > 1) {
            broken.push_back(fmt::format("the hub has record {} twice", record.kseq));
        }
        if (copies == 0 && (!is(record, RecordState::sealed) || !record.has_envelope)) {
            broken.push_back(fmt::format("record {} is neither here nor there", record.kseq));
        }
    }
    for (const auto& there : left.at_hub) {
        if (!known.contains(there)) {
            broken.push_back("the hub has what is not in the outbox: " + there);
        }
    }
}

bool same_but_for_progress(const KeptRecord& before, const KeptRecord& now) {
    return before.kseq == now.kseq && before.digest == now.digest && before.code == now.code &&
           before.number == now.number && before.state <= now.state &&
           (!is(before, PrintState::printed) || is(now, PrintState::printed));
}

} // namespace

std::vector<std::string> KillHistory::judge(const LeftBehind& left) {
    auto broken = left.faults;
    const auto records = by_code(left);
    judge_paper(left, records, broken);
    judge_screen(left, records, broken);
    judge_hub(left, broken);
    for (const auto& [id, before] : promised_) {
        const auto now = records.find(before.code);
        if (now == records.end() || now->second.id != id) {
            broken.push_back(fmt::format("record {} is gone", before.kseq));
        } else if (!same_but_for_progress(before, now->second)) {
            broken.push_back(fmt::format("record {} has changed or gone back", before.kseq));
        }
    }
    for (const auto& record : left.records) {
        promised_[record.id] = record;
    }
    return broken;
}

std::vector<std::string> KillHistory::judge_quiet(const LeftBehind& left) {
    Sentences broken;
    for (const auto& record : left.records) {
        if (!is_acknowledged(record) || !left.at_hub.contains(at_hub(record))) {
            broken.push_back(fmt::format("record {} has not arrived", record.kseq));
        }
        if (!is(record, PrintState::printed) && !is(record, PrintState::unknown)) {
            broken.push_back(fmt::format("the slip of record {} is still under way", record.kseq));
        }
    }
    return broken;
}

} // namespace anjungan::test

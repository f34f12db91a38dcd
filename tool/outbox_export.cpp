// SPDX-License-Identifier: GPL-3.0-or-later
// `outbox export`: sealed records leave a kiosk on a stick, also when its database is damaged.
#include "offline-cache/forensics/kept_acks.hpp"
#include "offline-cache/forensics/salvage.hpp"
#include "protocol/envelope.hpp"
#include "protocol/wire.hpp"
#include "tool/commands.hpp"
#include "tool/travel_files.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct ExportOptions {
    std::filesystem::path database;
    std::filesystem::path directory;
    bool all = false;
};

/// Records that travel in one file.
struct Batch {
    std::string kiosk;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::vector<Bytes> envelopes;
    std::size_t bytes = protocol::batch_overhead_bytes;
};

bool has_room(const Batch& batch, const std::string& kiosk, std::size_t bytes) {
    return batch.kiosk == kiosk && batch.envelopes.size() < protocol::max_batch_records &&
           batch.bytes + bytes <= protocol::max_batch_bytes;
}

std::vector<Batch> batches_of(std::vector<store::SealedRecord> records) {
    std::vector<Batch> batches;
    for (auto& record : records) {
        const auto kiosk = protocol::read_header(record.envelope).value().kiosk;
        const auto bytes = record.envelope.size() + protocol::record_overhead_bytes;
        if (batches.empty() || !has_room(batches.back(), kiosk, bytes)) {
            batches.push_back({kiosk, record.kseq, 0, {}});
        }
        auto& batch = batches.back();
        batch.last = record.kseq;
        batch.bytes += bytes;
        batch.envelopes.push_back(std::move(record.envelope));
    }
    return batches;
}

Status write(const Batch& batch, const Folder& stick) {
    const auto body = protocol::encode_batch(batch.envelopes);
    TRY(body);
    const auto name =
        fmt::format("anjungan-{}-{}-{}{}", batch.kiosk, batch.first, batch.last, batch_extension);
    auto written = stick.write_durably(name, *body, Access::owner_only);
    if (written) {
        std::cout << fmt::format("{}: {} records\n", name, batch.envelopes.size());
    }
    return written;
}

/// What the hub has said so far, for it to say more: a kiosk that only the stick reaches hears of
/// `safe` and `erased` in no other way.
Status write_asks(const ExportOptions& options, const Folder& stick) {
    const auto kept = forensics::read_kept_acks(options.database);
    TRY(kept);
    for (auto first = kept->begin(); first != kept->end();) {
        std::vector<Bytes> acks;
        auto last = first;
        for (auto next = first; next != kept->end() && next->kiosk == first->kiosk &&
                                acks.size() < protocol::max_batch_records;
             ++next) {
            acks.push_back(next->bytes);
            last = next;
        }
        const auto body = protocol::encode_batch_reply(acks);
        TRY(body);
        const auto name = fmt::format(
            "anjungan-{}-{}-{}{}", first->kiosk, first->kseq, last->kseq, ask_extension
        );
        TRY(stick.write_durably(name, *body, Access::owner_only));
        std::cout << fmt::format("{}: asks about {} records\n", name, acks.size());
        first = last + 1;
    }
    return {};
}

/// One line for each run of records that stay behind; gives how many they are.
std::uint64_t tell_lost(const forensics::Salvage& salvage) {
    std::uint64_t count = 0;
    for (const auto& lost : salvage.lost) {
        count += lost.last - lost.first + 1;
        complain(
            lost.first == lost.last
                ? fmt::format("record {} is skipped: {}", lost.first, lost.why)
                : fmt::format("records {} to {} are skipped: {}", lost.first, lost.last, lost.why)
        );
    }
    return count;
}

Outcome export_records(const ExportOptions& options) {
    auto salvage = forensics::salvage_records(
        options.database,
        options.all ? forensics::SalvageScope::everything : forensics::SalvageScope::unacknowledged
    );
    if (!salvage) {
        return report(salvage.error());
    }
    if (!salvage->damage.empty()) {
        complain(salvage->damage + "; taking out what can still be read");
    }
    const auto stick = make_travel_folder(options.directory);
    if (!stick) {
        return report(stick.error());
    }
    const auto exported = salvage->records.size();
    for (const auto& batch : batches_of(std::move(salvage->records))) {
        if (auto written = write(batch, *stick); !written) {
            return report(written.error());
        }
    }
    if (auto asked = write_asks(options, *stick); !asked && salvage->damage.empty()) {
        return report(asked.error());
    }
    const auto lost = tell_lost(*salvage);
    std::cout << fmt::format("{} records exported, {} skipped\n", exported, lost);
    // A file that SQLite refuses may have lost records of which nothing tells any more.
    return lost == 0 && salvage->damage.empty() ? Outcome::good : Outcome::finding;
}

} // namespace

void add_outbox_export(CLI::App& outbox, Action& chosen) {
    auto* command = outbox.add_subcommand(
        "export", "Write the records that wait for the hub as files for a stick"
    );
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("DB", options->database, "A kiosk.db, whole or damaged")->required();
    command->add_option("DIR", options->directory, "The folder to write to")->required();
    command->add_flag("--all", options->all, "Also records that the hub has acknowledged");
    command->callback([&chosen, options] {
        chosen = [options] { return export_records(*options); };
    });
}

} // namespace anjungan::tool

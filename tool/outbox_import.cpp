// SPDX-License-Identifier: GPL-3.0-or-later
// `outbox import-acks`: the hub's acknowledgements come back to the kiosk on a stick.
#include "offline-cache/store/store.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tool/commands.hpp"
#include "tool/travel_files.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <map>
#include <memory>

namespace anjungan::tool {

namespace {

struct AckOptions {
    std::filesystem::path database;
    std::filesystem::path directory;
    std::filesystem::path keys;
};

using Tally = std::map<store::AckOutcome, std::uint64_t>;

bool is_refusal(store::AckOutcome outcome) {
    switch (outcome) {
    case store::AckOutcome::applied:
    case store::AckOutcome::known: return false;
    case store::AckOutcome::bad_signature:
    case store::AckOutcome::other_kiosk:
    case store::AckOutcome::unknown_record:
    case store::AckOutcome::mismatch: return true;
    }
    return true;
}

/// Zeros are told for what one hopes to read, not for what one fears.
Outcome tell(Tally tally) {
    std::string refusals;
    std::uint64_t refused = 0;
    for (const auto& [outcome, count] : tally) {
        if (is_refusal(outcome)) {
            refused += count;
            refusals += fmt::format(", {} {}", to_string(outcome), count);
        }
    }
    std::cout << fmt::format(
        "applied {}, known {}, refused {}{}\n",
        tally[store::AckOutcome::applied],
        tally[store::AckOutcome::known],
        refused,
        refusals
    );
    return refused == 0 ? Outcome::good : Outcome::finding;
}

/// The store makes a database where there is none: here that would hide a wrong path.
Result<std::unique_ptr<store::Store>>
open_store(const std::filesystem::path& path, const protocol::KioskKeys& keys, const Clock& clock) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) {
        return fail(ErrorCode::not_found, fmt::format("there is no file {}", path.string()));
    }
    return store::Store::open(
        path,
        {keys.name, keys.kiosk, keys.recipients, keys.key_epoch, keys.hub},
        clock,
        OfficeZone()
    );
}

Outcome import_acks(const AckOptions& options) {
    const auto folder = open_travel_folder(options.directory);
    if (!folder) {
        return report(folder.error());
    }
    const auto files = names_with(*folder, acks_extension);
    if (!files) {
        return report(files.error());
    }
    const auto keys = protocol::load_kiosk_keys(options.keys);
    if (!keys) {
        return report(keys.error());
    }
    const SystemClock clock;
    const auto store = open_store(options.database, *keys, clock);
    if (!store) {
        return report(store.error());
    }
    auto outcome = Outcome::good;
    Tally tally;
    for (const auto& file : *files) {
        const auto acks = read_acks(*folder, file);
        if (!acks) {
            complain(acks.error().detail);
            outcome = Outcome::finding;
            continue;
        }
        const auto applied = (*store)->outbox().apply_acks(*acks);
        if (!applied) {
            return report(applied.error());
        }
        for (const auto one : applied->outcomes) {
            ++tally[one];
        }
    }
    return tell(std::move(tally)) == Outcome::good ? outcome : Outcome::finding;
}

} // namespace

void add_outbox_import(CLI::App& outbox, Action& chosen) {
    auto* command = outbox.add_subcommand(
        "import-acks", "Apply the hub's answers from a stick; the kiosk must be stopped"
    );
    const auto options = std::make_shared<AckOptions>();
    command->add_option("DB", options->database, "The kiosk.db")->required();
    command->add_option("DIR", options->directory, "The folder with the .acks files")->required();
    command->add_option("--keys", options->keys, "The kiosk's keys directory")->required();
    command->callback([&chosen, options] { chosen = [options] { return import_acks(*options); }; });
}

} // namespace anjungan::tool

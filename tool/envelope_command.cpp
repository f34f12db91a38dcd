// SPDX-License-Identifier: GPL-3.0-or-later
// `envelope open`: what citizens submitted, for whoever holds the hub's or the recovery key.
#include "offline-cache/forensics/sealed_reader.hpp"
#include "protocol/body_text.hpp"
#include "protocol/crypto/key_files.hpp"
#include "protocol/envelope.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct EnvelopeOptions {
    std::filesystem::path key;
    std::filesystem::path database;
    std::string id;
};

Result<SecretText>
open_body(const protocol::ParsedEnvelope& envelope, const crypto::BoxKeyPair& key) {
    const auto body = envelope.open(key);
    TRY(body);
    return protocol::body_as_json(*body);
}

/// One JSON line. What stands beside an envelope in the table must be what it says itself.
Status print_row(const forensics::SealedRow& row, const crypto::BoxKeyPair& key) {
    const auto envelope = protocol::ParsedEnvelope::parse(row.envelope);
    TRY(envelope);
    const auto& header = envelope->header();
    if (!std::ranges::equal(header.id.bytes, row.id)) {
        return fail(ErrorCode::corrupt, "the envelope belongs to another record");
    }
    const auto body = open_body(*envelope, key);
    TRY(body);
    std::cout << fmt::format(
                     R"({{"id":"{}","kiosk":"{}","kseq":{},"body":)",
                     to_string(header.id),
                     header.kiosk,
                     header.kseq
                 )
              << body->reveal() << "}\n";
    return {};
}

std::string name_of(const forensics::SealedRow& row) {
    const auto id = record_id_from(row.id);
    return id ? to_string(*id) : to_hex(row.id);
}

Outcome open_all(const EnvelopeOptions& options) {
    const auto key = crypto::read_box_secret(options.key);
    if (!key) {
        return report(key.error());
    }
    const auto rows = forensics::read_sealed_rows(options.database);
    if (!rows) {
        return report(rows.error());
    }
    auto outcome = Outcome::good;
    bool found = options.id.empty();
    for (const auto& row : *rows) {
        const auto name = name_of(row);
        if (!options.id.empty() && name != options.id) {
            continue;
        }
        found = true;
        if (auto printed = print_row(row, *key); !printed) {
            complain(fmt::format("{}: {}", name, printed.error().detail));
            outcome = Outcome::finding;
        }
    }
    if (!found) {
        complain(fmt::format("no sealed record {} in {}", options.id, options.database.string()));
        return Outcome::finding;
    }
    return outcome;
}

} // namespace

void add_envelope_commands(CLI::App& app, Action& chosen) {
    auto* envelope = app.add_subcommand("envelope", "Sealed submissions");
    envelope->require_subcommand(1);
    auto* open = envelope->add_subcommand(
        "open", "Print the submissions in a database as JSON lines (personal data!)"
    );
    const auto options = std::make_shared<EnvelopeOptions>();
    open->add_option("--key", options->key, "hub.box.secret or recovery.box.secret")->required();
    open->add_option("--database", options->database, "A kiosk.db or hub.db")->required();
    open->add_option("--id", options->id, "Only this record, as 01234567-89ab-…");
    open->callback([&chosen, options] { chosen = [options] { return open_all(*options); }; });
}

} // namespace anjungan::tool

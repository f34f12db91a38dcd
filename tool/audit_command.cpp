// SPDX-License-Identifier: GPL-3.0-or-later
// `audit verify`: is the kiosk's audit chain whole?
#include "offline-cache/forensics/audit_verifier.hpp"
#include "protocol/certificate.hpp"
#include "protocol/crypto/key_files.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct AuditOptions {
    std::filesystem::path database;
    std::filesystem::path certificate; ///< empty: the kiosk's signatures are not checked
    std::filesystem::path hub_key;     ///< empty: the hub's are not
    std::filesystem::path hub_database;
};

Result<forensics::AuditProof> proof_from(const AuditOptions& options) {
    forensics::AuditProof proof;
    if (!options.hub_key.empty()) {
        const auto key = crypto::read_signing_public(options.hub_key);
        TRY(key);
        proof.hub = *key;
    }
    if (!options.certificate.empty()) {
        const auto certificate = protocol::read_certificate(options.certificate);
        TRY(certificate);
        proof.kiosk = certificate->key;
    }
    if (!options.hub_database.empty()) {
        auto witnesses = forensics::read_witnesses(options.hub_database);
        TRY(witnesses);
        proof.witnesses = std::move(*witnesses);
    }
    return proof;
}

Outcome verify(const AuditOptions& options) {
    const auto proof = proof_from(options);
    if (!proof) {
        return report(proof.error());
    }
    const auto finding = forensics::verify_audit(options.database, *proof);
    if (!finding) {
        return report(finding.error());
    }
    if (finding->intact) {
        std::cout << fmt::format(
            "INTACT: {} entries, head {}\nHeld against {} checkpoints of the kiosk and {} "
            "witnesses "
            "of the hub\n",
            finding->entries,
            finding->head,
            finding->checkpoints,
            finding->witnesses
        );
        return Outcome::good;
    }
    std::cout << fmt::format(
        "BROKEN at entry {}: {}\nBefore it {} entries hold, head {}\n",
        finding->first_bad,
        finding->reason,
        finding->entries,
        finding->head
    );
    return Outcome::finding;
}

} // namespace

void add_audit_commands(CLI::App& app, Action& chosen) {
    auto* audit = app.add_subcommand("audit", "The audit chain of a kiosk");
    audit->require_subcommand(1);
    auto* check = audit->add_subcommand("verify", "Walk the chain and name the first bad entry");
    const auto options = std::make_shared<AuditOptions>();
    check->add_option("DB", options->database, "A kiosk.db")->required();
    check->add_option(
        "--certificate", options->certificate, "kiosk.certificate: checks the kiosk's signatures"
    );
    check->add_option("--hub-key", options->hub_key, "hub.sign.public: checks the hub's");
    check->add_option(
        "--witness", options->hub_database, "The hub's hub.db: what it has seen of this chain"
    );
    check->callback([&chosen, options] { chosen = [options] { return verify(*options); }; });
}

} // namespace anjungan::tool

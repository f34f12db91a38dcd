// SPDX-License-Identifier: GPL-3.0-or-later
// `receipt verify`: did one of our kiosks print this receipt, exactly like this?
#include "base/local_time.hpp"
#include "protocol/receipt_url.hpp"
#include "tool/certificates.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct ReceiptOptions {
    std::string text;
    std::optional<std::filesystem::path> certificate;
};

Outcome refuse(std::string_view why) {
    std::cout << "REFUSED: " << why << '\n';
    return Outcome::finding;
}

/// A code alone can be made up by anyone: well formed is the most that can be said.
Outcome look_at_code(std::string_view text) {
    const auto code = protocol::ReceiptCode::parse(text);
    if (!code) {
        return refuse("neither a receipt's QR text nor a code: " + code.error().detail);
    }
    return refuse(fmt::format(
        "{} is a well-formed code, but a code proves nothing; only the text of the QR does",
        code->display()
    ));
}

void print_facts(const protocol::ReceiptFacts& facts, const KnownCertificate& known) {
    std::cout << fmt::format(
        "GENUINE: printed by kiosk {} of {}\n"
        "Code:         {}\n"
        "Issued:       {}\n",
        facts.kiosk,
        known.certificate.office,
        facts.code.display(),
        iso_utc(facts.issued)
    );
    if (facts.queue_letter != '\0') {
        std::cout << fmt::format(
            "Queue number: {}-{:03}\n", facts.queue_letter, facts.queue_number
        );
    }
    std::cout << fmt::format(
        "Copy:         {}\n"
        "Certificate:  {} ({})\n",
        facts.copy,
        known.file.string(),
        known.vouched == Vouched::by_hub ? "signed by the hub whose key lies beside it"
                                         : "no hub key beside it: trust it as you trust the file"
    );
}

Outcome verify(const ReceiptOptions& options) {
    if (options.text.find('/') == std::string::npos) {
        return look_at_code(options.text);
    }
    const auto kiosk = protocol::claimed_kiosk(options.text);
    if (!kiosk) {
        return refuse(kiosk.error().detail);
    }
    const auto known = known_certificates(options.certificate);
    if (!known) {
        return report(known.error());
    }
    std::string why = fmt::format("there is no certificate for the kiosk {} it names", *kiosk);
    for (const auto& one : *known) {
        if (one.certificate.kiosk != *kiosk) {
            continue;
        }
        const auto facts = protocol::verify_receipt_url(options.text, one.certificate);
        if (facts) {
            print_facts(*facts, one);
            return Outcome::good;
        }
        why = facts.error().detail;
    }
    return refuse(why);
}

} // namespace

void add_receipt_commands(CLI::App& app, Action& chosen) {
    auto* receipt = app.add_subcommand("receipt", "Receipts that citizens bring");
    receipt->require_subcommand(1);
    auto* check = receipt->add_subcommand("verify", "Check the text of a receipt's QR code");
    const auto options = std::make_shared<ReceiptOptions>();
    check->add_option("TEXT", options->text, "The QR text, exactly as scanned")->required();
    check->add_option(
        "--certificate",
        options->certificate,
        "The kiosk's certificate; otherwise those in $ANJUNGAN_CERTIFICATES or the configuration"
    );
    check->callback([&chosen, options] { chosen = [options] { return verify(*options); }; });
}

} // namespace anjungan::tool

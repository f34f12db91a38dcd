// `audit verify`: is the kiosk's audit chain whole?
#include "kiosk/tool/commands.hpp"
#include "offline-cache/store/audit_verifier.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

Outcome verify(const std::filesystem::path& database) {
    const auto finding = store::verify_audit(database);
    if (!finding) {
        return report(finding.error());
    }
    if (finding->intact) {
        std::cout << fmt::format("INTACT: {} entries, head {}\n", finding->entries, finding->head);
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
    const auto database = std::make_shared<std::filesystem::path>();
    check->add_option("DB", *database, "A kiosk.db")->required();
    check->callback([&chosen, database] { chosen = [database] { return verify(*database); }; });
}

} // namespace anjungan::tool

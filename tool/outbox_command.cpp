// SPDX-License-Identifier: GPL-3.0-or-later
// `outbox list`: what a kiosk holds and how far each record has come.
#include "offline-cache/forensics/outbox_listing.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

Outcome list(const std::filesystem::path& database) {
    const auto lines = forensics::list_outbox(database);
    if (!lines) {
        return report(lines.error());
    }
    for (const auto& line : *lines) {
        std::cout << fmt::format(
            "{:>6}  {}  {}  {:<11}  sent {} times\n",
            line.kseq,
            to_string(line.id),
            line.code,
            store::to_string(line.state),
            line.attempts
        );
    }
    std::cout << fmt::format("{} records\n", lines->size());
    return Outcome::good;
}

} // namespace

void add_outbox_commands(CLI::App& app, Action& chosen) {
    auto* outbox = app.add_subcommand("outbox", "The records a kiosk keeps for the hub");
    outbox->require_subcommand(1);
    auto* show = outbox->add_subcommand("list", "One line a record, nothing personal");
    const auto database = std::make_shared<std::filesystem::path>();
    show->add_option("DB", *database, "A kiosk.db")->required();
    show->callback([&chosen, database] { chosen = [database] { return list(*database); }; });
    add_outbox_export(*outbox, chosen);
    add_outbox_import(*outbox, chosen);
}

} // namespace anjungan::tool

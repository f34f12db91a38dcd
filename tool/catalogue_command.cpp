// SPDX-License-Identifier: GPL-3.0-or-later
// `catalogue check`: will a kiosk offer every service in this directory?
#include "base/local_time.hpp"
#include "kiosk/services/catalogue.hpp"
#include "kiosk/services/missing_facts.hpp"
#include "tool/catalogue_commands.hpp"
#include "tool/commands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

/// "good    calendar 2026: 25 days, 20 of them not compared with their source".
std::string in_words(const services::CalendarYear& year) {
    const auto unverified = std::ranges::count(year.days, false, &services::Holiday::verified);
    const auto remark =
        unverified == 0 ? std::string()
                        : fmt::format(", {} of them not compared with their source", unverified);
    return fmt::format(
        "good    calendar {}: {} days{}\n", static_cast<int>(year.year), year.days.size(), remark
    );
}

/// No finding: an office may do without.
void tell_what_lacks(const services::Catalogue& catalogue) {
    for (const auto& service : catalogue.services) {
        for (const auto& sentence : services::missing_facts(service)) {
            std::cout << fmt::format("lacks   {}: {}\n", service.id, sentence);
        }
    }
    const auto today = local_time(SystemClock().wall_time(), OfficeZone()).date;
    for (const auto& sentence : services::missing_facts(catalogue, today)) {
        std::cout << fmt::format("lacks   {}\n", sentence);
    }
}

} // namespace

Outcome check_catalogue(const std::filesystem::path& directory) {
    const auto catalogue = services::load_catalogue(directory);
    if (!catalogue) {
        return report(catalogue.error());
    }
    for (const auto& service : catalogue->services) {
        std::cout << fmt::format("good    {}\n", service.id);
    }
    for (const auto& year : catalogue->calendar.years) {
        std::cout << in_words(year);
    }
    tell_what_lacks(*catalogue);
    for (const auto& fault : catalogue->faults) {
        std::cout << fmt::format("hidden  {}: {}\n", fault.service, fault.sentence);
    }
    if (catalogue->services.empty() && catalogue->faults.empty()) {
        complain(fmt::format("{} holds no service", directory.string()));
        return Outcome::finding;
    }
    return catalogue->faults.empty() ? Outcome::good : Outcome::finding;
}

void add_catalogue_commands(CLI::App& app, Action& chosen) {
    auto* catalogue = app.add_subcommand("catalogue", "The services a kiosk offers");
    catalogue->require_subcommand(1);
    auto* checker = catalogue->add_subcommand("check", "Name every mistake with file and place");
    const auto directory = std::make_shared<std::filesystem::path>();
    checker->add_option("DIR", *directory, "The services directory")->required();
    checker->callback([&chosen, directory] {
        chosen = [directory] { return check_catalogue(*directory); };
    });
    add_catalogue_keys(*catalogue, chosen);
    add_catalogue_sign(*catalogue, chosen);
    add_catalogue_verify(*catalogue, chosen);
}

} // namespace anjungan::tool

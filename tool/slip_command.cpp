// SPDX-License-Identifier: GPL-3.0-or-later
// `slip self-test` and `slip day-close`: bytes for the printer, to be sent by the technician's
// hand.
#include "base/files.hpp"
#include "drivers/printer/encoder.hpp"
#include "kiosk/print/compose.hpp"
#include "kiosk/print/office_wording.hpp"
#include "kiosk/services/catalogue.hpp"
#include "offline-cache/forensics/day_tally.hpp"
#include "tool/commands.hpp"
#include "tool/slip_settings.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <map>
#include <memory>

namespace anjungan::tool {

namespace {

struct SlipOptions {
    std::filesystem::path config = std::filesystem::path(ANJUNGAN_CONFIG_DIR) / "kiosk.toml";
    std::filesystem::path database;
    std::filesystem::path out = "slip.bin";
    std::string date; ///< "2026-11-24"; empty: today
};

Outcome write_slip(
    const print::Slip& slip, const SlipSettings& settings, const std::filesystem::path& out
) {
    const auto job = drivers::encode(print::compose(slip), settings.printer);
    if (!job) {
        return report(job.error());
    }
    const auto bytes = job->whole();
    if (auto written = write_file_durably(out, bytes, Access::everyone_reads); !written) {
        return report(written.error());
    }
    std::cout << fmt::format(
        "{} bytes for {} in {}\n", bytes.size(), settings.printer.id, out.string()
    );
    return Outcome::good;
}

print::Proof proof_of(drivers::Evidence evidence) {
    switch (evidence) {
    case drivers::Evidence::write_only: return print::Proof::nothing;
    case drivers::Evidence::status: return print::Proof::state;
    case drivers::Evidence::marker: return print::Proof::each_slip;
    case drivers::Evidence::paper_taken: return print::Proof::paper_taken;
    }
    return print::Proof::nothing;
}

Outcome self_test(const SlipOptions& options) {
    const auto settings = read_slip_settings(options.config);
    if (!settings) {
        return report(settings.error());
    }
    const auto& printer = settings->printer;
    print::SelfTestFacts facts;
    facts.kiosk = settings->kiosk;
    facts.version = ANJUNGAN_VERSION;
    facts.at = SystemClock().wall_time();
    facts.printer_name = printer.name;
    facts.printer_id = printer.id;
    facts.width_dots = printer.width_dots;
    facts.columns = printer.columns;
    facts.proof = proof_of(printer.evidence);
    return write_slip(print::self_test_slip(settings->speaker(), facts), *settings, options.out);
}

/// "2026-11-24"; anything else is `invalid_input`.
Result<std::chrono::year_month_day> date_from(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int end = 0;
    // NOLINTNEXTLINE(cert-err34-c): the date is compared with what was written below
    const int read = std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &end);
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (read != 3 || !date.ok() || iso_date(date) != text) {
        return fail(ErrorCode::invalid_input, "a date is written like 2026-11-24");
    }
    return date;
}

/// By title in the office's language; by id where the catalogue has the service no more.
Result<std::vector<print::DayCloseFacts::Count>>
count_services(const forensics::DayTally& tally, const SlipSettings& settings) {
    const auto catalogue = services::load_catalogue(settings.assets / "services");
    TRY(catalogue);
    std::map<std::string, unsigned> counts;
    for (const auto& [id, records] : tally.services) {
        const auto* service = catalogue->find(id);
        counts[service == nullptr ? id : std::string(service->title.in(settings.language))] +=
            records;
    }
    std::vector<print::DayCloseFacts::Count> list;
    list.reserve(counts.size());
    for (const auto& [title, count] : counts) {
        list.push_back({title, count});
    }
    return list;
}

print::DayCloseFacts facts_of(const forensics::DayTally& tally) {
    print::DayCloseFacts facts;
    for (const auto& range : tally.queue) {
        facts.queue.push_back(
            {print::shown_queue_number(range.first), print::shown_queue_number(range.last)}
        );
    }
    facts.printed = tally.printed;
    facts.unknown = tally.unknown;
    facts.not_printed = tally.not_printed;
    facts.copies = tally.copies;
    facts.sent = tally.sent;
    facts.not_yet_sent = tally.not_yet_sent;
    facts.refused = tally.refused;
    facts.first_record = tally.first_record;
    facts.last_record = tally.last_record;
    return facts;
}

Outcome day_close(const SlipOptions& options) {
    const auto settings = read_slip_settings(options.config);
    if (!settings) {
        return report(settings.error());
    }
    const auto now = SystemClock().wall_time();
    const Result<std::chrono::year_month_day> date =
        options.date.empty()
            ? Result<std::chrono::year_month_day>(local_time(now, settings->zone).date)
            : date_from(options.date);
    if (!date) {
        return report(date.error());
    }
    const WallTime begin = std::chrono::sys_days(*date) - settings->zone.offset;
    const auto tally = forensics::tally_day(options.database, begin, begin + std::chrono::days(1));
    if (!tally) {
        return report(tally.error());
    }
    auto services = count_services(*tally, *settings);
    if (!services) {
        return report(services.error());
    }
    auto facts = facts_of(*tally);
    facts.kiosk = settings->kiosk;
    facts.date = *date;
    facts.printed_at = now;
    facts.services = std::move(*services);
    return write_slip(print::day_close_slip(settings->speaker(), facts), *settings, options.out);
}

} // namespace

void add_slip_commands(CLI::App& app, Action& chosen) {
    auto* slip = app.add_subcommand("slip", "Slips for the office, as bytes for its printer");
    slip->require_subcommand(1);
    const auto options = std::make_shared<SlipOptions>();
    slip->add_option("--config", options->config, "The kiosk's configuration")
        ->capture_default_str();
    slip->add_option("--out", options->out, "The file to write, for: cat FILE > /dev/usb/lp0")
        ->capture_default_str();
    slip->fallthrough();
    auto* test = slip->add_subcommand("self-test", "Characters, widths and a QR code");
    test->callback([&chosen, options] { chosen = [options] { return self_test(*options); }; });
    auto* close = slip->add_subcommand("day-close", "What the kiosk did on one day, to sign");
    close->add_option("--database", options->database, "A kiosk.db, the kiosk being off")
        ->required();
    close->add_option("--date", options->date, "The day, as 2026-11-24; today if left out");
    close->callback([&chosen, options] { chosen = [options] { return day_close(*options); }; });
}

} // namespace anjungan::tool

// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated week at one kiosk: what has grown at its end, held against its first hour. Only what
// is stored on purpose may.
#include "base/files.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/soak_office.hpp"
#include "tests/support/process.hpp"

#include <fmt/format.h>

#include <thread>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)

constexpr int visits_in_an_hour = 75;
constexpr double max_memory_growth = 1.02;
constexpr double max_start_growth = 1.5;
constexpr double max_bytes_a_visit = 8 * 1024; ///< of kiosk.db: envelope, audit, print job, ack
constexpr double max_log = 8 * 1024 * 1024;
constexpr auto between_looks = std::chrono::milliseconds(50);

using Samples = std::vector<Sample>;

/// The middle of a figure over the samples taken while so many slips were out.
double usual(const Samples& samples, double Sample::*figure, int from, int to) {
    std::vector<double> values;
    for (const auto& sample : samples) {
        if (sample.slips > from && sample.slips <= to) {
            values.push_back(sample.*figure);
        }
    }
    if (values.empty()) {
        give_up("no look at the kiosk fell into the hour");
    }
    return median(std::move(values));
}

void end_well(const SoakOffice& office, test::RunningProgram& kiosk) {
    if (kiosk.finish().code != 0) {
        const auto said = read_file(office.log()).value_or("");
        constexpr std::size_t end = 2000;
        give_up("a journey failed: " + said.substr(said.size() - std::min(said.size(), end)));
    }
}

/// From the start of the program to the end of a journey without a step.
double start_time(const SoakOffice& office) {
    return seconds_of([&] {
        test::RunningProgram kiosk(office.command(office.path("start.journey")));
        end_well(office, kiosk);
    });
}

/// On the disk as it is, and as it was after the first hour, in turn.
std::vector<Round> start_times(const SoakOffice& office, const std::filesystem::path& first) {
    constexpr int rounds = 7;
    const auto present = office.path("artifacts");
    const auto aside = office.path("aside");
    SoakOffice::write_journey(office.path("start.journey"), {});
    std::vector<Round> times;
    for (int i = 0; i < rounds; ++i) {
        Round round;
        round.ours = start_time(office);
        std::filesystem::rename(present, aside);
        std::filesystem::rename(first, present);
        round.other = start_time(office);
        std::filesystem::rename(present, first);
        std::filesystem::rename(aside, present);
        times.push_back(round);
    }
    return times;
}

Samples play(const SoakOffice& office, int visits) {
    const auto journey = office.path("week.journey");
    SoakOffice::write_journey(journey, {visits});
    test::RunningProgram kiosk(office.command(journey));
    Samples samples;
    while (!kiosk.ends_within(std::chrono::microseconds(between_looks))) {
        samples.push_back(office.look_at(kiosk.pid()));
    }
    end_well(office, kiosk);
    return samples;
}

/// Where a growth begins and whether it ends.
void tell_course(const Samples& samples, int before, int visits) {
    constexpr int parts = 8;
    Table::line({"slips", "resident KiB", "kiosk.db KiB"});
    for (int part = 0; part < parts; ++part) {
        const auto from = before + visits * part / parts;
        const auto to = before + visits * (part + 1) / parts;
        Table::line(
            {std::to_string(to - before),
             fmt::format("{:.0f}", usual(samples, &Sample::resident, from, to) / 1024),
             fmt::format("{:.0f}", usual(samples, &Sample::database, from, to) / 1024)}
        );
    }
}

} // namespace

int main(int argc, char** argv) {
    const auto options = read_options(argc, argv);
    const Workplace place(options.directory);
    const SoakOffice office(place.path());
    const auto visits = static_cast<int>(options.visits);

    static_cast<void>(play(office, visits_in_an_hour));
    const auto first_disk = office.path("first");
    std::filesystem::copy(
        office.path("artifacts"), first_disk, std::filesystem::copy_options::recursive
    );
    const auto before = office.look_at(0).slips;
    const auto samples = play(office, visits);
    const auto starts = start_times(office, first_disk);
    // Behind the last slip the simulator paints the whole strip.
    const auto last_slip = samples.back().slips - 1;
    const auto first = [&](double Sample::*figure) {
        return usual(samples, figure, before + visits_in_an_hour / 2, before + visits_in_an_hour);
    };
    const auto last = [&](double Sample::*figure) {
        return usual(samples, figure, last_slip - visits_in_an_hour / 2, last_slip);
    };

    tell_course(samples, before, visits);
    Table table;
    table.heading(fmt::format("A week of {} visits: its last hour against its first", visits));
    table.bound(
        "resident memory",
        "MiB",
        last(&Sample::resident) / 1048576,
        first(&Sample::resident) / 1048576,
        max_memory_growth
    );
    table.bound("descriptors", "", last(&Sample::descriptors), first(&Sample::descriptors), 1);
    const auto growth = last(&Sample::database) - first(&Sample::database);
    table.bound("kiosk.db for each visit", "bytes", growth / visits, max_bytes_a_visit, 1);
    table.bound("kiosk.db-wal", "bytes", last(&Sample::log), max_log, 1);
    table.compare("start", "s", starts, Goal{Better::lower, max_start_growth});
    return table.finish();
}

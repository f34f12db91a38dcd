// SPDX-License-Identifier: GPL-3.0-or-later
// The table, the clockwork and the command line of the benches.
#include "tests/bench/bench.hpp"

#include "base/thousands.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace anjungan::bench {

namespace {

constexpr std::size_t fewest_rounds = 7;
constexpr int exit_missed = 1;
constexpr int exit_misuse = 2;
constexpr std::int64_t usual_rows = 100'000;
constexpr std::int64_t usual_visits = 3'000;

std::string figure(double value) {
    return value >= 1000 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

std::string in_words_of(const Goal& goal) {
    return fmt::format("{} {:g}", goal.better == Better::higher ? ">=" : "<=", goal.ratio);
}

bool is_met(const Goal& goal, double ratio) {
    return goal.better == Better::higher ? ratio >= goal.ratio : ratio <= goal.ratio;
}

} // namespace

void give_up(const std::string& why) {
    fmt::print(stderr, "the bench cannot measure: {}\n", why);
    std::exit(exit_misuse); // NOLINT(concurrency-mt-unsafe): the benches' main thread
}

Options read_options(int argc, char** argv) {
    // A bench takes minutes: whoever watches a log sees each line when it is found.
    static_cast<void>(std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ));
    Options options;
    options.directory = "build/bench";
    options.rows = usual_rows;
    options.visits = usual_visits;
    CLI::App app("Measures ours against a bound, both in turn, and says whether the goals are met."
    );
    app.add_option("--directory", options.directory, "where to write: the disk to be measured");
    app.add_option("--rows", options.rows, "the largest table of the growth part (100000)")
        ->check(CLI::Range(0, 100'000'000));
    app.add_option("--visits", options.visits, "how many visits the soak makes (3000)")
        ->check(CLI::Range(200, 1'000'000));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        std::exit(app.exit(problem) == 0 ? 0 : exit_misuse); // NOLINT(concurrency-mt-unsafe)
    }
    return options;
}

Workplace::Workplace(const std::filesystem::path& parent) {
    std::error_code problem;
    std::filesystem::create_directories(parent, problem);
    auto pattern = (std::filesystem::absolute(parent) / "bench-XXXXXX").string();
    if (problem || mkdtemp(pattern.data()) == nullptr) {
        give_up(fmt::format("{} cannot be written", parent.string()));
    }
    path_ = pattern;
}

Workplace::~Workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

double seconds_of(const std::function<void()>& call) {
    const auto begin = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
    if (values.empty()) {
        give_up("nothing was measured");
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double usual_seconds(int times, const std::function<void()>& call) {
    std::vector<double> seconds;
    seconds.reserve(static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i) {
        seconds.push_back(seconds_of(call));
    }
    return median(std::move(seconds));
}

void Table::heading(const std::string& text) {
    fmt::print("\n{}\n", text);
    header_written_ = false;
}

void Table::compare(
    const std::string& what,
    const std::string& unit,
    const std::vector<Round>& rounds,
    std::optional<Goal> goal
) {
    if (rounds.size() < fewest_rounds) {
        give_up("fewer than seven rounds");
    }
    std::vector<double> ours;
    std::vector<double> other;
    std::vector<double> ratios;
    for (const auto& round : rounds) {
        ours.push_back(round.ours);
        other.push_back(round.other);
        ratios.push_back(round.ours / round.other);
    }
    const auto [lowest, highest] = std::minmax_element(ratios.begin(), ratios.end());
    const auto ratio = median(ratios);
    const bool met = !goal || is_met(*goal, ratio);
    missed_ += met ? 0 : 1;
    if (!header_written_) {
        fmt::print(
            "{:<52} {:>9} {:>9} {:<10} {:>7} {:>15} {:>8}  {}\n",
            "measured: ours / held against",
            "ours",
            "other",
            "unit",
            "ratio",
            "min - max",
            "goal",
            ""
        );
        header_written_ = true;
    }
    fmt::print(
        "{:<52} {:>9} {:>9} {:<10} {:>7.2f} {:>15} {:>8}  {}\n",
        what,
        figure(median(ours)),
        figure(median(other)),
        unit,
        ratio,
        fmt::format("{:.2f} - {:.2f}", *lowest, *highest),
        goal ? in_words_of(*goal) : "-",
        !goal ? ""
        : met ? "pass"
              : "FAIL"
    );
    static_cast<void>(std::fflush(stdout));
}

void Table::bound(
    const std::string& what, const std::string& unit, double ours, double other, double most
) {
    const double ratio = ours / other;
    const bool met = ratio <= most;
    missed_ += met ? 0 : 1;
    fmt::print(
        "{:<40} {:>12.2f} {:>12.2f} {:<8} {:>8.3f}  at most {:<6g} {}\n",
        what,
        ours,
        other,
        unit,
        ratio,
        most,
        met ? "pass" : "FAIL"
    );
    static_cast<void>(std::fflush(stdout));
}

void Table::exactly(const std::string& what, std::int64_t found, std::int64_t wanted) {
    const bool met = found == wanted;
    missed_ += met ? 0 : 1;
    fmt::print(
        "{:<52} {:>9} {:>9} {:<43} {}\n", what, found, wanted, "exactly", met ? "pass" : "FAIL"
    );
}

void Table::line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        fmt::print(
            "{}", i == 0 ? fmt::format("{:<14}", cells[i]) : fmt::format("{:>14}", cells[i])
        );
    }
    fmt::print("\n");
    static_cast<void>(std::fflush(stdout));
}

int Table::finish() const {
    if (missed_ > 0) {
        fmt::print("\n{} goal(s) missed\n", missed_);
        return exit_missed;
    }
    fmt::print("\nall goals met\n");
    return 0;
}

std::string in_words(double seconds) {
    if (seconds < 1e-3) {
        return fmt::format("{:.1f} us", seconds * 1e6);
    }
    return seconds < 1 ? fmt::format("{:.2f} ms", seconds * 1e3) : fmt::format("{:.2f} s", seconds);
}

std::string grouped(std::int64_t number) {
    return with_thousands(number, " ");
}

} // namespace anjungan::bench

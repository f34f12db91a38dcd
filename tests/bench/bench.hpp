// SPDX-License-Identifier: GPL-3.0-or-later
/// What the benches share: rounds that alternate between ours and what it is held against, one
/// table, and the goals that decide the exit code.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::bench {

struct Options {
    std::filesystem::path directory; ///< where files are written: the disk that is measured
    std::int64_t rows = 0;           ///< the largest table of the growth part
    std::int64_t visits = 0;         ///< of the soak
};

/// One process argument list: `--directory DIR`, `--rows N`. Ends the program on misuse.
[[nodiscard]] Options read_options(int argc, char** argv);

/// An empty directory below `parent`, removed with everything in it at the end.
class Workplace {
public:
    explicit Workplace(const std::filesystem::path& parent);
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    ~Workplace();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Seconds that the call took.
[[nodiscard]] double seconds_of(const std::function<void()>& call);
/// The middle one of `times` calls, in seconds.
[[nodiscard]] double usual_seconds(int times, const std::function<void()>& call);
[[nodiscard]] double median(std::vector<double> values);

/// Ours and the other side, measured one after the other; both in the same unit.
struct Round {
    double ours = 0;
    double other = 0;
};

enum class Better { higher, lower };

struct Goal {
    Better better = Better::higher;
    double ratio = 0; ///< ours / other must reach it, or stay below it
};

/// Prints as it goes and remembers whether a goal was missed.
class Table {
public:
    void heading(const std::string& text);
    /// At least seven rounds. Without a goal the line only informs.
    void compare(
        const std::string& what,
        const std::string& unit,
        const std::vector<Round>& rounds,
        std::optional<Goal> goal
    );
    /// Two figures; the first may be so many times the second at most.
    void
    bound(const std::string& what, const std::string& unit, double ours, double other, double most);
    /// A figure without noise that must be met exactly.
    void exactly(const std::string& what, std::int64_t found, std::int64_t wanted);
    /// One line of a growth table: the first cell names the line.
    static void line(const std::vector<std::string>& cells);

    /// Says whether all goals were met; the exit code of the program.
    [[nodiscard]] int finish() const;

private:
    bool header_written_ = false;
    int missed_ = 0;
};

/// "12.3 µs", "4.56 ms", "7.8 s".
[[nodiscard]] std::string in_words(double seconds);
/// "1 000 000".
[[nodiscard]] std::string grouped(std::int64_t number);

/// Ends the program with the sentence: a bench that cannot measure has no result.
[[noreturn]] void give_up(const std::string& why);

} // namespace anjungan::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Lives and epochs of the hub's database.
#include "hub/storage/database_life.hpp"

#include "base/byte_reader.hpp"
#include "base/files.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "base/sqlite/transaction.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

namespace anjungan::hub {

namespace {

using sqlite::Database;

constexpr std::string_view first_line = "anjungan hub life v1";
constexpr std::size_t max_life_bytes = 512;
constexpr std::size_t life_size = 16;

/// What the file beside the database says.
struct Beside {
    std::uint64_t epoch = 0;
    std::uint64_t inode = 0;
    std::vector<std::string> lives; ///< hexadecimal; two only while a new one begins
};

/// What the database says of itself.
struct Inside {
    std::uint64_t epoch = 0; ///< 0: it is new
    std::string life;
};

std::string new_life() {
    std::array<std::uint8_t, life_size> life = {};
    fill_random(life);
    return to_hex(life);
}

/// Seconds since 1970 in front, so that a later database has the higher epoch; 24 random bits
/// behind, so that two made in one second differ. Fits 63 bits until far beyond 2100.
std::uint64_t epoch_at(WallTime now) {
    std::array<std::uint8_t, 3> random = {};
    fill_random(random);
    const auto seconds = static_cast<std::uint64_t>(seconds_of(now));
    return (seconds << 24U) | number_in(random, ByteOrder::big_endian);
}

std::uint64_t inode_of(const std::filesystem::path& file) {
    struct stat facts = {};
    return stat(file.c_str(), &facts) == 0 ? std::uint64_t{facts.st_ino} : 0;
}

/// Nothing readable is as good as nothing: then the database is taken for a copy.
Beside read_beside(const std::filesystem::path& database) {
    Beside beside;
    const auto text = read_file(life_file(database), max_life_bytes);
    std::istringstream lines(text.value_or(std::string()));
    std::string line;
    if (!std::getline(lines, line) || line != first_line ||
        !(lines >> beside.epoch >> beside.inode)) {
        return {};
    }
    while (lines >> line) {
        beside.lives.push_back(line);
    }
    return beside;
}

Status write_beside(
    const std::filesystem::path& database,
    std::uint64_t epoch,
    const std::vector<std::string>& lives
) {
    auto text = fmt::format("{}\n{}\n{}\n", first_line, epoch, inode_of(database));
    for (const auto& life : lives) {
        text += life + '\n';
    }
    return write_file_durably(life_file(database), as_bytes(text), Access::owner_only);
}

Result<Inside> read_inside(Database& database) {
    const auto epoch = database.blob("SELECT value FROM meta WHERE role='epoch'");
    TRY(epoch);
    const auto life = database.blob("SELECT value FROM meta WHERE role='life'");
    TRY(life);
    Inside inside;
    if (*epoch) {
        inside.epoch = number_in(**epoch, ByteOrder::big_endian);
    }
    if (*life) {
        inside.life = as_text(**life);
    }
    return inside;
}

Status keep(Database& database, std::string_view role, ByteView value) {
    const auto kept = database.run(
        "INSERT INTO meta(role, value) VALUES(?1, ?2) ON CONFLICT(role) DO UPDATE SET value=?2",
        {role, value}
    );
    return status_of(kept);
}

Status write_inside(Database& database, const Inside& inside) {
    std::array<std::uint8_t, 8> epoch = {};
    for (std::size_t i = 0; i < epoch.size(); ++i) {
        epoch[i] = static_cast<std::uint8_t>(inside.epoch >> (8 * (epoch.size() - 1 - i)));
    }
    return sqlite::in_transaction(database, [&]() -> Status {
        TRY(keep(database, "epoch", epoch));
        return keep(database, "life", as_bytes(inside.life));
    });
}

bool is_copy(const Inside& inside, const Beside& beside, std::uint64_t inode) {
    return std::ranges::find(beside.lives, inside.life) == beside.lives.end() ||
           beside.inode != inode;
}

/// The file goes first and knows both lives until the database has moved on: a power cut in
/// between makes no copy of it. A copy's own life is never written there.
Status move_on(Database& database, const Inside& to, const std::string& from) {
    std::vector<std::string> lives = {to.life};
    if (!from.empty()) {
        lives.push_back(from);
        TRY(write_beside(database.path(), to.epoch, lives));
        lives.pop_back();
    }
    TRY(write_inside(database, to));
    return write_beside(database.path(), to.epoch, lives);
}

} // namespace

std::filesystem::path life_file(const std::filesystem::path& database) {
    return database.string() + ".life";
}

Result<std::uint64_t> begin_life(Database& database, const Clock& clock, Origin origin) {
    const auto before = read_inside(database);
    TRY(before);
    const auto beside = read_beside(database.path());
    const bool is_new = before->epoch == 0;
    const bool copied =
        origin == Origin::restored || is_copy(*before, beside, inode_of(database.path()));
    Inside now{before->epoch, new_life()};
    if (is_new || copied) {
        now.epoch = std::max({epoch_at(clock.wall_time()), before->epoch + 1, beside.epoch + 1});
    }
    if (!is_new && copied) {
        log::info(
            "{} is a copy that was put back: its epoch rises, kiosks send what it lacks and hear "
            "everything again",
            database.path().string()
        );
    }
    TRY(move_on(database, now, copied ? std::string() : before->life));
    return now.epoch;
}

Status leave_copy_behind(Database& database) {
    const auto before = read_inside(database);
    TRY(before);
    return move_on(database, {before->epoch, new_life()}, before->life);
}

} // namespace anjungan::hub

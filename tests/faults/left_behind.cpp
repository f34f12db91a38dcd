// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a killed kiosk has left behind.
#include "tests/faults/left_behind.hpp"

#include "base/files.hpp"
#include "protocol/crypto/key_files.hpp"
#include "simulator/printer/virtual_printer.hpp"
#include "tests/faults/sound_database.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>
#include <vector>

namespace anjungan::test {

namespace {

const std::regex code_pattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");

std::string code_in(const std::string& text) {
    std::smatch found;
    return std::regex_search(text, found, code_pattern) ? found.str() : std::string();
}

std::string displayed(std::string symbols) {
    if (symbols.size() == 10) {
        symbols.insert(8, "-");
        symbols.insert(4, "-");
    }
    return symbols;
}

/// A copy of a database with its -wal, opened as its own program would; nothing: it is not there.
std::optional<sqlite::Database> open_copy(
    const std::filesystem::path& file,
    const std::filesystem::path& scratch,
    std::vector<std::string>& faults
) {
    if (!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0) {
        return std::nullopt;
    }
    const auto copy = scratch / file.filename();
    std::filesystem::copy_file(file, copy);
    const auto log = file.string() + "-wal";
    if (std::filesystem::exists(log)) {
        std::filesystem::copy_file(log, copy.string() + "-wal");
    }
    auto database = sqlite::Database::open(copy, sqlite::DatabaseAccess::exclusive);
    if (!database) {
        faults.push_back(file.filename().string() + " does not open: " + database.error().detail);
        return std::nullopt;
    }
    // Ended before its first commit, it is a file without tables.
    const auto version = database->integer("PRAGMA user_version");
    if (version && version->value_or(0) == 0) {
        return std::nullopt;
    }
    return std::move(*database);
}

void read_kiosk(sqlite::Database& database, LeftBehind& left) {
    auto rows = database.query(
        "SELECT o.kseq, o.id, o.digest, o.code, o.queue_number, o.state, o.envelope IS NOT NULL,"
        " coalesce(p.state, 0) FROM outbox o"
        " LEFT JOIN print_job p ON p.kseq = o.kseq AND p.copy_number = 0 ORDER BY o.kseq"
    );
    while (rows && rows->step().value_or(false)) {
        KeptRecord record;
        record.kseq = rows->integer(0);
        record.id = to_hex(rows->blob(1));
        record.digest = to_hex(rows->blob(2));
        record.code = displayed(std::string(rows->text(3)));
        record.number = rows->text(4);
        record.state = rows->integer(5);
        record.has_envelope = rows->integer(6) != 0;
        record.print_state = rows->integer(7);
        left.records.push_back(std::move(record));
    }
    if (!rows) {
        left.faults.push_back("the outbox cannot be read: " + rows.error().detail);
    }
}

void read_hub(sqlite::Database& database, LeftBehind& left) {
    auto rows = database.query("SELECT id, kseq, digest FROM inbox");
    while (rows && rows->step().value_or(false)) {
        left.at_hub.insert(
            fmt::format("{} {} {}", to_hex(rows->blob(0)), rows->integer(1), to_hex(rows->blob(2)))
        );
    }
    const auto aside = database.integer("SELECT count(*) FROM set_aside");
    if (!rows || !aside || aside->value_or(0) != 0) {
        left.faults.emplace_back("the hub cannot be read, or has set a record aside");
    }
}

void read_databases(const Places& places, LeftBehind& left) {
    const TemporaryDirectory scratch;
    const auto hub_key = crypto::read_signing_public(places.keys / "hub.sign.public");
    auto kiosk = open_copy(places.artifacts / "kiosk.db", scratch.path(), left.faults);
    if (kiosk && hub_key) {
        left.faults = contradictions(*kiosk, [&](ByteView ack) {
            return protocol::verify_ack(ack, *hub_key);
        });
        read_kiosk(*kiosk, left);
    }
    if (auto hub = open_copy(places.artifacts / "hub.db", scratch.path(), left.faults)) {
        read_hub(*hub, left);
    }
}

/// The paper is told by a printer like the one that it came out of.
void read_paper(const Places& places, LeftBehind& left) {
    const auto profile = drivers::load_profile(places.printers / "generic-80mm-576.toml");
    if (!profile) {
        left.faults.push_back(profile.error().detail);
        return;
    }
    std::error_code none;
    for (const auto& entry :
         std::filesystem::directory_iterator(places.artifacts / "printer", none)) {
        if (entry.path().extension() != ".bin") {
            continue;
        }
        simulator::VirtualPrinter printer(*profile);
        const auto bytes = read_file(entry.path()).value_or("");
        printer.accept(as_bytes(bytes));
        for (std::size_t job = 0; job < printer.job_count(); ++job) {
            const auto text = printer.job_text(job);
            const auto code = code_in(text);
            if (!code.empty()) {
                const bool copy = text.find("SALINAN") != std::string::npos;
                left.paper.push_back({code, copy, job < printer.cut_count()});
            }
        }
    }
}

/// "… Nomor antrean A, nol nol satu." → "A001"; empty: no number is said.
std::string number_in(const std::string& line) {
    static const std::vector<std::string> digits = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"};
    static const std::regex pattern("Nomor antrean ([A-Z]),((?: [a-z]+)+)\\.");
    std::smatch found;
    if (!std::regex_search(line, found, pattern)) {
        return {};
    }
    std::string number = found[1];
    std::istringstream words(found[2]);
    for (std::string word; words >> word;) {
        number += std::to_string(std::ranges::find(digits, word) - digits.begin());
    }
    return number;
}

/// A number that no record has stands for itself.
std::string code_of(const std::string& number, const LeftBehind& left) {
    const auto record = std::ranges::find(left.records, number, &KeptRecord::number);
    return record == left.records.end() ? number : record->code;
}

/// The transcript says what the screen said: the number of a record, and later what became of it.
void read_screen(const Places& places, LeftBehind& left) {
    std::ifstream log(places.artifacts / "speech.log");
    std::string code;
    for (std::string line; std::getline(log, line);) {
        if (const auto number = number_in(line); !number.empty()) {
            code = code_of(number, left);
            left.shown.insert(code);
        }
        if (line.find("Terkirim: kantor") != std::string::npos) {
            left.shown_sent.insert(code);
        }
        if (line.find("Struk Anda sudah dicetak") != std::string::npos) {
            left.shown_printed.insert(code);
        }
    }
}

} // namespace

std::multiset<std::string> hub_records(const std::filesystem::path& hub_database) {
    const TemporaryDirectory scratch;
    LeftBehind left;
    if (auto hub = open_copy(hub_database, scratch.path(), left.faults)) {
        read_hub(*hub, left);
    }
    return left.at_hub;
}

LeftBehind look_at(const Places& places) {
    LeftBehind left;
    read_databases(places, left);
    read_paper(places, left);
    read_screen(places, left);
    return left;
}

} // namespace anjungan::test

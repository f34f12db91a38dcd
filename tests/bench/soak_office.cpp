// SPDX-License-Identifier: GPL-3.0-or-later
// Files, words and figures of the soak.
#include "tests/bench/soak_office.hpp"

#include "tests/bench/bench.hpp"
#include "tests/support/process.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace anjungan::bench {

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

void must(const std::vector<std::string>& words) {
    const auto ran = test::run_program(words);
    if (ran.code != 0) {
        give_up(ran.output);
    }
}

constexpr const char* queue_visit = "tap \"English\"\ntap \"Just take a number\"\n"
                                    "tap \"Population documents\"\ntap \"Continue\"\ntap \"No\"\n"
                                    "tap \"Take a number\"\n";

/// Reads a form in another language, answers some of it, and goes away.
constexpr const char* left_alone =
    "tap \"English\"\ntap \"Letter of limited means (SKTM)\"\ntap \"Continue\"\n"
    "tap \"I understand\"\ntap \"School or university\"\ntap \"Continue\"\n"
    "expect \"First ask whether an SKTM is accepted\"\ntap \"Continue\"\n"
    "type \"3201014903960001\"\nclock +121s\nexpect \"Are you still there?\"\nclock +46s\n"
    "expect \"Silakan pilih bahasa Anda\"\n";

constexpr const char* look_around = "tap \"Basa Jawa\"\nkey help\nkey back\nkey back\n"
                                    "tap \"Basa Sunda\"\nkey help\nkey back\nkey back\n";

/// An hour has all of it once, in its first half: its second half, which is what the end is held
/// against, has then met whatever comes later.
constexpr int visits_between_troubles = 75;

/// What goes wrong around the visit with this number, before it.
const char* trouble_before(int visit) {
    switch (visit % visits_between_troubles) {
    case 3: return "printer paper=out\n";
    case 6: return "printer paper=ok\n";
    case 9: return "network off\n";
    case 15: return "network on\n";
    case 18: return "printer cover=open\n";
    case 20: return "printer cover=closed\n";
    case 22: return "printer power=off\n";
    case 25: return "printer power=on\n";
    case 29: return "hub off\n";
    case 33: return "hub on\n";
    default: return "";
    }
}

bool prints_at_once(int visit) {
    const auto at = visit % visits_between_troubles;
    return !(at >= 3 && at < 7) && !(at >= 18 && at < 21) && !(at >= 22 && at < 28);
}

double figure_of(const std::filesystem::path& file, const std::string& name) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name)) {
            std::istringstream words(line.substr(name.size()));
            double figure = 0;
            words >> figure;
            return figure;
        }
    }
    return 0;
}

double entries_in(const std::filesystem::path& directory) {
    std::error_code none;
    const std::filesystem::directory_iterator entries(directory, none);
    return static_cast<double>(std::distance(begin(entries), end(entries)));
}

double size_of(const std::filesystem::path& file) {
    std::error_code none;
    const auto size = std::filesystem::file_size(file, none);
    return none ? 0 : static_cast<double>(size);
}

} // namespace

SoakOffice::SoakOffice(std::filesystem::path directory) : directory_(std::move(directory)) {
    std::filesystem::create_directories(path("artifacts"));
    make_keys();
    make_hub();
    make_kiosk();
}

void SoakOffice::make_keys() const {
    must(
        {ANJUNGAN_TOOL,
         "keys",
         "new",
         path("keys").string(),
         "--kiosk",
         "SOAK-1",
         "--office",
         "Desa Uji"}
    );
    must({ANJUNGAN_TOOL, "catalogue", "keys", path("catalogue-keys").string()});
    std::filesystem::copy(path("catalogue-keys") / "catalogue.root", path("keys"));
    std::filesystem::copy(
        ANJUNGAN_SOURCE_DIR "/assets/services",
        path("services"),
        std::filesystem::copy_options::recursive
    );
}

/// The hub's program is a script: a promise changes, and the catalogue is signed, before it starts.
void SoakOffice::make_hub() const {
    write(
        path("hub.toml"),
        fmt::format(
            "listen = \"127.0.0.1:0\"\nport_file = \"hub.port\"\npublic_url = "
            "\"https://desa.example\"\noffice = \"Desa Uji\"\ndatabase = \"artifacts/hub.db\"\n"
            "keys = \"keys\"\ncertificates = [\"keys\"]\nservices = \"{}/assets/services\"\n"
            "catalogue = \"catalogue\"\n",
            ANJUNGAN_SOURCE_DIR
        )
    );
    const auto program = path("hub-program");
    write(
        program,
        fmt::format(
            "#!/bin/sh\nset -e\n"
            "sed -i \"s/You are served today, in turn[^\\\"]*/You are served today, in turn, while "
            "counters are open. $$/\" "
            "'{0}/services/antrean/service.json'\n"
            "'{1}' catalogue sign '{0}/services' --keys '{0}/catalogue-keys' --out '{0}/catalogue'"
            " > '{0}/sign.log'\nexec '{2}' \"$@\"\n",
            directory_.string(),
            ANJUNGAN_TOOL,
            ANJUNGAN_HUB
        )
    );
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
}

void SoakOffice::make_kiosk() const {
    write(
        path("kiosk.toml"),
        fmt::format(
            "kiosk.id = \"SOAK-1\"\nkiosk.office = \"Desa Uji\"\nkiosk.data_directory = "
            "\"{0}/artifacts\"\nkiosk.keys_directory = \"{0}/keys\"\nassets.directory = "
            "\"{1}/assets\"\nassets.locale_directory = \"{2}\"\nhub.public_url = "
            "\"https://desa.example\"\npanel.width_px = 640\npanel.height_px = 1024\n"
            "panel.pixels_per_mm = 2.4\n"
            "languages.offered = [\"id\", \"en\", \"jv\", \"su\"]\n",
            directory_.string(),
            ANJUNGAN_SOURCE_DIR,
            ANJUNGAN_LOCALE_DIR
        )
    );
}

void SoakOffice::write_journey(const std::filesystem::path& file, const Week& week) {
    std::string text;
    for (int visit = 1; visit <= week.visits; ++visit) {
        text += trouble_before(visit);
        if (visit % 25 == 7) {
            text += left_alone;
        }
        if (visit % 25 == 13) {
            text += look_around;
        }
        text += queue_visit;
        text += prints_at_once(visit) ? "wait printed\n" : "wait idle\n";
        text += "tap \"Finish\"\n";
        text += fmt::format("clock +{}s\n", week.between.count());
        if (visit % week.visits_a_day == 0) {
            text +=
                fmt::format("clock +{}s\n", std::chrono::seconds(std::chrono::hours(16)).count());
        }
    }
    write(file, text);
}

std::vector<std::string> SoakOffice::command(const std::filesystem::path& journey) const {
    // Its log goes to a file: nobody reads a pipe while the week goes by, and a full one would stop
    // the kiosk at its next line.
    return {
        "sh",
        "-c",
        "log=$0; exec \"$@\" >\"$log\" 2>&1",
        log().string(),
        ANJUNGAN_SIMULATOR,
        "--config",
        path("kiosk.toml").string(),
        "--headless",
        "--no-pictures",
        "--journey",
        journey.string(),
        "--artifacts",
        path("artifacts").string(),
        "--hub-program",
        path("hub-program").string(),
        "--hub-config",
        path("hub.toml").string()};
}

Sample SoakOffice::look_at(pid_t kiosk) const {
    const std::filesystem::path process = "/proc/" + std::to_string(kiosk);
    Sample sample;
    sample.slips = static_cast<int>(entries_in(path("artifacts") / "printer"));
    // What is private to it: pages of files that other programs share come and go.
    sample.resident = figure_of(process / "status", "RssAnon:") * 1024;
    sample.descriptors = entries_in(process / "fd");
    sample.database = size_of(path("artifacts") / "kiosk.db");
    sample.log = size_of(path("artifacts") / "kiosk.db-wal");
    return sample;
}

} // namespace anjungan::bench

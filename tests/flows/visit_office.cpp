// SPDX-License-Identifier: GPL-3.0-or-later
// An office of a test's own.
#include "tests/flows/visit_office.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace anjungan::test {

namespace {

std::string quoted(const std::filesystem::path& path) {
    return '"' + path.string() + '"';
}

} // namespace

std::filesystem::path source_path(const std::string& name) {
    return std::filesystem::path(ANJUNGAN_SOURCE_DIR) / name;
}

VisitOffice::VisitOffice() {
    const auto made =
        tool({"keys", "new", path("keys").string(), "--kiosk", "TEST-0001", "--office", "Desa Uji"}
        );
    INFO(made.output);
    REQUIRE(made.code == 0);
    write(
        path("hub.toml"),
        "listen = \"127.0.0.1:0\"\nport_file = \"hub.port\"\npublic_url = "
        "\"https://desa.example\"\noffice = \"Desa Uji\"\ndatabase = \"artifacts/hub.db\"\nkeys = "
        "\"keys\"\ncertificates = [\"keys\"]\nservices = " +
            quoted(source_path("assets/services")) + "\n"
    );
    std::filesystem::create_directories(artifacts());
    write_kiosk_toml({});
}

void VisitOffice::write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

void VisitOffice::write_kiosk_toml(const std::vector<std::string>& overrides) const {
    std::map<std::string, std::string> values = {
        {"kiosk.id", "\"TEST-0001\""},
        {"kiosk.office", "\"Desa Uji\""},
        {"kiosk.data_directory", quoted(artifacts())},
        {"kiosk.keys_directory", quoted(path("keys"))},
        {"assets.directory", quoted(source_path("assets"))},
        {"assets.locale_directory", quoted(ANJUNGAN_LOCALE_DIR)},
        {"hub.public_url", "\"https://desa.example\""},
    };
    for (const auto& line : overrides) {
        const auto equals = line.find(" = ");
        values[line.substr(0, equals)] = line.substr(equals + 3);
    }
    std::string text;
    for (const auto& [key, value] : values) {
        text.append(key).append(" = ").append(value).append("\n");
    }
    write(kiosk_toml(), text);
}

Ran VisitOffice::tool(const std::vector<std::string>& words) {
    std::vector<std::string> all = {ANJUNGAN_TOOL};
    all.insert(all.end(), words.begin(), words.end());
    return run_program(all);
}

Ran VisitOffice::kiosk(const std::vector<std::string>& options) const {
    std::vector<std::string> all = {ANJUNGAN_SIMULATOR, "--config", kiosk_toml().string()};
    all.insert(all.end(), options.begin(), options.end());
    return run_program(all);
}

std::vector<std::string> VisitOffice::command(const std::filesystem::path& journey) const {
    std::vector<std::string> words = {
        ANJUNGAN_SIMULATOR,
        "--config",
        kiosk_toml().string(),
        "--headless",
        "--journey",
        journey.string(),
        "--artifacts",
        artifacts().string(),
        "--hub-program",
        ANJUNGAN_HUB,
        "--hub-config",
        path("hub.toml").string(),
    };
    if (!printer_.empty()) {
        words.insert(words.end(), {"--printer", printer_});
    }
    return words;
}

Ran VisitOffice::play(const std::filesystem::path& journey) const {
    return run_program(command(journey));
}

Ran VisitOffice::play_text(const std::string& journey) const {
    write(path("test.journey"), journey);
    return play(path("test.journey"));
}

long long VisitOffice::summary(const std::string& key) const {
    const auto text = read_file(artifacts() / "summary.json");
    if (!text) {
        return -1;
    }
    const auto at = text->find('"' + key + "\": ");
    return at == std::string::npos ? -1 : std::stoll(text->substr(at + key.size() + 4));
}

std::string VisitOffice::scanned_strip() const {
    const auto ran = run_program(
        {"zbarimg", "--quiet", "--raw", (artifacts() / "printer" / "strip.png").string()}
    );
    // zbarimg also complains about a missing desktop bus; only what it read begins like ours.
    std::istringstream stream(ran.output);
    std::string codes;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("HTTPS://")) {
            codes += line + '\n';
        }
    }
    return codes;
}

} // namespace anjungan::test

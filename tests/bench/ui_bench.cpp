// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk against Chromium in kiosk mode showing the same pages, each on a display of its own:
// the start, memory, wake-ups while nothing happens, and from a touch to what comes of it.
#include "simulator/printer/printer_server.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/described_pages.hpp"
#include "tests/bench/glass.hpp"
#include "tests/bench/process_tree.hpp"
#include "tests/support/process.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <optional>
#include <thread>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)

constexpr int width = 1080;
constexpr int height = 1920;
constexpr int rounds = 7;
constexpr auto idle_length = std::chrono::seconds(5);
/// A new page takes no touch at once (flow::TouchGuard), and a person none so soon.
constexpr auto between_touches = std::chrono::milliseconds(500);

constexpr const char* tile = "Birth certificate";
constexpr const char* typing = "question-sktm-nik";
/// From the home page to the one that is typed on.
const std::vector<std::pair<std::string, std::string>> way_to_typing = {
    {"home", "Letter of limited means (SKTM)"},
    {"standard-sktm", "Continue"},
    {"privacy-sktm", "I understand"},
    {"question-sktm-purpose", "School or university"},
    {"question-sktm-purpose", "Continue"},
    {"question-sktm-purpose_note", "Continue"},
};

std::string must(const std::vector<std::string>& words) {
    auto ran = test::run_program(words);
    if (ran.code != 0) {
        give_up(ran.output);
    }
    return std::move(ran.output);
}

/// An office for one kiosk, without a hub, and its pages described.
class Office {
public:
    explicit Office(std::filesystem::path directory)
        : directory_(std::move(directory)), pages_(directory_ / "pages") {
        auto served = simulator::PrinterServer::listen(printer_, "127.0.0.1", 0);
        if (!served) {
            give_up(served.error().detail);
        }
        server_ = std::move(*served);
        std::filesystem::create_directories(directory_ / "data");
        static_cast<void>(must(
            {ANJUNGAN_TOOL,
             "keys",
             "new",
             (directory_ / "office-keys").string(),
             "--kiosk",
             "BENCH-1",
             "--office",
             "Desa Uji"}
        ));
        std::filesystem::copy(directory_ / "office-keys", directory_ / "keys");
        for (const auto* secret : {"hub.box.secret", "hub.sign.secret", "recovery.box.secret"}) {
            std::filesystem::remove(directory_ / "keys" / secret);
        }
        std::ofstream(config()) << fmt::format(
            "kiosk.id = \"BENCH-1\"\nkiosk.office = \"Desa Uji\"\nkiosk.data_directory = "
            "\"{0}/data\"\nkiosk.keys_directory = \"{0}/keys\"\nassets.directory = "
            "\"{1}/assets\"\nassets.locale_directory = \"{2}\"\nhub.public_url = "
            "\"https://desa.example\"\nprinter.device = \"tcp:127.0.0.1:{3}\"\npanel.width_px = "
            "{4}\npanel.height_px = {5}\nlanguages.offered = [\"en\"]\nnetwork.device = "
            "\"none\"\nvoice.device = \"none\"\ntouch.device = \"any\"\n",
            directory_.string(),
            ANJUNGAN_SOURCE_DIR,
            ANJUNGAN_LOCALE_DIR,
            server_->port(),
            width,
            height
        );
        static_cast<void>(must(
            {ANJUNGAN_SIMULATOR,
             "--config",
             config().string(),
             "--describe",
             (directory_ / "pages").string()}
        ));
    }

    [[nodiscard]] std::vector<std::string> kiosk() const {
        return {ANJUNGAN_KIOSK, "--config", config().string()};
    }
    [[nodiscard]] const DescribedPages& pages() const { return pages_; }

    /// Chromium with these pages, with a profile that it has used before. It has no network: it
    /// would ask for its maker's.
    [[nodiscard]] std::vector<std::string> browser(const std::vector<std::string>& shown) const {
        const auto file = directory_ / (shown.front() + ".html");
        std::ofstream(file) << pages_.html(shown);
        return {
            "unshare",
            "--net",
            "chromium",
            "--kiosk",
            "--no-sandbox",
            "--no-first-run",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--noerrdialogs",
            "--force-device-scale-factor=1",
            fmt::format("--window-size={},{}", width, height),
            "--window-position=0,0",
            "--user-data-dir=" + (directory_ / "profile").string(),
            "file://" + file.string()};
    }

private:
    [[nodiscard]] std::filesystem::path config() const { return directory_ / "kiosk.toml"; }

    std::filesystem::path directory_;
    DescribedPages pages_;
    simulator::VirtualPrinter printer_{drivers::PrinterProfile{}};
    std::unique_ptr<simulator::PrinterServer> server_;
};

/// A program on a display of its own.
class Shown {
public:
    explicit Shown(std::filesystem::path directory) : glass_(std::move(directory), width, height) {}

    /// Seconds to the last pixel of its first picture.
    double start(const std::vector<std::string>& words) {
        return glass_.until_settled(
            [&] { program_.emplace(words, glass_.environment()); }, std::chrono::milliseconds(1000)
        );
    }
    void end() {
        program_.reset();
        std::this_thread::sleep_for(between_touches);
    }

    void touch(const ui::Rect& target) const {
        glass_.press(target);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        static_cast<void>(glass_.until_settled([&] { glass_.release(); }));
        std::this_thread::sleep_for(between_touches);
    }
    /// From the lifted finger to the last pixel of the next page.
    [[nodiscard]] double page(const ui::Rect& target) const {
        glass_.press(target);
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        const auto took = glass_.until_settled([&] { glass_.release(); });
        std::this_thread::sleep_for(between_touches);
        return took;
    }
    /// From the finger to the first pixel of the target that shows it.
    [[nodiscard]] double pressed(const ui::Rect& target) const {
        const auto took = glass_.until_changed(target, [&] { glass_.press(target); });
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        glass_.slide_off();
        std::this_thread::sleep_for(between_touches);
        return took;
    }
    /// From the lifted finger to what it typed.
    [[nodiscard]] double typed(const ui::Rect& key, const ui::Rect& field) const {
        glass_.press(key);
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        const auto took = glass_.until_changed(field, [&] { glass_.release(); });
        std::this_thread::sleep_for(between_touches);
        return took;
    }

    [[nodiscard]] double memory() const { return memory_of_tree(program_->pid()); }
    [[nodiscard]] std::int64_t switches() const { return switches_of_tree(program_->pid()); }

private:
    Glass glass_;
    std::optional<test::RunningProgram> program_;
};

template <class Measure>
std::vector<Round> in_turn(const Shown& ours, const Shown& other, const Measure& measure) {
    std::vector<Round> found;
    found.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        found.push_back({measure(ours), measure(other)});
    }
    return found;
}

std::vector<Round> starts(Shown& ours, Shown& other, const Office& office) {
    const auto browser = office.browser({"home", "help"});
    static_cast<void>(other.start(browser)); // it makes its profile
    other.end();
    std::vector<Round> found;
    found.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        found.push_back({ours.start(office.kiosk()), other.start(browser)});
        ours.end();
        other.end();
    }
    return found;
}

void measure_idle(Table& table, const Shown& ours, const Shown& other) {
    const auto our_begin = ours.switches();
    const auto other_begin = other.switches();
    std::this_thread::sleep_for(idle_length);
    Table::line({"wake-ups of Chromium in five seconds", grouped(other.switches() - other_begin)});
    table.exactly("wake-ups of the kiosk in five seconds", ours.switches() - our_begin, 0);
}

void measure_pages(Table& table, const Shown& ours, const Shown& other, const Office& office) {
    const auto& pages = office.pages();
    const auto there = pages.place("home", "Help");
    const auto back = pages.place("help", "Back");
    table.compare(
        "a touch to a whole page / Chromium",
        "s",
        in_turn(
            ours,
            other,
            [&](const Shown& shown) {
                const auto took = shown.page(there);
                return (took + shown.page(back)) / 2;
            }
        ),
        Goal{Better::lower, 1.0 / 3}
    );
    const auto target = pages.place("home", tile);
    table.compare(
        "a touch to a pressed tile / Chromium",
        "s",
        in_turn(ours, other, [&](const Shown& shown) { return shown.pressed(target); }),
        Goal{Better::lower, 1.0 / 3}
    );
}

void measure_keys(Table& table, Shown& ours, Shown& other, const Office& office) {
    const auto& pages = office.pages();
    for (const auto& [page, name] : way_to_typing) {
        ours.touch(pages.place(page, name));
    }
    other.end();
    static_cast<void>(other.start(office.browser({typing})));
    const auto key = pages.place(typing, "1");
    const auto field = pages.field(typing);
    table.compare(
        "a touch to a typed digit / Chromium",
        "s",
        in_turn(ours, other, [&](const Shown& shown) { return shown.typed(key, field); }),
        Goal{Better::lower, 1.0 / 5}
    );
}

} // namespace

int main(int argc, char** argv) {
    const auto options = read_options(argc, argv);
    for (const auto* program : {"Xvfb", "xdotool", "chromium", "unshare"}) {
        if (!test::is_installed(program)) {
            give_up(std::string(program) + " is not installed");
        }
    }
    if (::geteuid() != 0) {
        give_up("only root may give Chromium a network without a way out");
    }
    const Workplace workplace(options.directory);
    const Office office(workplace.path() / "office");
    Shown ours(workplace.path() / "our-display");
    Shown other(workplace.path() / "other-display");
    Table table;
    table.heading("The kiosk against Chromium in kiosk mode");
    table.compare(
        "start to the whole first page / Chromium",
        "s",
        starts(ours, other, office),
        Goal{Better::lower, 1.0 / 5}
    );
    static_cast<void>(ours.start(office.kiosk()));
    static_cast<void>(other.start(office.browser({"home", "help"})));
    ours.touch(office.pages().place("welcome", "English"));
    measure_pages(table, ours, other, office);
    table.bound("memory / Chromium", "B", ours.memory(), other.memory(), 1.0 / 10);
    measure_idle(table, ours, other);
    measure_keys(table, ours, other, office);
    return table.finish();
}

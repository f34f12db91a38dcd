// SPDX-License-Identifier: GPL-3.0-or-later
// `printer`: the virtual receipt printer by itself, for other programs to print on.
#include "drivers/printer/profile.hpp"
#include "simulator/host/commands.hpp"
#include "simulator/host/printer_settings.hpp"
#include "simulator/printer/paper_tray.hpp"
#include "simulator/printer/printer_server.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <iostream>
#include <memory>
#include <optional>

namespace anjungan::simulator {

namespace {

struct PrinterOptions {
    std::optional<std::uint16_t> port;
    std::string host = "127.0.0.1";
    std::filesystem::path terminal;
    std::filesystem::path artifacts;
    std::filesystem::path profile =
        std::filesystem::path(ANJUNGAN_ASSET_DIR) / "printers" / "generic-80mm-576.toml";
    std::vector<std::string> quirks;
    std::string paper = "ok";
    std::string cover = "closed";
    std::string cutter = "ok";
    std::size_t bytes_per_second = 0;
    std::size_t millimetres_per_second = 0;
};

constexpr std::size_t dots_in_millimetre = 8;

/// Says what happened since it was last asked, a line each, and repaints the strip.
class Chronicle {
public:
    Chronicle(const VirtualPrinter& printer, std::filesystem::path artifacts)
        : printer_(printer), artifacts_(std::move(artifacts)) {}

    [[nodiscard]] Status tell() {
        const auto unknown = printer_.unknown_commands();
        for (; unknown_ < unknown.size(); ++unknown_) {
            std::cout << describe(unknown[unknown_]) << std::endl;
        }
        const auto cut = printer_.cut_count();
        const bool any = cut > jobs_;
        for (; jobs_ < cut; ++jobs_) {
            const auto bytes = printer_.job_bytes(jobs_).size();
            std::cout << fmt::format("job {}: {} bytes", jobs_ + 1, bytes) << std::endl;
        }
        return any ? paint() : Status{};
    }
    [[nodiscard]] Status paint() const {
        return artifacts_.empty() ? Status{} : printer_.strip_png(artifacts_ / "strip.png");
    }

private:
    const VirtualPrinter& printer_;
    std::filesystem::path artifacts_;
    std::size_t unknown_ = 0;
    std::size_t jobs_ = 0;
};

/// Lines of standard input, as they come.
class Commands {
public:
    explicit Commands(VirtualPrinter& printer) : printer_(printer) {}

    /// False at its end.
    bool read_some() {
        std::array<char, 512> bytes = {};
        const auto got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (got <= 0) {
            return false;
        }
        line_.append(bytes.data(), static_cast<std::size_t>(got));
        for (auto end = line_.find('\n'); end != std::string::npos; end = line_.find('\n')) {
            obey(line_.substr(0, end));
            line_.erase(0, end + 1);
        }
        return true;
    }

private:
    void obey(const std::string& words) {
        if (const auto set = set_printer(printer_, words); !set) {
            complain(set.error().detail);
        } else {
            std::cout << words << std::endl;
        }
    }

    VirtualPrinter& printer_;
    std::string line_;
};

int end_signals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    return ::signalfd(-1, &ends, SFD_CLOEXEC);
}

/// Until SIGINT or SIGTERM.
Status attend(VirtualPrinter& printer, int ends, Chronicle& chronicle) {
    constexpr int step_milliseconds = 50;
    Commands commands(printer);
    std::array<pollfd, 2> waiting = {{{ends, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    while (true) {
        const auto happened = ::poll(waiting.data(), waiting.size(), step_milliseconds);
        if (happened > 0 && waiting[0].revents != 0) {
            return chronicle.tell();
        }
        if (happened > 0 && waiting[1].revents != 0 && !commands.read_some()) {
            waiting[1].fd = -1; // its end: the printer stays
        }
        TRY(chronicle.tell());
    }
}

Status set_up(VirtualPrinter& printer, const PrinterOptions& options, const Clock& clock) {
    for (const auto& setting :
         {"paper=" + options.paper, "cover=" + options.cover, "cutter=" + options.cutter}) {
        TRY(set_printer(printer, setting));
    }
    if (options.bytes_per_second + options.millimetres_per_second > 0) {
        printer.set_pace(
            {options.bytes_per_second, options.millimetres_per_second * dots_in_millimetre}, clock
        );
    }
    return {};
}

Result<std::unique_ptr<PrinterServer>>
serve(VirtualPrinter& printer, const PrinterOptions& options) {
    if (options.port) {
        auto server = PrinterServer::listen(printer, options.host, *options.port);
        if (server) {
            std::cout << fmt::format("listening on {}:{}", options.host, (*server)->port())
                      << std::endl;
        }
        return server;
    }
    auto server = PrinterServer::open_terminal(printer, options.terminal);
    if (server) {
        std::cout << fmt::format("terminal at {}", options.terminal.string()) << std::endl;
    }
    return server;
}

Result<Quirks> quirks_in(const PrinterOptions& options) {
    Quirks quirks;
    for (const auto& name : options.quirks) {
        TRY(quirks.add(name));
    }
    return quirks;
}

Status run_printer(const PrinterOptions& options) {
    const auto profile = drivers::load_profile(options.profile);
    TRY(profile);
    const auto quirks = quirks_in(options);
    TRY(quirks);
    const auto ends = end_signals();
    const SystemClock clock;
    std::unique_ptr<PaperTray> tray;
    VirtualPrinter printer(*profile, *quirks);
    if (!options.artifacts.empty()) {
        auto opened = PaperTray::open(options.artifacts);
        TRY(opened);
        tray = std::move(*opened);
        tray->catch_paper_of(printer);
    }
    TRY(set_up(printer, options, clock));
    const auto server = serve(printer, options);
    TRY(server);
    Chronicle chronicle(printer, options.artifacts);
    TRY(attend(printer, ends, chronicle));
    return chronicle.paint();
}

} // namespace

void add_printer_commands(CLI::App& app, Action& chosen) {
    auto* printer = app.add_subcommand(
        "printer", "A virtual receipt printer that other programs can print on, until SIGTERM"
    );
    const auto options = std::make_shared<PrinterOptions>();
    auto* port = printer->add_option("--listen", options->port, "TCP port; 0 takes a free one");
    printer->add_option("--host", options->host, "Its IPv4 address")->capture_default_str();
    auto* terminal =
        printer->add_option("--pty", options->terminal, "A serial line instead: link to make");
    port->excludes(terminal);
    printer->add_option("--artifacts", options->artifacts, "A folder for job-NNN.bin and strip.png")
        ->check(CLI::ExistingDirectory);
    printer->add_option("--profile", options->profile, "Its profile")->capture_default_str();
    printer->add_option(
        "--quirk",
        options->quirks,
        "kanji, shift-jis, big5, euc-kr, drops-bytes, small-buffer, no-symbols, "
        "no-process-id, constant-status or mute"
    );
    printer->add_option("--paper", options->paper, "ok, near-end or out");
    printer->add_option("--cover", options->cover, "closed or open");
    printer->add_option("--cutter", options->cutter, "ok or jam");
    printer->add_option("--rate", options->bytes_per_second, "Bytes a second that it takes");
    printer->add_option(
        "--speed", options->millimetres_per_second, "Millimetres of paper a second"
    );
    printer->footer("On standard input, a line each: paper=out, cover=open, cutter=jam, power=off, "
                    "error=recoverable, roll=100 (mm left).");
    printer->callback([&chosen, options, port, terminal] {
        if (port->empty() && terminal->empty()) {
            throw CLI::RequiredError("--listen or --pty");
        }
        chosen = [options] {
            const auto run = run_printer(*options);
            return run ? Outcome::good : report(run.error());
        };
    });
}

} // namespace anjungan::simulator

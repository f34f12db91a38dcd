// SPDX-License-Identifier: GPL-3.0-or-later
// `escpos render`: what a receipt printer would put on paper for these bytes.
#include "base/files.hpp"
#include "drivers/printer/profile.hpp"
#include "simulator/host/commands.hpp"
#include "simulator/host/printer_settings.hpp"
#include "simulator/printer/virtual_printer.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::simulator {

namespace {

struct RenderOptions {
    std::filesystem::path input;
    std::filesystem::path output;
    std::filesystem::path profile =
        std::filesystem::path(ANJUNGAN_ASSET_DIR) / "printers" / "generic-80mm-576.toml";
};

/// The virtual printer's buffer is small and empties as it prints.
Status feed(VirtualPrinter& printer, ByteView bytes) {
    while (!bytes.empty()) {
        const auto taken = printer.accept(bytes);
        if (taken == 0) {
            return fail(ErrorCode::corrupt, "the printer got stuck: a command never ends");
        }
        bytes = bytes.subspan(taken);
    }
    return {};
}

Outcome look_for_rubbish(const VirtualPrinter& printer) {
    const auto unknown = printer.unknown_commands();
    for (const auto& command : unknown) {
        std::cout << describe(command) << '\n';
    }
    if (printer.broken_lines() > 0) {
        std::cout << fmt::format("{} lines too long for the paper\n", printer.broken_lines());
    }
    return unknown.empty() && printer.broken_lines() == 0 ? Outcome::good : Outcome::finding;
}

Outcome render(const RenderOptions& options) {
    const auto profile = drivers::load_profile(options.profile);
    if (!profile) {
        return report(profile.error());
    }
    const auto bytes = read_file(options.input);
    if (!bytes) {
        return report(bytes.error());
    }
    VirtualPrinter printer(*profile);
    if (auto fed = feed(printer, as_bytes(*bytes)); !fed) {
        return report(fed.error());
    }
    if (auto painted = printer.strip_png(options.output); !painted) {
        return report(painted.error());
    }
    std::cout << fmt::format("{} slips in {}\n", printer.job_count(), options.output.string());
    return look_for_rubbish(printer);
}

} // namespace

void add_escpos_commands(CLI::App& app, Action& chosen) {
    auto* escpos = app.add_subcommand("escpos", "The bytes that go to a receipt printer");
    escpos->require_subcommand(1);
    auto* paint = escpos->add_subcommand("render", "Paint them as a PNG, marked VIRTUAL");
    const auto options = std::make_shared<RenderOptions>();
    paint->add_option("IN", options->input, "The bytes, as printer/job-*.bin")->required();
    paint->add_option("OUT", options->output, "The picture to write")->required();
    paint->add_option("--profile", options->profile, "The printer's profile")
        ->capture_default_str();
    paint->callback([&chosen, options] { chosen = [options] { return render(*options); }; });
}

} // namespace anjungan::simulator

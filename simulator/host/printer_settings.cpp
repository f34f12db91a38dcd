// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the virtual printer.
#include "simulator/host/printer_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace anjungan::simulator {

namespace {

using drivers::Cover;
using drivers::Cutter;
using drivers::Paper;
using simulator::MachineError;
using simulator::Power;

struct Setting {
    std::string_view words;
    void (*apply)(VirtualPrinter& printer);
};

constexpr std::array settings = {
    Setting{"paper=ok", [](VirtualPrinter& p) { p.set_paper(Paper::ok); }},
    Setting{"paper=near-end", [](VirtualPrinter& p) { p.set_paper(Paper::near_end); }},
    Setting{"paper=out", [](VirtualPrinter& p) { p.set_paper(Paper::out); }},
    Setting{"cover=open", [](VirtualPrinter& p) { p.set_cover(Cover::open); }},
    Setting{"cover=closed", [](VirtualPrinter& p) { p.set_cover(Cover::closed); }},
    Setting{"cutter=jam", [](VirtualPrinter& p) { p.set_cutter(Cutter::jam); }},
    Setting{"cutter=ok", [](VirtualPrinter& p) { p.set_cutter(Cutter::ok); }},
    Setting{"power=on", [](VirtualPrinter& p) { p.set_power(Power::on); }},
    Setting{"power=off", [](VirtualPrinter& p) { p.set_power(Power::off); }},
    Setting{"error=none", [](VirtualPrinter& p) { p.set_error(MachineError::none); }},
    Setting{"error=recoverable", [](VirtualPrinter& p) { p.set_error(MachineError::recoverable); }},
    Setting{
        "error=unrecoverable", [](VirtualPrinter& p) { p.set_error(MachineError::unrecoverable); }},
};

constexpr std::size_t dots_per_millimetre = 8;

} // namespace

Status set_printer(VirtualPrinter& printer, std::string_view setting) {
    const auto* const found = std::ranges::find(settings, setting, &Setting::words);
    if (found != settings.end()) {
        found->apply(printer);
        return {};
    }
    constexpr std::string_view roll = "roll=";
    unsigned millimetres = 0;
    if (setting.starts_with(roll)) {
        const auto number = setting.substr(roll.size());
        const auto read =
            std::from_chars(number.data(), number.data() + number.size(), millimetres);
        if (read.ec == std::errc() && read.ptr == number.data() + number.size()) {
            constexpr std::size_t near_end = 1500 * dots_per_millimetre;
            printer.set_roll_left(millimetres * dots_per_millimetre, near_end);
            return {};
        }
    }
    return fail(
        ErrorCode::invalid_input, fmt::format("\"{}\" is no setting of a printer", setting)
    );
}

std::string describe(const UnknownCommand& command) {
    return fmt::format(
        "{} at byte {}: {}{}",
        command.known ? "unknown argument" : "unknown command",
        command.offset,
        command.bytes,
        command.length * 2 > command.bytes.size() ? fmt::format("... ({} bytes)", command.length)
                                                  : ""
    );
}

} // namespace anjungan::simulator

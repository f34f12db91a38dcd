// SPDX-License-Identifier: GPL-3.0-or-later
// Printer, scanner, card reader, touch panel and display: configured, found, and what to do.
#include "drivers/card-reader/card_reader_setting.hpp"
#include "drivers/card-reader/pcsc_context.hpp"
#include "drivers/display/sysfs_display.hpp"
#include "drivers/printer/printer_link.hpp"
#include "drivers/printer/profile.hpp"
#include "drivers/scanner/scanner_setting.hpp"
#include "drivers/touch/touch_panels.hpp"
#include "drivers/transport/address.hpp"
#include "tool/diagnosis.hpp"

#include <fmt/format.h>

namespace anjungan::tool {

namespace {

constexpr const char* held = "If the kiosk runs, it holds the device, and this is as it should be.";

std::string_view grade(drivers::Evidence evidence) {
    switch (evidence) {
    case drivers::Evidence::write_only: return "E0 write only";
    case drivers::Evidence::status: return "E1 status";
    case drivers::Evidence::marker: return "E2 marker";
    case drivers::Evidence::paper_taken: return "E3 paper taken";
    }
    return "unknown";
}

DeviceLine& worsen(DeviceLine& line, Health health, std::string state, std::string advice) {
    line.health = health;
    line.state = std::move(state);
    line.advice = std::move(advice);
    return line;
}

/// What the printer says of itself, as a state.
void ask_printer(
    DeviceLine& line, drivers::PrinterLink& link, const drivers::PrinterProfile& profile
) {
    const auto status = link.ask_status(profile.reply_time);
    if (!status) {
        worsen(
            line,
            Health::fault,
            "it does not answer: " + status.error().detail,
            "Look at power and cable; a profile of grade E0 is for printers that never answer."
        );
    } else if (status->paper == drivers::Paper::out || status->cover == drivers::Cover::open) {
        worsen(line, Health::fault, "no paper, or its cover is open", "Put in a roll, close it.");
    } else if (status->cutter == drivers::Cutter::jam) {
        worsen(line, Health::fault, "its cutter is jammed", "Switch it off, free the cutter.");
    } else if (status->paper == drivers::Paper::near_end) {
        worsen(line, Health::look, "its paper is near its end", "Have a new roll ready.");
    } else {
        line.state = "ready";
    }
}

void examine_metal(DeviceLine& line, const drivers::PrinterProfile& profile) {
    const auto address = drivers::parse_address(line.configured);
    if (!address) {
        worsen(line, Health::fault, address.error().detail, "Correct [printer] device.");
        return;
    }
    auto wire = drivers::open_address(*address);
    if (!wire) {
        const bool busy = wire.error().code == ErrorCode::unavailable;
        worsen(
            line,
            busy ? Health::look : Health::fault,
            wire.error().detail,
            busy ? held : "Look at power, cable and [printer] device."
        );
        return;
    }
    if (profile.evidence == drivers::Evidence::write_only) {
        line.state = "it takes a connection; it never answers, so more cannot be known";
        return;
    }
    const SystemClock clock;
    drivers::PrinterLink link(std::move(*wire), profile, clock);
    ask_printer(line, link, profile);
}

void ask_reader(DeviceLine& line, const drivers::CardReaderSetting& wanted) {
    const auto context = drivers::PcscContext::open();
    if (!context) {
        const bool absent = context.error().code == ErrorCode::unsupported;
        worsen(
            line,
            Health::fault,
            context.error().detail,
            absent ? "Correct [card_reader] device." : "Start the service: pcscd."
        );
        return;
    }
    const auto reader = context->find_reader(wanted.name);
    if (!reader || !reader->has_value()) {
        worsen(
            line,
            Health::fault,
            "no such reader is plugged in",
            "Look at its cable and at [card_reader] device."
        );
        return;
    }
    line.found = **reader;
    const auto look = context->look(**reader, {}, std::chrono::milliseconds(200));
    line.state = look ? to_string(look->state) : look.error().detail;
}

} // namespace

DeviceLine examine_printer(const Examined& kiosk) {
    DeviceLine line{"printer", setting(kiosk, "printer.device", "none")};
    const auto name = setting(kiosk, "printer.profile", "generic-80mm-576");
    const auto profile = drivers::load_profile(kiosk.assets / "printers" / (name + ".toml"));
    if (!profile) {
        return worsen(line, Health::fault, profile.error().detail, "Correct [printer] profile.");
    }
    line.found = fmt::format("profile {}, evidence {}", profile->id, grade(profile->evidence));
    examine_metal(line, *profile);
    return line;
}

DeviceLine examine_scanner(const Examined& kiosk) {
    DeviceLine line{"scanner", setting(kiosk, "scanner.device", "none"), "nothing"};
    const auto wanted = drivers::parse_scanner_setting(line.configured);
    if (!wanted) {
        return worsen(line, Health::fault, wanted.error().detail, "Correct [scanner] device.");
    }
    if (std::holds_alternative<drivers::NoScanner>(*wanted)) {
        return worsen(line, Health::unused, "none is wanted", "");
    }
    const SystemClock clock;
    if (const auto tried = drivers::try_scanner(*wanted, clock); !tried) {
        const bool busy = tried.error().code == ErrorCode::unavailable;
        return worsen(
            line,
            busy ? Health::look : Health::fault,
            tried.error().detail,
            busy ? held : "Look at its cable and at [scanner] device."
        );
    }
    line.found = "the device";
    line.state = "it can be opened";
    return line;
}

DeviceLine examine_card_reader(const Examined& kiosk) {
    DeviceLine line{"card reader", setting(kiosk, "card_reader.device", "none"), "nothing"};
    const auto wanted = drivers::parse_card_reader_setting(line.configured);
    if (!wanted) {
        return worsen(line, Health::fault, wanted.error().detail, "Correct [card_reader] device.");
    }
    using Kind = drivers::CardReaderSetting::Kind;
    switch (wanted->kind) {
    case Kind::none: return worsen(line, Health::unused, "none is wanted", "");
    case Kind::pcsc: break;
    }
    ask_reader(line, *wanted);
    return line;
}

DeviceLine examine_touch(const Examined& kiosk) {
    DeviceLine line{"touch", setting(kiosk, "touch.device", "any"), "nothing"};
    const auto panels = drivers::find_touch_panels(kiosk.sys);
    if (panels.empty()) {
        const bool required = line.configured == "required";
        return worsen(
            line,
            required ? Health::fault : Health::look,
            "there is no touch panel",
            required ? "Look at the panel's USB cable." : "On a desktop the mouse will do."
        );
    }
    const auto& first = panels.front();
    line.found = fmt::format("{} ({:04x}:{:04x})", first.name, first.vendor, first.product);
    line.state = panels.size() == 1 ? "one panel" : fmt::format("{} panels", panels.size());
    return line;
}

DeviceLine examine_display(const Examined& kiosk) {
    DeviceLine line{"display", "", "nothing"};
    const drivers::SysfsDisplay display(kiosk.sys);
    const auto outputs = display.outputs();
    std::string connected;
    for (const auto& output : outputs.value_or(std::vector<drivers::Output>())) {
        if (output.connected) {
            connected += connected.empty() ? output.name : ", " + output.name;
        }
    }
    if (connected.empty()) {
        return worsen(
            line,
            Health::look,
            "no output says that a display is connected",
            "Look at its power and cable; a virtual machine may have none."
        );
    }
    line.found = connected;
    const auto light = display.brightness();
    line.state = light ? fmt::format("brightness {} %", *light) : "its light is its own business";
    if (const auto on = display.light(); on && *on == drivers::Light::off) {
        return worsen(line, Health::look, "its light is off", "Touch it, or look at bl_power.");
    }
    return line;
}

} // namespace anjungan::tool

// SPDX-License-Identifier: GPL-3.0-or-later
// The application and its virtual devices in a journey's hands.
#include "simulator/host/journey_host.hpp"

#include <fmt/format.h>

namespace anjungan::simulator {

std::string JourneyHost::screen() const {
    return parts_.application.presenter().identity();
}

Status JourneyHost::take_picture(const std::string& name) {
    return parts_.artifacts == nullptr ? Status()
                                       : parts_.artifacts->save_screen(parts_.window, name);
}

Status JourneyHost::picture_new_screen() {
    if (parts_.application.screens_shown() == pictured_) {
        return {};
    }
    pictured_ = parts_.application.screens_shown();
    auto name = screen();
    for (auto& letter : name) {
        if (letter == ':') {
            letter = '-'; // not every file system takes a colon
        }
    }
    return take_picture(fmt::format("{:03}-{}", pictured_, name));
}

bool JourneyHost::is_settled(journey::Wait::For what) const {
    const auto& model = parts_.application.model();
    const auto* office = parts_.application.back_office();
    if (office == nullptr) {
        return true;
    }
    const bool idle =
        !office->storing() &&
        !(model.visit.has_value() && model.visit->handing_in == session::HandingIn::under_way);
    switch (what) {
    case journey::Wait::For::idle: return idle;
    case journey::Wait::For::printed:
        return idle && !office->printing() &&
               !(model.outcome.has_value() && model.outcome->printing == session::Printing::waiting
               );
    case journey::Wait::For::synced:
        return idle && model.kiosk.unsent == 0 && office->catalogue_at_rest() &&
               model.kiosk.connection == session::Connection::connected &&
               !(model.outcome.has_value() &&
                 model.outcome->delivery == session::Delivery::stored_here);
    }
    return true;
}

std::vector<std::string> JourneyHost::spoken() const {
    std::vector<std::string> texts;
    for (auto& line : parts_.voice.lines()) {
        texts.push_back(std::move(line.text));
    }
    return texts;
}

Status JourneyHost::set_device(const journey::Device& device) {
    switch (device.kind) {
    case journey::Device::Kind::printer: set_printer(device); return {};
    case journey::Device::Kind::network:
        parts_.hands.network.set(
            device.value == "on" ? drivers::whole_network : drivers::no_network
        );
        return {};
    case journey::Device::Kind::scanner:
        parts_.hands.scanner.show(as_bytes(device.value));
        return {};
    case journey::Device::Kind::card:
        if (device.setting == "remove") {
            parts_.hands.card_reader.remove();
        } else {
            parts_.hands.lay_card(device.value);
        }
        return {};
    case journey::Device::Kind::earphone:
        parts_.hands.earphone.set(
            device.value == "in" ? drivers::EarphoneState::plugged
                                 : drivers::EarphoneState::unplugged
        );
        return {};
    case journey::Device::Kind::hub:
        if (parts_.hub == nullptr) {
            return fail(
                ErrorCode::unavailable,
                "the hub is not this journey's to switch: start the kiosk with --hub-program"
            );
        }
        if (device.value == "on") {
            return parts_.hub->switch_on();
        }
        parts_.hub->switch_off();
        return {};
    }
    return {};
}

void JourneyHost::set_printer(const journey::Device& device) {
    using drivers::Cover;
    using drivers::Cutter;
    using drivers::Paper;
    auto& printer = parts_.printer;
    if (device.setting == "paper") {
        printer.set_paper(
            device.value == "ok"    ? Paper::ok
            : device.value == "out" ? Paper::out
                                    : Paper::near_end
        );
    } else if (device.setting == "cover") {
        printer.set_cover(device.value == "open" ? Cover::open : Cover::closed);
    } else if (device.setting == "cutter") {
        printer.set_cutter(device.value == "jam" ? Cutter::jam : Cutter::ok);
    } else {
        printer.set_power(device.value == "on" ? simulator::Power::on : simulator::Power::off);
    }
}

void JourneyHost::move_clock(std::chrono::seconds by) {
    parts_.clock.move(by);
    parts_.application.clock_moved();
}

} // namespace anjungan::simulator

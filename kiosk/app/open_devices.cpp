// SPDX-License-Identifier: GPL-3.0-or-later
// From kiosk.toml to devices.
#include "kiosk/app/open_devices.hpp"

#include "base/log.hpp"
#include "drivers/card-reader/pcsc_card_reader.hpp"
#include "drivers/network/netlink_network.hpp"
#include "drivers/network/unwatched_network.hpp"
#include "drivers/power/nut_power.hpp"
#include "drivers/power/sysfs_power.hpp"
#include "drivers/printer/escpos_printer.hpp"
#include "drivers/touch/touch_panels.hpp"
#include "drivers/transport/reconnect.hpp"
#include "drivers/watchdog/device_watchdog.hpp"
#include "drivers/watchdog/systemd_watchdog.hpp"
#include "kiosk/app/loudspeaker.hpp"

namespace anjungan::app {

namespace {

/// One device after another; what fails becomes a fault.
class Opener {
public:
    Opener(const Config& config, Devices& devices) : config_(config), devices_(devices) {}

    void open_network() {
        if (config_.devices.network == NetworkDevice::netlink) {
            take(session::FaultSource::network, drivers::NetlinkNetwork::open(), devices_.network);
        }
        if (devices_.network == nullptr) {
            devices_.network = std::make_unique<drivers::UnwatchedNetwork>();
        }
        log::info("{}", drivers::sentence_for(devices_.network->state()));
    }

    void open_power() {
        const auto& settings = config_.devices;
        switch (settings.power) {
        case PowerDevice::none: break;
        case PowerDevice::sysfs:
            devices_.power = std::make_unique<drivers::SysfsPower>(
                "/sys/class/power_supply", settings.power_low_percent
            );
            break;
        case PowerDevice::ups:
            take(
                session::FaultSource::power,
                drivers::NutPower::open(settings.power_ups, settings.power_low_percent),
                devices_.power
            );
            break;
        }
    }

    void open_scanner(const Clock& clock) {
        if (const auto built_in = drivers::is_built_in(config_.scanner); !built_in) {
            miss(session::FaultSource::scanner, built_in.error());
        } else {
            devices_.scanner = drivers::make_plugged_scanner(config_.scanner, clock);
        }
    }

    void open_keypad() {
        const bool named = config_.keypad.kind == drivers::KeypadKind::device;
        if (const auto built_in = drivers::evdev_is_built_in(); named && !built_in) {
            miss(session::FaultSource::keypad, built_in.error());
        } else {
            devices_.keypad = drivers::make_keypad(config_.keypad);
        }
    }

    void open_card_reader() {
        if (config_.card_reader.kind == drivers::CardReaderSetting::Kind::none) {
            return;
        }
        if (const auto built_in = drivers::PcscContext::is_built_in(); !built_in) {
            miss(session::FaultSource::card_reader, built_in.error());
        } else {
            devices_.card_reader =
                std::make_unique<drivers::PcscCardReader>(config_.card_reader.name);
        }
    }

    void open_watchdog() {
        const auto& settings = config_.devices;
        switch (settings.watchdog) {
        case WatchdogDevice::none: break;
        case WatchdogDevice::systemd:
            take(
                session::FaultSource::watchdog, drivers::SystemdWatchdog::open(), devices_.watchdog
            );
            break;
        case WatchdogDevice::file:
            auto port = drivers::open_device_port(settings.watchdog_file);
            if (!port) {
                miss(session::FaultSource::watchdog, port.error());
                break;
            }
            take(
                session::FaultSource::watchdog,
                drivers::DeviceWatchdog::open(std::move(*port), settings.watchdog_time),
                devices_.watchdog
            );
            break;
        }
    }

private:
    template <class Opened, class Interface>
    void take(session::FaultSource device, Opened opened, std::unique_ptr<Interface>& into) {
        if (opened) {
            into = std::move(*opened);
        } else {
            miss(device, opened.error());
        }
    }

    void miss(session::FaultSource device, const Error& why) {
        devices_.faults.push_back(session::fault_changed(device, why.detail));
    }

    const Config& config_;
    Devices& devices_;
};

} // namespace

std::unique_ptr<drivers::Printer> printer_at(
    const drivers::DeviceAddress& address,
    const drivers::PrinterProfile& profile,
    const Clock& clock
) {
    drivers::Reconnect reconnect([address] { return drivers::open_address(address); }, clock);
    return std::make_unique<drivers::EscposPrinter>(
        profile, [reconnect = std::move(reconnect)]() mutable { return reconnect.connect(); }, clock
    );
}

Result<Devices>
open_devices(const Config& config, const drivers::PrinterProfile& printer, const Clock& clock) {
    if (!config.printer_address) {
        return fail(
            ErrorCode::invalid_input,
            "kiosk.toml names no printer: set [printer] device, for example \"usb\""
        );
    }
    Devices devices;
    Opener opener(config, devices);
    open_sound(config, devices);
    opener.open_network();
    opener.open_power();
    opener.open_watchdog();
    devices.printer = printer_at(*config.printer_address, printer, clock);
    opener.open_scanner(clock);
    opener.open_keypad();
    devices.earphone = drivers::make_earphone(config.earphone);
    opener.open_card_reader();
    if (auto fault = touch_fault(config); !fault.sentences.empty()) {
        devices.faults.push_back(std::move(fault));
    }
    return devices;
}

session::FaultChanged touch_fault(const Config& config, const std::filesystem::path& sys) {
    if (config.touch_wanted == TouchWanted::required && drivers::find_touch_panels(sys).empty()) {
        return {
            session::FaultSource::touch,
            {"No touch panel was found: look at its USB cable. Nobody can use the kiosk by "
             "touch."}};
    }
    return {session::FaultSource::touch, {}};
}

} // namespace anjungan::app

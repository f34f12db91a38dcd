// Opens the devices.
#include "kiosk/app/devices.hpp"

#include "drivers/power/nut_power.hpp"
#include "drivers/power/sysfs_power.hpp"
#include "drivers/watchdog/device_watchdog.hpp"
#include "drivers/watchdog/systemd_watchdog.hpp"
#include "kiosk/base/log.hpp"

namespace anjungan::app {

namespace {

Result<std::unique_ptr<drivers::DeviceWatchdog>> watchdog_on(const DeviceSettings& settings) {
    auto port = drivers::open_device_port(settings.watchdog_file);
    if (!port) {
        return fail(std::move(port.error()));
    }
    return drivers::DeviceWatchdog::open(std::move(*port), settings.watchdog_time);
}

} // namespace

Devices::Devices(const Config& config) {
    switch (config.devices.voice) {
    case VoiceDevice::transcript: break;
    case VoiceDevice::espeak:
        if (auto opened = Loudspeaker::open(config); opened) {
            loudspeaker_ = std::move(*opened);
        } else {
            miss(session::Device::voice, opened.error());
        }
        break;
    }
    open_network(config.devices);
    open_power(config.devices);
    open_watchdog(config.devices);
}

Devices::~Devices() {
    if (watchdog_ != nullptr) {
        static_cast<void>(watchdog_->stop()); // told already, if the kiosk had started
    }
}

void Devices::open_network(const DeviceSettings& settings) {
    switch (settings.network) {
    case NetworkDevice::scripted: break;
    case NetworkDevice::netlink:
        if (auto opened = drivers::NetlinkNetwork::open(); opened) {
            network_ = std::move(*opened);
            log::info("{}", drivers::sentence_for(network_->state()));
        } else {
            miss(session::Device::network, opened.error());
        }
        break;
    }
}

drivers::Network& Devices::network(drivers::ScriptedNetwork& scripted) {
    return network_ == nullptr ? static_cast<drivers::Network&>(scripted) : *network_;
}

void Devices::open_power(const DeviceSettings& settings) {
    switch (settings.power) {
    case PowerDevice::none: break;
    case PowerDevice::sysfs:
        power_ = std::make_unique<drivers::SysfsPower>(
            "/sys/class/power_supply", settings.power_low_percent
        );
        break;
    case PowerDevice::ups:
        if (auto opened = drivers::NutPower::open(settings.power_ups, settings.power_low_percent);
            opened) {
            power_ = std::move(*opened);
        } else {
            miss(session::Device::power, opened.error());
        }
        break;
    }
}

void Devices::open_watchdog(const DeviceSettings& settings) {
    const auto take = [this](auto opened) {
        if (opened) {
            watchdog_ = std::move(*opened);
        } else {
            miss(session::Device::watchdog, opened.error());
        }
    };
    switch (settings.watchdog) {
    case WatchdogDevice::none: break;
    case WatchdogDevice::systemd: take(drivers::SystemdWatchdog::open()); break;
    case WatchdogDevice::file: take(watchdog_on(settings)); break;
    }
}

void Devices::miss(session::Device device, const Error& why) {
    log::warning("{}", why.detail);
    faults_.push_back({device, why.detail});
}

drivers::Voice* Devices::aloud() {
    return loudspeaker_ == nullptr ? nullptr : &loudspeaker_->voice();
}

void Devices::introduce(Application& application) const {
    for (const auto& fault : faults_) {
        application.tell(fault);
    }
}

std::unique_ptr<Watch> Devices::watch(
    const Application& application,
    Executor& screen,
    const drivers::PrinterProfile& printer,
    const Clock& clock
) {
    if (watchdog_ == nullptr) {
        return nullptr;
    }
    std::vector<drivers::WatchedLoop> loops;
    loops.push_back({"screen", screen, {}});
    if (auto* office = application.back_office(); office != nullptr) {
        loops.push_back({"store", office->store_loop(), {}});
        loops.push_back({"printer", office->printer_loop(), longest_job(printer)});
    }
    return std::make_unique<Watch>(clock, *watchdog_, std::move(loops));
}

std::unique_ptr<PowerWatch>
Devices::watch_power(Application& application, Executor& screen, const Clock& clock) {
    if (power_ == nullptr) {
        return nullptr;
    }
    return std::make_unique<PowerWatch>(
        clock,
        *power_,
        [&application, &screen](session::Event event) {
            screen.post([&application, event = std::move(event)] { application.tell(event); });
        }
    );
}

} // namespace anjungan::app

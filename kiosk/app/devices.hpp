/// The devices beside printer and panel, as kiosk.toml wants them. What cannot be opened is a fault
/// for the operator, and the kiosk goes on without it.
#pragma once

#include "drivers/network/netlink_network.hpp"
#include "drivers/network/scripted_network.hpp"
#include "drivers/power/power_supply.hpp"
#include "kiosk/app/application.hpp"
#include "kiosk/app/loudspeaker.hpp"
#include "kiosk/app/power_watch.hpp"
#include "kiosk/app/watch.hpp"
#include "kiosk/session/event.hpp"

#include <memory>
#include <vector>

namespace anjungan::app {

/// Made on the main thread before the application, which it must outlive.
class Devices {
public:
    explicit Devices(const Config& config);
    Devices(const Devices&) = delete;
    Devices& operator=(const Devices&) = delete;
    /// Calls the watchdog off: the kiosk ends because it was told to.
    ~Devices();

    /// nullptr: nothing is to be heard, or nothing can be.
    [[nodiscard]] drivers::Voice* aloud();

    /// The machine's own; otherwise, or if that cannot be listened to, `scripted`.
    [[nodiscard]] drivers::Network& network(drivers::ScriptedNetwork& scripted);

    /// Tells what was wrong when they were opened.
    void introduce(Application& application) const;

    /// Watches that the application's threads advance; to be ended before the application. nullptr:
    /// nobody watches.
    [[nodiscard]] std::unique_ptr<Watch> watch(
        const Application& application,
        Executor& screen,
        const drivers::PrinterProfile& printer,
        const Clock& clock
    );

    /// Tells the application about the power; to be ended before the application. nullptr: nobody
    /// looks.
    [[nodiscard]] std::unique_ptr<PowerWatch>
    watch_power(Application& application, Executor& screen, const Clock& clock);

private:
    void open_power(const DeviceSettings& settings);
    void open_network(const DeviceSettings& settings);
    void open_watchdog(const DeviceSettings& settings);
    void miss(session::Device device, const Error& why);

    std::vector<session::DeviceFault> faults_;
    std::unique_ptr<Loudspeaker> loudspeaker_;
    std::unique_ptr<drivers::Watchdog> watchdog_;
    std::unique_ptr<drivers::NetlinkNetwork> network_;
    std::unique_ptr<drivers::PowerSupply> power_;
};

} // namespace anjungan::app

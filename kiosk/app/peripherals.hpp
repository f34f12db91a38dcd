/// The devices that tell the kiosk something and are told nothing: scanner, card reader, touch.
#pragma once

#include "drivers/card-reader/virtual_card_reader.hpp"
#include "drivers/scanner/virtual_scanner.hpp"
#include "kiosk/app/config.hpp"
#include "kiosk/base/worker.hpp"
#include "kiosk/session/event.hpp"

#include <functional>
#include <memory>

namespace anjungan::app {

class Peripherals {
public:
    using Report = std::function<void(const session::Event&)>;

    /// As the configuration says; what is missing now is looked for on the devices' own threads.
    /// The clock must outlive it.
    Peripherals(const Config& config, const Clock& clock);
    Peripherals(const Peripherals&) = delete;
    Peripherals& operator=(const Peripherals&) = delete;
    ~Peripherals();

    /// From now on what they say arrives in `report` as a task on `ui`, which outlives this object.
    void listen(Executor& ui, const Report& report);

    /// A journey's hands; `unavailable` with what to configure if there is no virtual one.
    [[nodiscard]] Status scan(std::string_view payload);
    [[nodiscard]] Status lay_card(std::string_view id);
    [[nodiscard]] Status take_card();

private:
    session::DeviceFault touch_;                         ///< what was wrong with it at the start
    std::unique_ptr<drivers::Scanner> scanner_;          ///< nullptr: none is configured
    drivers::VirtualScanner* virtual_scanner_ = nullptr; ///< it, if it is one
    std::unique_ptr<drivers::CardReader> card_reader_;
    drivers::VirtualCardReader* virtual_card_reader_ = nullptr;
};

/// The operator's sentence if the configuration demands a touch panel and /sys shows none.
[[nodiscard]] session::DeviceFault
touch_notice(const Config& config, const std::filesystem::path& sys = "/sys");

} // namespace anjungan::app

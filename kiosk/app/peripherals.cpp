// From devices to session events.
#include "kiosk/app/peripherals.hpp"

#include "drivers/card-reader/card_reader_setting.hpp"
#include "drivers/card-reader/pcsc_card_reader.hpp"
#include "drivers/scanner/scanner_setting.hpp"
#include "drivers/touch/touch_panels.hpp"
#include "kiosk/base/log.hpp"

#include <utility>

namespace anjungan::app {

namespace {

constexpr const char* scanner_missing =
    "The scanner does not answer: look at its cable and at [scanner] device.";
constexpr const char* service_missing =
    "The smart-card service does not run: start pcscd, for officers' cards.";
constexpr const char* reader_missing =
    "The card reader is not there: look at its cable and at [card_reader] device.";

std::shared_ptr<const SecretText> shared(SecretText text) {
    return std::make_shared<const SecretText>(std::move(text));
}

session::Event scanner_notice(drivers::ScannerState state) {
    const bool missing = state == drivers::ScannerState::missing;
    return session::DeviceFault{session::Device::scanner, missing ? scanner_missing : ""};
}

session::Event reader_notice(drivers::ReaderState state) {
    switch (state) {
    case drivers::ReaderState::no_service:
        return session::DeviceFault{session::Device::card_reader, service_missing};
    case drivers::ReaderState::no_reader:
        return session::DeviceFault{session::Device::card_reader, reader_missing};
    case drivers::ReaderState::searching:
    case drivers::ReaderState::empty:
    case drivers::ReaderState::occupied: break;
    }
    return session::DeviceFault{session::Device::card_reader, ""};
}

/// Turns events of both devices into events of the session, on the device's thread.
struct Teller {
    Executor& ui;
    Peripherals::Report report;

    void tell(session::Event event) const {
        ui.post([report = report, event = std::move(event)] { report(event); });
    }
    void operator()(drivers::Scan& scan) const {
        tell(session::Scanned{shared(std::move(scan.payload))});
    }
    void operator()(drivers::ScanRejection reason) const {
        log::info("a code was not taken: {}", to_string(reason));
    }
    void operator()(drivers::ScannerState state) const { tell(scanner_notice(state)); }
    void operator()(drivers::Card& card) const {
        tell(session::CardChanged{shared(std::move(card.uid))});
    }
    void operator()(drivers::CardFault fault) const {
        log::info("a card was not read: {}", to_string(fault));
    }
    void operator()(drivers::ReaderState state) const {
        tell(reader_notice(state));
        if (state != drivers::ReaderState::occupied) {
            tell(session::CardChanged{nullptr});
        }
    }
};

/// A number in hexadecimal is taken as it is; any other name stands for a card of its own.
Bytes card_number(std::string_view id) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 32;
    if (auto number = from_hex(id); number && number->size() >= shortest) {
        number->resize(std::min(number->size(), longest));
        return std::move(*number);
    }
    const auto name = as_bytes(id.substr(0, longest));
    Bytes number(name.begin(), name.end());
    number.resize(std::max(number.size(), shortest));
    return number;
}

Error not_virtual(std::string_view device) {
    return {
        ErrorCode::unavailable,
        fmt::format("there is no virtual one here: set [{}] device = \"virtual\"", device)};
}

} // namespace

Peripherals::Peripherals(const Config& config, const Clock& clock) : touch_(touch_notice(config)) {
    if (std::holds_alternative<drivers::VirtualScannerWanted>(config.scanner)) {
        auto scanner = std::make_unique<drivers::VirtualScanner>(clock);
        virtual_scanner_ = scanner.get();
        scanner_ = std::move(scanner);
    } else {
        scanner_ = drivers::make_plugged_scanner(config.scanner, clock);
    }
    using Kind = drivers::CardReaderSetting::Kind;
    switch (config.card_reader.kind) {
    case Kind::none: break;
    case Kind::simulated: {
        auto reader = std::make_unique<drivers::VirtualCardReader>();
        virtual_card_reader_ = reader.get();
        card_reader_ = std::move(reader);
        break;
    }
    case Kind::pcsc:
        card_reader_ = std::make_unique<drivers::PcscCardReader>(config.card_reader.name);
        break;
    }
}

Peripherals::~Peripherals() = default;

void Peripherals::listen(Executor& ui, const Report& report) {
    const Teller teller{ui, report};
    if (!touch_.fault.empty()) {
        teller.tell(touch_);
    }
    if (scanner_ != nullptr) {
        scanner_->set_listener([teller](drivers::ScannerEvent event) { std::visit(teller, event); }
        );
        teller(scanner_->state());
    }
    if (card_reader_ != nullptr) {
        card_reader_->set_listener([teller](drivers::CardEvent event) { std::visit(teller, event); }
        );
        teller(card_reader_->state());
    }
}

Status Peripherals::scan(std::string_view payload) {
    if (virtual_scanner_ == nullptr) {
        return fail(not_virtual("scanner"));
    }
    virtual_scanner_->show(as_bytes(payload));
    return {};
}

Status Peripherals::lay_card(std::string_view id) {
    if (virtual_card_reader_ == nullptr) {
        return fail(not_virtual("card_reader"));
    }
    virtual_card_reader_->insert(card_number(id));
    return {};
}

Status Peripherals::take_card() {
    if (virtual_card_reader_ == nullptr) {
        return fail(not_virtual("card_reader"));
    }
    virtual_card_reader_->remove();
    return {};
}

session::DeviceFault touch_notice(const Config& config, const std::filesystem::path& sys) {
    if (config.touch_wanted == TouchWanted::required && drivers::find_touch_panels(sys).empty()) {
        return {
            session::Device::touch,
            "No touch panel was found: look at its USB cable. Nobody can use the kiosk by touch."};
    }
    return {session::Device::touch, ""};
}

} // namespace anjungan::app

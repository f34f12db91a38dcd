/// The printer driver for ESC/POS over any transport.
#pragma once

#include "drivers/printer/encoder.hpp"
#include "drivers/printer/printer.hpp"
#include "drivers/printer/status.hpp"
#include "drivers/transport/transport.hpp"
#include "kiosk/base/clock.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace anjungan::drivers {

class EscposPrinter : public Printer {
public:
    /// Opens the wire; called again after a connection died.
    using Connect = std::function<Result<std::unique_ptr<Transport>>()>;

    /// The clock must outlive the printer.
    EscposPrinter(PrinterProfile profile, Connect connect, const Clock& clock);
    ~EscposPrinter() override;

    [[nodiscard]] Result<PrinterStatus> status() override;
    [[nodiscard]] PrintOutcome print(const Document& document, PrintListener& listener) override;
    [[nodiscard]] PrintOutcome resume(PrintListener& listener) override;
    void abandon() override;

private:
    class Job;

    PrinterProfile profile_;
    Connect connect_;
    const Clock& clock_;
    std::unique_ptr<Job> held_;
};

} // namespace anjungan::drivers

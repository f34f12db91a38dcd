/// The printer driver for ESC/POS over any transport.
#pragma once

#include "drivers/printer/encoder.hpp"
#include "drivers/printer/printer.hpp"
#include "drivers/printer/printer_link.hpp"

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

    [[nodiscard]] Result<PrinterStatus> status() override;
    [[nodiscard]] PrintOutcome print(const Document& document, PrintListener& listener) override;
    [[nodiscard]] PrintOutcome resume(PrintListener& listener) override;
    void abandon() override;

private:
    /// A job that has begun, and how far it came.
    struct Job {
        EncodedJob bytes;
        std::size_t band = 0;   ///< the next to send, or in sending
        std::size_t offset = 0; ///< bytes of it already taken
        bool patient = true;    ///< the printer still answers between bands

        [[nodiscard]] bool untouched() const { return band == 0 && offset == 0; }
    };

    [[nodiscard]] Status connect();
    [[nodiscard]] std::optional<PrinterTrouble> preflight();
    [[nodiscard]] Status empty_the_printer();
    [[nodiscard]] PrintOutcome run(Job job, PrintListener& listener);
    [[nodiscard]] std::optional<PrintOutcome> send_band(Job& job);
    [[nodiscard]] std::optional<PrinterTrouble> look_between_bands(Job& job);
    [[nodiscard]] PrintOutcome await_mark(Job& job);
    [[nodiscard]] std::optional<PrintOutcome> look_while_waiting(Job& job);
    [[nodiscard]] PrintOutcome hold_or_block(Job& job, PrinterTrouble why);
    [[nodiscard]] PrintOutcome hold(Job& job, PrinterTrouble why);
    [[nodiscard]] PrintOutcome lose(PrinterTrouble why);
    [[nodiscard]] bool reports() const { return profile_.evidence >= Evidence::status; }

    PrinterProfile profile_;
    Connect connect_;
    const Clock& clock_;
    std::optional<PrinterLink> link_ = {};
    std::optional<Job> held_ = {};
    bool clean_ = false; ///< nothing of an earlier job can be left inside the printer
};

} // namespace anjungan::drivers

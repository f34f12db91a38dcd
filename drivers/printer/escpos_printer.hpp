// SPDX-License-Identifier: GPL-3.0-or-later
/// The printer driver for ESC/POS over any transport.
#pragma once

#include "base/unique_function.hpp"
#include "drivers/printer/encoder.hpp"
#include "drivers/printer/printer.hpp"
#include "drivers/printer/printer_link.hpp"

#include <memory>
#include <optional>

namespace anjungan::drivers {

class EscposPrinter : public Printer {
public:
    /// Opens the wire; called again after a connection died.
    using Connect = UniqueFunction<Result<std::unique_ptr<Transport>>()>;

    /// The clock must outlive the printer.
    EscposPrinter(PrinterProfile profile, Connect connect, const Clock& clock);

    [[nodiscard]] Result<PrinterStatus> status() override;
    void rehearse(const Document& document) override;
    [[nodiscard]] PrintOutcome print(const Document& document, PrintListener& listener) override;
    [[nodiscard]] PrintOutcome resume(PrintListener& listener) override;
    void abandon() override;

private:
    /// A job that has begun, and how far it came.
    struct Job {
        EncodedJob bytes;
        std::size_t band = 0;    ///< the next to send, or in sending
        Bytes outgoing = {};     ///< what is in sending: a band and the question behind it
        std::size_t offset = 0;  ///< bytes of it already taken
        bool patient = true;     ///< the printer still answers between bands
        bool confirming = false; ///< the last question of all was asked

        [[nodiscard]] bool untouched() const { return band == 0 && offset == 0; }
    };

    [[nodiscard]] Status connect();
    [[nodiscard]] Status flush(BootTime patience);
    [[nodiscard]] std::optional<PrinterTrouble> preflight();
    [[nodiscard]] Status empty_the_printer();
    [[nodiscard]] Status await_own_mark();
    [[nodiscard]] PrintOutcome run(Job job, PrintListener& listener);
    void load_band(Job& job);
    [[nodiscard]] std::optional<PrintOutcome> send_outgoing(Job& job);
    [[nodiscard]] std::optional<PrintOutcome> settle_band(Job& job);
    [[nodiscard]] std::optional<PrinterTrouble> look_between_bands(Job& job);
    [[nodiscard]] std::optional<PrintOutcome> await_marks(Job& job, unsigned behind);
    [[nodiscard]] PrintOutcome await_mark(Job& job);
    [[nodiscard]] PrintOutcome believe(Job& job);
    [[nodiscard]] std::optional<PrintOutcome> look_while_waiting(Job& job);
    [[nodiscard]] PrintOutcome hold_or_block(Job& job, PrinterTrouble why);
    [[nodiscard]] PrintOutcome hold(Job& job, PrinterTrouble why);
    [[nodiscard]] PrintOutcome lose(PrinterTrouble why);
    [[nodiscard]] bool reports() const { return profile_.evidence >= Evidence::status; }
    [[nodiscard]] bool marks() const { return profile_.evidence >= Evidence::marker; }

    PrinterProfile profile_;
    Connect connect_;
    const Clock& clock_;
    std::optional<PrinterLink> link_ = {};
    std::optional<Job> held_ = {};
    std::size_t unflushed_ = 0; ///< NULs that this connection still has to send
    bool clean_ = false;        ///< nothing of an earlier job can be left inside the printer
    bool remnant_ = false;      ///< a part of a lost job may stick out of it
};

} // namespace anjungan::drivers

/// One open connection to an ESC/POS printer: sends bytes, sorts what comes back.
#pragma once

#include "drivers/printer/status.hpp"
#include "drivers/transport/transport.hpp"
#include "kiosk/base/clock.hpp"

#include <deque>
#include <memory>
#include <optional>

namespace anjungan::drivers {

/// Used by one thread. An `unavailable` or `io` error means that the connection is dead.
class PrinterLink {
public:
    /// The clock must outlive the link.
    PrinterLink(std::unique_ptr<Transport> wire, const Clock& clock);

    /// Sends the bytes and removes them from the front of `rest` as they are taken. timed_out:
    /// nothing was taken for `patience`; what is left stands in `rest`.
    [[nodiscard]] Status send(ByteView& rest, BootTime patience);

    /// Asks DLE EOT 1–4. timed_out: one of them was not answered within `patience`.
    [[nodiscard]] Result<PrinterStatus> ask_status(BootTime patience);

    /// Asks DLE EOT 1 alone: does it take bytes now?
    [[nodiscard]] Result<bool> ask_online(BootTime patience);

    /// Waits at most `most` and sorts what arrived.
    [[nodiscard]] Status listen(BootTime most);

    /// Answers to GS r since forget_marks().
    [[nodiscard]] unsigned marks() const { return marks_; }
    void forget_marks() { marks_ = 0; }

private:
    [[nodiscard]] Result<std::uint8_t> ask(std::uint8_t question, BootTime patience);
    /// Sorts what is there; says whether anything was.
    [[nodiscard]] Result<bool> read();

    std::unique_ptr<Transport> wire_;
    const Clock& clock_;
    ReplyParser parser_ = {};
    std::deque<std::uint8_t> answers_ = {}; ///< to DLE EOT, oldest first
    unsigned marks_ = 0;
};

} // namespace anjungan::drivers

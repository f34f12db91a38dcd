// SPDX-License-Identifier: GPL-3.0-or-later
/// One open connection to an ESC/POS printer: sends bytes, sorts what comes back.
#pragma once

#include "base/clock.hpp"
#include "drivers/printer/profile.hpp"
#include "drivers/printer/status.hpp"
#include "drivers/transport/transport.hpp"

#include <deque>
#include <memory>
#include <optional>

namespace anjungan::drivers {

/// Whether an error of a link means that its connection is over; otherwise time ran out.
[[nodiscard]] inline bool is_dead(const Error& error) {
    return error.code != ErrorCode::timed_out;
}

/// Used by one thread.
class PrinterLink {
public:
    /// How long silence must last until no older answer can follow.
    static constexpr BootTime quiet_time{300};

    /// Takes completion and pace of the profile. The clock must outlive the link.
    PrinterLink(std::unique_ptr<Transport> wire, const PrinterProfile& profile, const Clock& clock);

    /// Sends the bytes and removes them from the front of `rest` as they are taken, no faster than
    /// the profile's pace. timed_out: nothing was taken for `patience`; what is left stands in
    /// `rest`.
    [[nodiscard]] Status send(ByteView& rest, BootTime patience);

    /// Asks DLE EOT 1–4. timed_out: one of them was not answered within `patience`.
    [[nodiscard]] Result<PrinterStatus> ask_status(BootTime patience);

    /// Asks DLE EOT 1 alone: does it take bytes now?
    [[nodiscard]] Result<bool> ask_online(BootTime patience);

    /// Waits at most `most` and sorts what arrived.
    [[nodiscard]] Status listen(BootTime most);

    /// Waits until nothing has come for `quiet`, but no longer than `most`.
    [[nodiscard]] Status listen_until_quiet(BootTime quiet, BootTime most);

    /// The question that the printer answers when it is through with everything before it; counted
    /// as asked from here on. The caller sends it.
    [[nodiscard]] Bytes mark_question();
    [[nodiscard]] unsigned marks_asked() const { return asked_; }
    /// More than were asked for: this printer answers what nobody asked, and proves nothing.
    [[nodiscard]] unsigned marks_heard() const { return heard_; }
    void forget_marks();

private:
    [[nodiscard]] Result<std::uint8_t> ask(std::uint8_t question, BootTime patience);
    /// Sorts what is there; says whether anything was.
    [[nodiscard]] Result<bool> read();
    void sort(const Reply& reply);
    void hear_process_id(const std::string& id);
    [[nodiscard]] Status pause(BootTime time);

    std::unique_ptr<Transport> wire_;
    const Clock& clock_;
    Completion completion_;
    std::uint32_t bytes_per_second_;
    ReplyParser parser_ = {};
    std::deque<std::uint8_t> answers_ = {}; ///< to DLE EOT, oldest first
    bool unanswered_ = false;               ///< a question timed out: its answer may still come
    unsigned asked_ = 0;
    unsigned heard_ = 0;
    std::uint16_t next_id_;
    std::deque<std::string> open_ids_ = {}; ///< process ids asked and not yet answered
};

} // namespace anjungan::drivers

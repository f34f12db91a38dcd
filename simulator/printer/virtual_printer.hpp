// SPDX-License-Identifier: GPL-3.0-or-later
/// A receipt printer in memory: takes real ESC/POS bytes, has sensors, answers, and paints paper.
#pragma once

#include "drivers/printer/profile.hpp"
#include "simulator/devices/memory_transport.hpp"
#include "simulator/printer/machine.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace anjungan::simulator {

enum class Power : std::uint8_t { off, on };

/// Safe to call from every thread: a journey turns the sensors while a job is printed.
class VirtualPrinter : public DeviceEnd {
public:
    explicit VirtualPrinter(const drivers::PrinterProfile& profile, const Quirks& quirks = {});
    VirtualPrinter(const VirtualPrinter&) = delete;
    VirtualPrinter& operator=(const VirtualPrinter&) = delete;
    ~VirtualPrinter() override;

    /// The wire to it. Errors: unavailable while it is off.
    [[nodiscard]] Result<std::unique_ptr<drivers::Transport>>
    connect(const WireFaults& faults = {}, MemoryTransport::Waiter waiter = {});

    void set_paper(drivers::Paper paper);
    void set_cover(drivers::Cover cover);
    void set_cutter(drivers::Cutter cutter);
    /// Off forgets everything but the paper that came out; on starts a new session.
    void set_power(Power power);
    /// Gets what comes out, as it comes out: more bytes of piece 0, 1, … in this order. Called
    /// before any answer about them can be read, on whichever thread moves the printer, which it
    /// holds up: it must not call the printer. Set it before the first byte.
    using Tray = std::function<void(std::size_t piece, ByteView more)>;
    void set_tray(Tray tray);
    /// How much of the paper that came out is remembered, in bytes of memory.
    void set_kept_paper(std::size_t weight);
    void set_error(MachineError error);
    /// The roll ends after so many more dots of feed, in the middle of a picture if it must be;
    /// after set_paper() the rest is printed. Its end is near from `near_end_at` dots on.
    void set_roll_left(std::size_t dots, std::size_t near_end_at = 0);
    /// From the head to the cutter, in dots.
    void set_head_to_cutter(std::size_t dots);
    /// From now on it takes its time; at first it has none and works at once. The clock must
    /// outlive the printer.
    void set_pace(const Pace& pace, const Clock& clock);
    /// Does what the time that has passed allows; only needed with a pace, and by those who wait
    /// without asking for anything.
    void work();
    /// Bytes received and not carried out yet, whether or not the paper still moves.
    [[nodiscard]] std::size_t waiting() const;
    /// How often it opened the cash drawer.
    [[nodiscard]] std::size_t drawer_pulses() const;

    /// Jobs are what lies between two cuts, the last one perhaps unfinished.
    [[nodiscard]] std::size_t job_count() const;
    /// How many of them were cut off.
    [[nodiscard]] std::size_t cut_count() const;
    /// The raw bytes of one job, as received: `printer/job-*.bin`. `job` < job_count().
    [[nodiscard]] Bytes job_bytes(std::size_t job) const;
    /// The characters of one job, a line of paper a line, UTF-8; pictures as "[picture]".
    [[nodiscard]] std::string job_text(std::size_t job) const;
    /// The first Machine::max_unknown of them.
    [[nodiscard]] std::vector<UnknownCommand> unknown_commands() const;
    /// Lines the printer had to break by itself because they were too long for the paper.
    [[nodiscard]] std::size_t broken_lines() const;

    /// Pictures of the paper, marked VIRTUAL. Errors: not_found (no such job), io.
    [[nodiscard]] Status strip_png(const std::filesystem::path& path) const;
    [[nodiscard]] Status job_png(std::size_t job, const std::filesystem::path& path) const;

    [[nodiscard]] std::uint64_t session() const override;
    std::size_t accept(ByteView bytes) override;
    [[nodiscard]] Bytes take_replies() override;
    void wait_for_replies(std::chrono::milliseconds most) override;

private:
    struct Guarded;
    std::unique_ptr<Guarded> guarded_;
};

} // namespace anjungan::simulator

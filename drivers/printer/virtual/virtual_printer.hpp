/// A receipt printer in memory: takes real ESC/POS bytes, has sensors, answers, and paints paper.
#pragma once

#include "drivers/printer/printer.hpp"
#include "drivers/printer/profile.hpp"
#include "drivers/transport/memory_transport.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace anjungan::drivers {

enum class Power : std::uint8_t { off, on };

/// A byte sequence the machine does not know. A real printer would print rubbish there.
struct UnknownCommand {
    std::size_t offset = 0; ///< from the first byte since power-on
    std::string bytes;      ///< hexadecimal
};

/// Safe to call from every thread: a journey turns the sensors while a job is printed.
class VirtualPrinter : public DeviceEnd {
public:
    explicit VirtualPrinter(const PrinterProfile& profile);
    VirtualPrinter(const VirtualPrinter&) = delete;
    VirtualPrinter& operator=(const VirtualPrinter&) = delete;
    ~VirtualPrinter() override;

    /// The wire to it. Errors: unavailable while it is off.
    [[nodiscard]] Result<std::unique_ptr<Transport>>
    connect(const WireFaults& faults = {}, MemoryTransport::Waiter waiter = {});

    void set_paper(Paper paper);
    void set_cover(Cover cover);
    void set_cutter(Cutter cutter);
    /// Off forgets everything but the paper that came out; on starts a new session.
    void set_power(Power power);
    /// Gets what comes out, as it comes out: more bytes of piece 0, 1, … in this order. Called
    /// before any answer about them can be read, on whichever thread moves the printer, which it
    /// holds up: it must not call the printer. Set it before the first byte.
    using Tray = std::function<void(std::size_t piece, ByteView more)>;
    void set_tray(Tray tray);
    /// The roll ends after so many more dots of feed.
    void set_roll_left(std::size_t dots);

    /// Jobs are what lies between two cuts, the last one perhaps unfinished.
    [[nodiscard]] std::size_t job_count() const;
    /// How many of them were cut off.
    [[nodiscard]] std::size_t cut_count() const;
    /// The raw bytes of one job, as received: `printer/job-*.bin`. `job` < job_count().
    [[nodiscard]] Bytes job_bytes(std::size_t job) const;
    /// The characters of one job, a line of paper a line, UTF-8; pictures as "[picture]".
    [[nodiscard]] std::string job_text(std::size_t job) const;
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
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

} // namespace anjungan::drivers

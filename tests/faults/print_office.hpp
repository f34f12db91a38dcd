// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's store and print desk on a printer that fails after so many bytes.
#pragma once

#include "drivers/printer/escpos_printer.hpp"
#include "kiosk/back-office/print_desk.hpp"
#include "simulator/printer/virtual_printer.hpp"
#include "tests/offline-cache/store/store_office.hpp"

#include <map>
#include <memory>
#include <optional>

namespace anjungan::test {

/// Runs what is posted at once, and what is to come later when the test says so: one thread, so
/// that a fault hits the same moment each time.
class AtOnce : public TimedExecutor {
public:
    explicit AtOnce(const Clock& clock) : clock_(clock) {}

    void post(Task task) override { task(); }
    void post_after(std::chrono::milliseconds delay, Task task) override {
        later_.emplace(clock_.boot_time() + delay, std::move(task));
    }
    /// What is due by now and was asked for before this.
    void run_due();
    /// The process has ended.
    void forget() { later_.clear(); }
    [[nodiscard]] std::size_t timers() const { return later_.size(); }

private:
    const Clock& clock_;
    std::multimap<BootTime, Task> later_;
};

enum class PrintFault : std::uint8_t {
    none,
    unplug,      ///< the cable is pulled; what the printer has, it keeps
    input_error, ///< EIO
    power_cycle, ///< the printer forgets what it has
    kill,        ///< the kiosk's process ends there and then
    lose,        ///< everything from there on is taken and lost
    stall,       ///< nothing more is taken (EAGAIN for ever)
};

class PrintOffice {
public:
    /// The fault comes with byte `after` of the first connection.
    PrintOffice(PrintFault fault, std::size_t after);

    /// A citizen hands in; returns the queue number.
    std::string hand_in();
    /// Everything is put right: cable, power, or a new process on what lies on the disk.
    void put_right();
    /// Time goes by, and a printer that had to be waited for is asked again.
    void wait();
    /// Answers every slip in doubt as a citizen would, who looks into the tray.
    void answer();

    /// Whole slips with this number that no word marks as a copy, and those that are marked.
    [[nodiscard]] std::size_t originals(const std::string& number) const;
    [[nodiscard]] std::size_t copies(const std::string& number) const;
    /// Whether the screen said "printed" because of what the printer said.
    [[nodiscard]] bool claimed() const { return claimed_; }
    /// What the screen of the last citizen says of the slip.
    [[nodiscard]] session::Printing last_said() const { return said_.at(last_job_); }
    /// How many timers run.
    [[nodiscard]] std::size_t timers() const { return here_.timers(); }
    [[nodiscard]] std::size_t bytes_sent() const { return bytes_sent_; }
    /// What stands on everything that came out: for a test that fails.
    [[nodiscard]] std::string paper() const;

private:
    class Wire;

    [[nodiscard]] Result<std::unique_ptr<drivers::Transport>> connect();
    void strike();
    void start();
    void heard(const session::Event& event);
    [[nodiscard]] std::size_t slips(const std::string& number, bool copy) const;

    PrintFault fault_;
    std::size_t after_;
    StoreOffice office_;
    AtOnce here_{office_.clock};
    i18n::Translator translator_;
    crypto::SigningKey key_ = crypto::SigningKey::make();
    back_office::SlipWriter slips_;
    drivers::PrinterProfile profile_ = {};
    simulator::VirtualPrinter machine_;
    std::unique_ptr<store::Store> store_;
    std::optional<drivers::EscposPrinter> printer_;
    std::optional<back_office::PrintDesk> desk_;
    std::size_t bytes_sent_ = 0;
    bool struck_ = false;
    bool repaired_ = false;
    std::optional<std::filesystem::path> left_behind_;
    bool claimed_ = false;
    std::int64_t last_job_ = 0;
    std::map<std::int64_t, session::Printing> said_ = {}; ///< by job
};

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
/// A printer that cannot be trusted: a virtual machine whose wire lies in one of many ways.
#pragma once

#include "drivers/printer/escpos_printer.hpp"
#include "simulator/printer/virtual_printer.hpp"
#include "tests/drivers/printer/lies.hpp"
#include "tests/drivers/printer/printer_bench.hpp"
#include "tests/support/fake_clock.hpp"

#include <deque>
#include <utility>

namespace anjungan::test {

class LyingPrinter : public DeviceEnd {
public:
    LyingPrinter(VirtualPrinter& machine, FakeClock& clock, Lies its_lies)
        : lies(its_lies), machine_(machine), clock_(clock) {}

    [[nodiscard]] std::uint64_t session() const override { return dead_ ? 0 : session_; }

    std::size_t accept(ByteView bytes) override {
        for (const auto byte : bytes) {
            if (taken_ >= lies.dies_after) {
                dead_ = true;
            }
            if (!lost(taken_++)) {
                (dead_ || lies.spools ? spool_ : passed_).push_back(byte);
            }
        }
        hand_over(passed_);
        return bytes.size();
    }
    [[nodiscard]] Bytes take_replies() override {
        hand_over(passed_);
        Bytes due;
        while (!late_.empty() && late_.front().first <= clock_.boot_time()) {
            due.push_back(late_.front().second);
            late_.pop_front();
        }
        return due;
    }
    void wait_for_replies(std::chrono::milliseconds /*most*/) override {}

    /// Plugged in again, honest from now on; a spooler prints what it had kept.
    void come_back() {
        lies = {};
        dead_ = false;
        ++session_;
        late_.clear();
        previous_.reset();
        hand_over(spool_);
    }

    Lies lies;

private:
    [[nodiscard]] bool lost(std::size_t at) const {
        return (at >= lies.drop_from && at < lies.drop_from + lies.drop_count) ||
               (lies.drop_each != Lies::never && at % lies.drop_each == lies.drop_each - 1);
    }
    void hand_over(Bytes& bytes) {
        const auto taken = machine_.accept(bytes);
        bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(taken));
        for (unsigned i = 0; i < std::exchange(lies.stray_marks, 0U); ++i) {
            answer(0);
        }
        for (const auto byte : machine_.take_replies()) {
            const bool mark = (byte & 0x90U) == 0;
            for (unsigned i = 0; i < (mark ? lies.repeats : 1U); ++i) {
                answer(byte);
            }
        }
    }
    void answer(std::uint8_t byte) {
        if (lies.silent) {
            return;
        }
        if (lies.lags && answers_++ >= lies.lags_after) {
            const auto before = std::exchange(previous_, byte);
            if (!before) {
                return;
            }
            byte = *before;
        }
        late_.emplace_back(clock_.boot_time() + lies.late, byte);
    }

    VirtualPrinter& machine_;
    FakeClock& clock_;
    std::uint64_t session_ = 1;
    bool dead_ = false;
    std::size_t taken_ = 0;
    std::size_t answers_ = 0;
    Bytes passed_ = {};
    Bytes spool_ = {};
    std::optional<std::uint8_t> previous_ = {};
    std::deque<std::pair<BootTime, std::uint8_t>> late_ = {};
};

/// The driver on such a printer.
struct LyingBench {
    explicit LyingBench(Lies lies, PrinterProfile its_profile = {})
        : profile(std::move(its_profile)),
          machine(profile),
          liar(machine, clock, lies),
          printer(
              profile,
              [this] {
                  return MemoryTransport::open(liar, {}, [this](auto most) {
                      clock.advance(std::max(most, std::chrono::milliseconds(1)));
                  });
              },
              clock
          ) {}

    std::string print() { return said(printer.print(receipt(), listener)); }
    std::string resume() { return said(printer.resume(listener)); }

    /// Slips that came out whole and unspoilt.
    [[nodiscard]] std::size_t whole_slips() const {
        std::size_t whole = 0;
        for (std::size_t job = 0; job < machine.job_count(); ++job) {
            whole +=
                machine.job_text(job) == "Tanda terima\n[picture]\nSimpan struk ini\n" ? 1U : 0U;
        }
        return whole;
    }

    FakeClock clock;
    PrinterProfile profile;
    VirtualPrinter machine;
    LyingPrinter liar;
    EscposPrinter printer;
    Listener listener;
};

} // namespace anjungan::test

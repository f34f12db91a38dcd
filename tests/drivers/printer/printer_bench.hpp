// SPDX-License-Identifier: GPL-3.0-or-later
/// A printer driver on a virtual machine with a fake clock, and outcomes in words.
#pragma once

#include "drivers/printer/escpos_printer.hpp"
#include "simulator/printer/virtual_printer.hpp"
#include "tests/support/fake_clock.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::test {

using namespace drivers;
using namespace simulator;

inline Document receipt() {
    return {
        {Text{"Tanda terima"},
         QrCode{"HTTPS://DESA.ID/R/7K3F9QXW2M" + std::string(90, 'A')},
         Text{"Simpan struk ini"},
         Cut{}}};
}

/// Stores the steps, and lets a test act or refuse at one.
class Listener : public PrintListener {
public:
    [[nodiscard]] Status before(const PrintStep& step) override {
        steps.push_back(step);
        if (act) {
            act(step);
        }
        if (refuse && step.stage == *refuse && step.band >= refuse_from) {
            return fail(ErrorCode::full, "no space");
        }
        return {};
    }

    std::vector<PrintStep> steps;
    std::function<void(const PrintStep&)> act;
    std::optional<PrintStage> refuse;
    std::size_t refuse_from = 0;
};

struct Bench {
    explicit Bench(WireFaults its_faults = {}, Evidence evidence = Evidence::marker)
        : faults(its_faults),
          profile(with(evidence)),
          machine(profile),
          printer(
              profile, [this] { return connect(); }, clock
          ) {}

    static PrinterProfile with(Evidence evidence) {
        PrinterProfile profile;
        profile.evidence = evidence;
        return profile;
    }
    Result<std::unique_ptr<Transport>> connect() {
        ++connections;
        return machine.connect(faults, [this](auto most) {
            clock.advance(most);
            if (while_waiting) {
                while_waiting();
            }
        });
    }
    PrintOutcome print() { return printer.print(receipt(), listener); }

    WireFaults faults;
    FakeClock clock;
    PrinterProfile profile;
    VirtualPrinter machine;
    std::function<void()> while_waiting;
    int connections = 0;
    EscposPrinter printer;
    Listener listener;
};

/// "printed", "blocked paper_out", "held …", "unknown …".
inline std::string said(const PrintOutcome& outcome) {
    struct Words {
        std::string operator()(const Printed& /*printed*/) const { return "printed"; }
        std::string operator()(const Blocked& o) const { return word("blocked ", o.why); }
        std::string operator()(const Held& o) const { return word("held ", o.why); }
        std::string operator()(const Unknown& o) const { return word("unknown ", o.why); }
        static std::string word(const char* kind, PrinterTrouble why) {
            return std::string(kind) + to_string(why);
        }
    };
    return std::visit(Words{}, outcome);
}

/// Acts once, before the given band is sent.
inline std::function<void(const PrintStep&)>
before_band(std::uint16_t band, std::function<void()> act) {
    return [band, act = std::move(act)](const PrintStep& step) {
        if (step.stage == PrintStage::sending && step.band == band) {
            act();
        }
    };
}

} // namespace anjungan::test

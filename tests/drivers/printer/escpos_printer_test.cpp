// The contract of a printer, held by the driver over the virtual machine: what it may claim when.
#include "drivers/printer/escpos_printer.hpp"

#include "drivers/printer/virtual/virtual_printer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

Document receipt() {
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
    test::FakeClock clock;
    PrinterProfile profile;
    VirtualPrinter machine;
    std::function<void()> while_waiting;
    int connections = 0;
    EscposPrinter printer;
    Listener listener;
};

/// "printed", "blocked paper_out", "held …", "unknown …".
std::string said(const PrintOutcome& outcome) {
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
std::function<void(const PrintStep&)> before_band(std::uint16_t band, std::function<void()> act) {
    return [band, act = std::move(act)](const PrintStep& step) {
        if (step.stage == PrintStage::sending && step.band == band) {
            act();
        }
    };
}

} // namespace

TEST_CASE("EscposPrinter.print: printed, and each step was announced before", "[drivers]") {
    Bench bench;
    CHECK(said(bench.print()) == "printed");
    CHECK(bench.machine.cut_count() == 1);
    CHECK(bench.machine.unknown_commands().empty());
    CHECK(bench.machine.job_bytes(0).size() > 1000);
    const auto& steps = bench.listener.steps;
    REQUIRE(steps.size() > 4);
    CHECK(steps.front().stage == PrintStage::preflight);
    CHECK(steps.back().stage == PrintStage::await_mark);
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
        CHECK(steps[i].stage == PrintStage::sending);
        CHECK(steps[i].band == i - 1);
        CHECK(steps[i].bands == steps.size() - 2);
    }
}

TEST_CASE("EscposPrinter.print: many jobs on one connection", "[drivers]") {
    Bench bench;
    for (int i = 0; i < 20; ++i) {
        CHECK(said(bench.print()) == "printed");
    }
    CHECK(bench.machine.cut_count() == 20);
    CHECK(bench.connections == 1);
    const auto first = bench.machine.job_bytes(0);
    CHECK(bench.machine.job_bytes(19) == first);
}

TEST_CASE("EscposPrinter.print: blocked before a byte of the job leaves", "[drivers]") {
    Bench bench;
    SECTION("paper out") {
        bench.machine.set_paper(Paper::out);
        CHECK(said(bench.print()) == "blocked paper_out");
        bench.machine.set_paper(Paper::ok);
    }
    SECTION("cover open") {
        bench.machine.set_cover(Cover::open);
        CHECK(said(bench.print()) == "blocked cover_open");
        bench.machine.set_cover(Cover::closed);
    }
    SECTION("cutter jam") {
        bench.machine.set_cutter(Cutter::jam);
        CHECK(said(bench.print()) == "blocked cutter_jam");
        bench.machine.set_cutter(Cutter::ok);
    }
    SECTION("power off") {
        bench.machine.set_power(Power::off);
        CHECK(said(bench.print()) == "blocked not_connected");
        bench.machine.set_power(Power::on);
    }
    SECTION("the step could not be stored") {
        bench.listener.refuse = PrintStage::preflight;
        CHECK(said(bench.print()) == "blocked not_recorded");
        bench.listener.refuse = PrintStage::sending;
        CHECK(said(bench.print()) == "blocked not_recorded");
        bench.listener.refuse.reset();
    }
    CHECK(bench.machine.job_count() == 0);
    CHECK(said(bench.print()) == "printed");
    CHECK(bench.machine.job_count() == 1);
}

TEST_CASE("EscposPrinter.print: paper near its end still prints", "[drivers]") {
    Bench bench;
    bench.machine.set_paper(Paper::near_end);
    CHECK(said(bench.print()) == "printed");
    CHECK(bench.printer.status()->paper == Paper::near_end);
}

TEST_CASE("EscposPrinter.print: a document that cannot be printed is blocked", "[drivers]") {
    test::expect_log_warnings(1);
    Bench bench;
    CHECK(said(bench.printer.print({}, bench.listener)) == "blocked unprintable");
    CHECK(bench.connections == 0);
}

TEST_CASE("EscposPrinter.print: paper out in the middle is held, and goes on", "[drivers]") {
    Bench bench;
    bench.listener.act = before_band(3, [&] { bench.machine.set_paper(Paper::out); });
    CHECK(said(bench.print()) == "held paper_out");
    CHECK(said(bench.print()) == "blocked job_held");
    bench.listener.act = {};
    CHECK(said(bench.printer.resume(bench.listener)) == "held paper_out");
    bench.machine.set_paper(Paper::ok);
    CHECK(said(bench.printer.resume(bench.listener)) == "printed");
    CHECK(bench.machine.cut_count() == 1);
    CHECK(bench.machine.unknown_commands().empty());
    CHECK(said(bench.printer.resume(bench.listener)) == "blocked offline");
}

TEST_CASE("EscposPrinter.print: the roll ends while the printer works it off", "[drivers]") {
    Bench bench;
    bench.machine.set_roll_left(200);
    CHECK(said(bench.print()) == "held paper_out");
    bench.machine.set_paper(Paper::ok);
    CHECK(said(bench.printer.resume(bench.listener)) == "printed");
}

TEST_CASE("EscposPrinter.print: cover opened before the last band is held", "[drivers]") {
    Bench bench;
    bench.listener.act = [&](const PrintStep& step) {
        if (step.stage == PrintStage::sending && step.band + 1 == step.bands) {
            bench.machine.set_cover(Cover::open);
        }
    };
    CHECK(said(bench.print()) == "held cover_open");
    bench.listener.act = {};
    bench.machine.set_cover(Cover::closed);
    CHECK(said(bench.printer.resume(bench.listener)) == "printed");
}

TEST_CASE("EscposPrinter.print: power lost in the middle is unknown", "[drivers]") {
    Bench bench;
    bench.listener.act = before_band(2, [&] { bench.machine.set_power(Power::off); });
    CHECK(said(bench.print()) == "unknown connection_lost");
    bench.listener.act = {};
    bench.machine.set_power(Power::on);
    CHECK(said(bench.print()) == "printed");
    CHECK(bench.machine.unknown_commands().empty());
}

TEST_CASE("EscposPrinter: a held job whose connection died is unknown, not resumed", "[drivers]") {
    Bench bench;
    bench.listener.act = before_band(2, [&] { bench.machine.set_paper(Paper::out); });
    CHECK(said(bench.print()) == "held paper_out");
    bench.listener.act = {};
    bench.machine.set_power(Power::off);
    bench.machine.set_power(Power::on);
    bench.machine.set_paper(Paper::ok);
    SECTION("asked at once") {}
    SECTION("found out by asking for the status, twice") {
        CHECK_FALSE(bench.printer.status());
        CHECK_FALSE(bench.printer.status());
    }
    CHECK(said(bench.printer.resume(bench.listener)) == "unknown connection_lost");
    CHECK(bench.machine.cut_count() == 0);
    CHECK(said(bench.print()) == "printed");
}

TEST_CASE("EscposPrinter.print: unplugged after any byte, never claims success", "[drivers]") {
    std::size_t whole = 0;
    {
        Bench bench;
        CHECK(said(bench.print()) == "printed");
        whole = 4626 + 30 + bench.machine.job_bytes(0).size(); // flush and questions included
    }
    for (std::size_t k = 1; k < whole; k += 61) {
        WireFaults faults;
        faults.unplug_after = k;
        Bench bench(faults);
        const auto outcome = said(bench.print());
        INFO("unplugged after " << k << ": " << outcome);
        CHECK((outcome == "blocked not_connected" || outcome == "unknown connection_lost"));
        if (outcome == "blocked not_connected") {
            CHECK(bench.machine.job_count() == 0);
        }
    }
}

TEST_CASE("EscposPrinter.print: no answers at all is blocked, nothing was sent", "[drivers]") {
    WireFaults faults;
    faults.deaf = true;
    Bench bench(faults);
    CHECK(said(bench.print()) == "blocked no_reply");
    CHECK(bench.machine.job_count() == 0);
}

TEST_CASE("EscposPrinter.print: bytes taken and lost are unknown, never printed", "[drivers]") {
    WireFaults faults;
    faults.lose_after = 6000; // behind the flush, in the middle of the job
    Bench bench(faults);
    CHECK(said(bench.print()) == "unknown no_marker");
    CHECK(bench.machine.cut_count() == 0);
}

TEST_CASE(
    "EscposPrinter.print: a wire that takes no more is held, given up is unknown", "[drivers]"
) {
    WireFaults faults;
    faults.stall_after = 6000;
    Bench bench(faults);
    CHECK(said(bench.print()) == "held offline");
    CHECK(said(bench.printer.resume(bench.listener)) == "held offline");
    bench.printer.abandon();
    CHECK(said(bench.printer.resume(bench.listener)) == "blocked offline");
}

TEST_CASE("EscposPrinter.print: short writes change nothing", "[drivers]") {
    WireFaults faults;
    faults.most_per_write = 1;
    Bench bench(faults);
    CHECK(said(bench.print()) == "printed");
    CHECK(bench.machine.unknown_commands().empty());
}

TEST_CASE("EscposPrinter.print: the store fails in the middle: held, then goes on", "[drivers]") {
    Bench bench;
    bench.listener.refuse = PrintStage::sending;
    bench.listener.refuse_from = 2;
    CHECK(said(bench.print()) == "held not_recorded");
    bench.listener.refuse = PrintStage::await_mark;
    bench.listener.refuse_from = 0;
    CHECK(said(bench.printer.resume(bench.listener)) == "held not_recorded");
    bench.listener.refuse.reset();
    CHECK(said(bench.printer.resume(bench.listener)) == "printed");
    CHECK(bench.machine.cut_count() == 1);
}

TEST_CASE(
    "EscposPrinter: an abandoned job's late marker does not pass for the next one's", "[drivers]"
) {
    Bench bench;
    // All of the first job is inside the printer, its marker unanswered.
    bench.listener.act = [&](const PrintStep& step) {
        if (step.stage == PrintStage::sending && step.band + 1 == step.bands) {
            bench.machine.set_cover(Cover::open);
        }
    };
    CHECK(said(bench.print()) == "held cover_open");
    bench.printer.abandon();
    bench.machine.set_cover(Cover::closed);
    // The second job opens the cover again at its last band: only the old marker could come.
    CHECK(said(bench.print()) == "held cover_open");
    CHECK(bench.machine.cut_count() == 1);
}

TEST_CASE("EscposPrinter.print: a printer without a marker cannot tell", "[drivers]") {
    const auto evidence = GENERATE(Evidence::write_only, Evidence::status);
    Bench bench({}, evidence);
    CHECK(said(bench.print()) == "unknown cannot_tell");
    CHECK(bench.machine.cut_count() == 1);
    CHECK(bench.printer.status()->known == (evidence == Evidence::status));
}

TEST_CASE("EscposPrinter.status: says what the sensors say", "[drivers]") {
    Bench bench;
    CHECK(bench.printer.status()->ready());
    bench.machine.set_cover(Cover::open);
    CHECK(bench.printer.status()->cover == Cover::open);
    bench.machine.set_power(Power::off);
    CHECK(bench.printer.status().error().code == ErrorCode::unavailable);
    CHECK(bench.printer.status().error().code == ErrorCode::unavailable);
    bench.machine.set_power(Power::on);
    CHECK(bench.printer.status()->cover == Cover::open);
}

TEST_CASE("EscposPrinter: automatic status between the answers does no harm", "[drivers]") {
    Bench bench;
    bench.machine.accept(Bytes{0x1D, 'a', 0xFF});
    bench.listener.act = before_band(2, [&] { bench.machine.set_paper(Paper::near_end); });
    CHECK(said(bench.print()) == "printed");
}

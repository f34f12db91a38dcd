// SPDX-License-Identifier: GPL-3.0-or-later
// The driver on bad wires, with a failing store and after lost power: doubt is never success.
#include "drivers/printer/escpos_printer.hpp"
#include "tests/drivers/printer/printer_bench.hpp"
#include "tests/support/catch.hpp"

#include <utility>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using test::before_band;
using test::Bench;
using test::said;

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
    // No question may fall into the command that is on its way.
    CHECK(bench.printer.status().error().code == ErrorCode::timed_out);
    bench.printer.abandon();
    CHECK(said(bench.printer.resume(bench.listener)) == "blocked offline");
}

TEST_CASE("EscposPrinter.print: short writes change nothing", "[drivers]") {
    WireFaults faults;
    faults.max_per_write = 1;
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
    "EscposPrinter.print: an older job's late marker does not pass for its own", "[drivers]"
) {
    // Questions and flush take 4633 bytes; this job gets lost in its first line of text.
    WireFaults faults;
    faults.lose_after = 4645;
    Bench bench(faults);
    bool came = false;
    bench.while_waiting = [&] {
        if (!std::exchange(came, true)) {
            bench.machine.accept(Bytes{0x1D, 'r', 1});
        }
    };
    CHECK(said(bench.print()) == "unknown no_marker");
    CHECK(came);
}

TEST_CASE("EscposPrinter: automatic status between the answers does no harm", "[drivers]") {
    Bench bench;
    bench.machine.accept(Bytes{0x1D, 'a', 0xFF});
    bench.listener.act = before_band(2, [&] { bench.machine.set_paper(Paper::near_end); });
    CHECK(said(bench.print()) == "printed");
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of a printer, held by the driver over the virtual machine: what it may claim when.
#include "drivers/printer/escpos_printer.hpp"

#include "tests/drivers/printer/printer_bench.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using test::before_band;
using test::Bench;
using test::said;

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

TEST_CASE("EscposPrinter.rehearse: nothing reaches the printer", "[drivers]") {
    Bench bench;
    bench.printer.rehearse(test::receipt());
    bench.printer.rehearse({}); // what cannot be set, either
    CHECK(bench.connections == 0);
    CHECK(bench.machine.job_count() == 0);
    CHECK(said(bench.print()) == "printed");
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

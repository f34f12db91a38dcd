// SPDX-License-Identifier: GPL-3.0-or-later
// Whole visits at the program that offices run, with a pointer for a finger and a printer on TCP.
#include "tests/flows/real_kiosk.hpp"

#include "offline-cache/store/print_job.hpp"
#include "offline-cache/store/record_state.hpp"
#include "simulator/printer/paper_tray.hpp"
#include "simulator/printer/printer_server.hpp"
#include "tests/drivers/watchdog/notify_socket.hpp"
#include "tests/faults/kill_history.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/loopback_listener.hpp"

#include <unistd.h>

#include <csignal>

using namespace anjungan;
using simulator::PaperTray;
using simulator::PrinterServer;
using simulator::VirtualPrinter;
using store::PrintState;
using test::KeptRecord;
using test::LeftBehind;
using test::RealKiosk;

namespace {

/// True and said if this machine cannot do it.
bool skipped_here() {
    const auto missing = test::Desktop::missing_program();
    if (missing) {
        test::skip(*missing + " is not installed: the real kiosk was not touched");
    }
    return missing.has_value();
}

std::unique_ptr<PrinterServer> serve(VirtualPrinter& machine) {
    auto listening = PrinterServer::listen(machine, "127.0.0.1", 0);
    REQUIRE(listening);
    return std::move(*listening);
}

/// A printer on TCP, whose paper falls into a folder.
struct TcpPrinter {
    void drop_paper_into(const std::filesystem::path& folder) {
        auto opened = PaperTray::open(folder);
        REQUIRE(opened);
        tray = std::move(*opened);
        tray->catch_paper_of(machine);
    }

    /// As slow as real ones are, or slower.
    void print_slowly(std::size_t dots_per_second) {
        machine.set_pace({0, dots_per_second}, clock);
    }
    /// Something has come out, and not all of it.
    [[nodiscard]] bool in_the_middle() const {
        return machine.waiting() > 0 && machine.job_count() > machine.cut_count();
    }

    SystemClock clock;
    std::unique_ptr<PaperTray> tray; // outlives the machine
    VirtualPrinter machine{drivers::PrinterProfile{}};
    std::unique_ptr<PrinterServer> server = serve(machine);
};

bool is(const KeptRecord& record, PrintState state) {
    return record.print_state == static_cast<std::int64_t>(state);
}

bool is_stored(const KeptRecord& record) {
    return record.state == static_cast<std::int64_t>(store::RecordState::stored);
}

/// What is promised is kept.
void judge(test::KillHistory& history, const LeftBehind& left) {
    for (const auto& sentence : history.judge(left)) {
        UNSCOPED_INFO(sentence);
        CHECK(sentence.empty());
    }
}

} // namespace

TEST_CASE("RealKiosk.visit: printed once, and acknowledged by the hub", "[flows]") {
    if (skipped_here()) {
        return;
    }
    TcpPrinter printer;
    RealKiosk kiosk(printer.server->port());
    printer.drop_paper_into(kiosk.paper());
    REQUIRE(kiosk.start());
    REQUIRE(kiosk.take_a_number());
    CHECK(kiosk.comes_true([&] { return printer.machine.cut_count() == 1; }));
    LeftBehind left;
    CHECK(kiosk.comes_true([&] {
        left = kiosk.look();
        return left.records.size() == 1 && is(left.records[0], PrintState::printed) &&
               is_stored(left.records[0]);
    }));
    test::KillHistory history;
    judge(history, left);
    REQUIRE(left.records.size() == 1);
    CHECK(left.records[0].number == "A001");
    CHECK(left.at_hub.size() == 1);
    REQUIRE(left.paper.size() == 1);
    CHECK(left.paper[0].code == left.records[0].code);
    CHECK(printer.machine.unknown_commands().empty());
    CHECK(kiosk.tap("receipt-printed", "Finish"));
}

TEST_CASE("RealKiosk.killed: a slip that was committed is printed by the next start", "[flows]") {
    if (skipped_here()) {
        return;
    }
    TcpPrinter printer;
    RealKiosk kiosk(printer.server->port());
    printer.drop_paper_into(kiosk.paper());
    test::KillHistory history;
    REQUIRE(kiosk.start("submit.committed"));
    static_cast<void>(kiosk.take_a_number());
    REQUIRE(kiosk.dies());
    const auto before = kiosk.look();
    judge(history, before);
    REQUIRE(before.records.size() == 1);
    CHECK(is(before.records[0], PrintState::queued));
    CHECK(before.paper.empty());

    REQUIRE(kiosk.start());
    CHECK(kiosk.comes_true([&] { return printer.machine.cut_count() == 1; }));
    REQUIRE(kiosk.take_a_number());
    CHECK(kiosk.comes_true([&] { return printer.machine.cut_count() == 2; }));
    LeftBehind after;
    CHECK(kiosk.comes_true([&] {
        after = kiosk.look();
        return test::KillHistory::judge_quiet(after).empty();
    }));
    judge(history, after);
    REQUIRE(after.records.size() == 2);
    CHECK(after.records[0].number == "A001");
    CHECK(after.records[1].number == "A002");
    CHECK(after.paper.size() == 2);
    CHECK(is(after.records[0], PrintState::printed));
}

TEST_CASE("RealKiosk.killed: a slip that was half sent is not sent again", "[flows]") {
    if (skipped_here()) {
        return;
    }
    TcpPrinter printer;
    RealKiosk kiosk(printer.server->port());
    printer.drop_paper_into(kiosk.paper());
    test::KillHistory history;
    REQUIRE(kiosk.start("print.between_bands"));
    static_cast<void>(kiosk.take_a_number());
    REQUIRE(kiosk.dies());
    judge(history, kiosk.look());

    REQUIRE(kiosk.start());
    REQUIRE(kiosk.take_a_number());
    LeftBehind after;
    CHECK(kiosk.comes_true([&] {
        after = kiosk.look();
        return after.records.size() == 2 && test::KillHistory::judge_quiet(after).empty();
    }));
    judge(history, after);
    REQUIRE(after.records.size() == 2);
    CHECK(is(after.records[0], PrintState::unknown)); // a person is asked
    CHECK(after.records[0].number == "A001");
    CHECK(is(after.records[1], PrintState::printed));
    CHECK(after.records[1].number == "A002");
}

TEST_CASE("RealKiosk.printer: one that never answers holds up neither visit nor hub", "[flows]") {
    if (skipped_here()) {
        return;
    }
    const test::LoopbackListener silent(8); // connections are taken, and nothing is ever said
    RealKiosk kiosk(silent.port);
    REQUIRE(kiosk.start());
    REQUIRE(kiosk.take_a_number());
    REQUIRE(kiosk.tap("receipt-blocked", "Finish"));
    REQUIRE(kiosk.take_a_number());
    LeftBehind left;
    CHECK(kiosk.comes_true([&] {
        left = kiosk.look();
        return left.records.size() == 2 && is_stored(left.records[0]) &&
               is_stored(left.records[1]) && is(left.records[0], PrintState::blocked);
    }));
    test::KillHistory history;
    judge(history, left);
    CHECK(left.at_hub.size() == 2);
    CHECK(is(left.records[1], PrintState::queued)); // behind the first
    ::close(silent.socket);
}

TEST_CASE("RealKiosk.ended: the slip in the printer is finished, and no other begun", "[flows]") {
    if (skipped_here()) {
        return;
    }
    TcpPrinter printer;
    RealKiosk kiosk(printer.server->port(), {"watchdog.device = \"systemd\""});
    const test::NotifySocket systemd({}); // behind the hub's start, which speaks to it, too
    printer.drop_paper_into(kiosk.paper());
    printer.machine.set_paper(drivers::Paper::out);
    REQUIRE(kiosk.start());
    REQUIRE(kiosk.take_a_number());
    REQUIRE(kiosk.tap("receipt-blocked", "Finish"));
    REQUIRE(kiosk.take_a_number());
    CHECK(systemd.heard() == "READY=1");
    printer.print_slowly(300);
    printer.machine.set_paper(drivers::Paper::ok);
    REQUIRE(kiosk.comes_true([&] { return printer.in_the_middle(); }));
    kiosk.tell(SIGTERM);
    CHECK(printer.machine.cut_count() == 0);
    CHECK(systemd.heard().empty());
    const auto ran = kiosk.end();
    REQUIRE(ran);
    INFO(ran->output);
    CHECK(ran->code == 0);
    CHECK(printer.machine.cut_count() == 1);
    CHECK(systemd.heard() == "STOPPING=1"); // a watchdog is called off behind all that

    const auto left = kiosk.look();
    test::KillHistory history;
    judge(history, left);
    REQUIRE(left.records.size() == 2);
    CHECK(is(left.records[0], PrintState::printed));
    CHECK(is(left.records[1], PrintState::queued));

    printer.print_slowly(0);
    REQUIRE(kiosk.start());
    CHECK(kiosk.comes_true([&] { return printer.machine.cut_count() == 2; }));
}

TEST_CASE("RealKiosk.ended: at rest it ends at once, with what was typed", "[flows]") {
    if (skipped_here()) {
        return;
    }
    TcpPrinter printer;
    RealKiosk kiosk(printer.server->port());
    REQUIRE(kiosk.start());
    REQUIRE(kiosk.tap("welcome", "English"));
    REQUIRE(kiosk.tap("home", "Just take a number"));
    kiosk.tell(SIGINT);
    const auto ran = kiosk.end();
    REQUIRE(ran);
    INFO(ran->output);
    CHECK(ran->code == 0);
    CHECK(kiosk.look().records.empty());
}

TEST_CASE("RealKiosk.ended: a second signal does not wait for the slip", "[flows]") {
    if (skipped_here()) {
        return;
    }
    TcpPrinter printer;
    RealKiosk kiosk(printer.server->port(), {"watchdog.device = \"systemd\""});
    const test::NotifySocket systemd({}); // behind the hub's start, which speaks to it, too
    printer.drop_paper_into(kiosk.paper());
    printer.print_slowly(10); // minutes
    REQUIRE(kiosk.start());
    REQUIRE(kiosk.take_a_number());
    REQUIRE(kiosk.comes_true([&] { return printer.in_the_middle(); }));
    kiosk.tell(SIGTERM);
    kiosk.tell(SIGINT); // two alike may arrive as one
    const auto ran = kiosk.end();
    REQUIRE(ran);
    INFO(ran->output);
    CHECK(ran->code > 128);
    CHECK(printer.machine.cut_count() == 0);
    CHECK(systemd.heard() == "READY=1");
    CHECK(systemd.heard() == "STOPPING=1"); // no machine restarts while somebody mends it
    test::KillHistory history;
    judge(history, kiosk.look());
}

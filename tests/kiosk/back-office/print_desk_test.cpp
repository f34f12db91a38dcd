// SPDX-License-Identifier: GPL-3.0-or-later
// What the print desk asks of a printer before anybody wants a slip.
#include "kiosk/back-office/print_desk.hpp"

#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::test;

namespace {

/// Notes what it is asked; there is nothing to print.
class NotingPrinter : public drivers::Printer {
public:
    [[nodiscard]] Result<drivers::PrinterStatus> status() override {
        asked.emplace_back("status");
        return drivers::PrinterStatus();
    }
    void rehearse(const drivers::Document& document) override {
        asked.emplace_back("rehearse");
        rehearsed = document.elements.size();
    }
    [[nodiscard]] drivers::PrintOutcome
    print(const drivers::Document& /*document*/, drivers::PrintListener& /*listener*/) override {
        asked.emplace_back("print");
        return drivers::Printed{};
    }
    [[nodiscard]] drivers::PrintOutcome resume(drivers::PrintListener& /*listener*/) override {
        asked.emplace_back("resume");
        return drivers::Printed{};
    }
    void abandon() override { asked.emplace_back("abandon"); }

    std::vector<std::string> asked;
    std::size_t rehearsed = 0;
};

/// A thread whose tasks run when they are posted; those for later wait for the test.
class NotingThread : public TimedExecutor {
public:
    void post(Task task) override { task(); }
    void post_after(std::chrono::milliseconds delay, Task task) override {
        delays.push_back(delay);
        later.push_back(std::move(task));
    }

    std::vector<std::chrono::milliseconds> delays;
    std::vector<Task> later;
};

struct AtStart {
    KioskFixture fixture;
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store = fixture.open_store(directory.path() / "kiosk.db");
    i18n::Translator translator;
    back_office::SlipWriter slips{
        {"K-01", "Desa Contoh", {}, "https://desa.example", {}}, translator, fixture.key};
    NotingPrinter printer;
    NotingThread printer_thread;
    NotingThread others;
    back_office::PrintDesk desk{
        {printer, *store, others, printer_thread, others, slips}, [](const session::Event&) {}};
};

} // namespace

TEST_CASE(
    "PrintDesk.start: letters are made ready on the printer's thread, behind the first page",
    "[back-office]"
) {
    AtStart at;
    at.desk.start();
    CHECK(at.printer.asked == std::vector<std::string>{"status"});
    REQUIRE(at.printer_thread.later.size() == 1);
    CHECK(at.printer_thread.delays.front() >= std::chrono::seconds(1));
    CHECK(at.others.later.empty());
    SECTION("once") {
        at.printer_thread.later.front()();
        CHECK(at.printer.asked == std::vector<std::string>{"status", "rehearse"});
        CHECK(at.printer.rehearsed > 100);
        CHECK(at.printer_thread.later.size() == 1);
    }
    SECTION("not for a program that ends") {
        at.desk.begin_no_more();
        at.printer_thread.later.front()();
        CHECK(at.printer.rehearsed == 0);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Printers that lie: "printed" is never said of a slip that did not come out.
#include "tests/drivers/printer/lying_printer.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using test::Lies;
using test::LyingBench;
using test::said;

namespace {

constexpr std::size_t preflight_bytes = 12 + 8 + 72 * 64 + 2 + 3 + 3;

/// Bytes that a whole print takes on the wire, questions included.
std::size_t bytes_on_the_wire() {
    test::Bench bench;
    std::size_t bytes = 0;
    class Counter : public DeviceEnd {
    public:
        Counter(VirtualPrinter& machine, std::size_t& count) : machine_(machine), count_(count) {}
        [[nodiscard]] std::uint64_t session() const override { return machine_.session(); }
        std::size_t accept(ByteView view) override {
            count_ += view.size();
            return machine_.accept(view);
        }
        [[nodiscard]] Bytes take_replies() override { return machine_.take_replies(); }
        void wait_for_replies(std::chrono::milliseconds most) override {
            machine_.wait_for_replies(most);
        }

    private:
        VirtualPrinter& machine_;
        std::size_t& count_;
    } counter(bench.machine, bytes);
    EscposPrinter printer(
        bench.profile,
        [&] {
            return MemoryTransport::open(counter, {}, [&](auto most) {
                bench.clock.advance(most);
            });
        },
        bench.clock
    );
    REQUIRE(said(printer.print(test::receipt(), bench.listener)) == "printed");
    return bytes;
}

} // namespace

TEST_CASE("EscposPrinter: a printer that answers nothing is not printed on", "[drivers]") {
    Lies lies;
    lies.silent = true;
    LyingBench bench(lies);
    CHECK(bench.print() == "blocked no_reply");
    CHECK(bench.machine.job_count() == 0);
}

TEST_CASE("EscposPrinter: late answers are waited for, or nothing is claimed", "[drivers]") {
    Lies lies;
    SECTION("late, but in time") {
        lies.late = BootTime(1200);
        LyingBench bench(lies);
        CHECK(bench.print() == "printed");
        CHECK(bench.print() == "printed");
        CHECK(bench.whole_slips() == 2);
    }
    SECTION("too late for the first question") {
        lies.late = BootTime(4000);
        LyingBench bench(lies);
        for (int round = 0; round < 3; ++round) {
            CHECK(bench.print() == "blocked no_reply");
            bench.clock.advance(BootTime(2000));
        }
        CHECK(bench.machine.job_count() == 0);
    }
    SECTION("it slows down while it prints") {
        LyingBench bench(lies);
        bench.listener.act = test::before_band(1, [&] { bench.liar.lies.late = BootTime(60000); });
        CHECK(bench.print() == "unknown no_marker");
        bench.listener.act = {};
        bench.liar.lies.late = BootTime(0);
        bench.clock.advance(BootTime(60000)); // what was on its way is there now, and no answer
        CHECK(bench.print() == "printed");
    }
}

TEST_CASE("EscposPrinter: the answer to the question before is no answer", "[drivers]") {
    Lies lies;
    lies.lags = true;
    lies.lags_after = GENERATE(0U, 1U, 4U, 5U, 6U, 8U, 12U);
    LyingBench bench(lies);
    const bool has_paper = GENERATE(true, false);
    if (!has_paper) {
        bench.machine.set_roll_left(150);
    }
    INFO("lags after " << lies.lags_after << " answers");
    const auto said = bench.print();
    INFO(said);
    CHECK((said != "printed" || bench.whole_slips() == 1));
    CHECK((said != "printed" || has_paper));
}

TEST_CASE("EscposPrinter: marks that nobody asked for prove nothing", "[drivers]") {
    LyingBench bench({});
    const auto strays = GENERATE(1U, 2U, 5U);
    const auto band = GENERATE(std::uint16_t{0}, std::uint16_t{2});
    bench.listener.act = test::before_band(band, [&] {
        bench.liar.lies.stray_marks = strays;
        bench.machine.set_roll_left(60); // it will not get to the end
    });
    CHECK(bench.print() != "printed");
    CHECK(bench.whole_slips() == 0);
}

TEST_CASE("EscposPrinter: a printer that says everything twice proves nothing", "[drivers]") {
    Lies lies;
    lies.repeats = 2;
    LyingBench bench(lies);
    CHECK(bench.print() == "unknown no_marker");
}

TEST_CASE("EscposPrinter: bytes lost anywhere on the way", "[drivers]") {
    // What is lost in a line of text, or of a picture's few bytes of header, cannot show: ESC/POS
    // has no check of its own. Whatever is lost in a picture does, for it swallows the question.
    const auto whole = bytes_on_the_wire();
    std::size_t places = 0;
    std::size_t claimed_spoilt = 0;
    for (std::size_t from = preflight_bytes; from < whole; from += 37) {
        Lies lies;
        lies.drop_from = from;
        lies.drop_count = 3;
        LyingBench bench(lies);
        const auto said = bench.print();
        ++places;
        INFO("3 bytes lost from " << from << ": " << said);
        CHECK((said == "printed" || said == "unknown no_marker" || said == "held offline"));
        CHECK((said != "printed" || bench.machine.cut_count() == 1));
        claimed_spoilt += said == "printed" && bench.whole_slips() != 1 ? 1U : 0U;
    }
    CHECK(claimed_spoilt * 50 <= places);
}

TEST_CASE("EscposPrinter: a wire that loses bytes again and again", "[drivers]") {
    for (const std::size_t each : {13U, 100U, 499U, 1000U, 2500U}) {
        Lies lies;
        lies.drop_each = each;
        LyingBench bench(lies);
        const auto said = bench.print();
        INFO("each " << each << "th byte is lost: " << said);
        CHECK(said != "printed");
    }
}

TEST_CASE("EscposPrinter: it dies after any byte and comes back with the old job", "[drivers]") {
    const auto whole = bytes_on_the_wire();
    const bool spools = GENERATE(false, true);
    for (std::size_t after = 1; after < whole; after += 23) {
        Lies lies;
        lies.dies_after = after;
        lies.spools = spools;
        LyingBench bench(lies);
        const auto said = bench.print();
        INFO("dies after " << after << ": " << said);
        CHECK(said != "printed");
        // What is blocked may be sent again by itself: then nothing of it must come out of the old
        // connection.
        bench.liar.come_back();
        const bool again = said.starts_with("blocked");
        const auto later = again ? bench.print() : bench.resume();
        INFO("later: " << later);
        CHECK(bench.whole_slips() <= 1);
        CHECK((later != "printed" || bench.whole_slips() == 1));
        CHECK((!again || later == "printed"));
    }
}

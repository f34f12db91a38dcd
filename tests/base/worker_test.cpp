// SPDX-License-Identifier: GPL-3.0-or-later
// One thread, its mailbox, and what it is to do later.
#include "base/worker.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

#include <future>
#include <vector>

using namespace anjungan;
using namespace std::chrono_literals;
using test::FakeClock;

namespace {

/// Waits until everything posted so far has been run.
void catch_up(Worker& worker) {
    std::promise<void> done;
    worker.post([&done] { done.set_value(); });
    done.get_future().wait();
}

} // namespace

TEST_CASE("Worker.post: runs in order, also what is posted while it ends", "[base]") {
    std::vector<int> ran;
    std::promise<void> second;
    {
        Worker worker("worker");
        worker.post([&] {
            second.get_future().wait(); // or it might be done before the second is posted
            ran.push_back(1);
            worker.post([&] { ran.push_back(3); });
        });
        worker.post([&] { ran.push_back(2); });
        second.set_value();
    }
    CHECK(ran == std::vector{1, 2, 3});
}

TEST_CASE("Worker.post_after: not before its time, and in the order of the times", "[base]") {
    FakeClock clock;
    std::vector<int> ran;
    Worker worker("worker", clock);
    worker.post_after(2s, [&] { ran.push_back(2); });
    worker.post_after(1s, [&] { ran.push_back(1); });
    worker.post_after(3s, [&] { ran.push_back(3); });
    CHECK(worker.pending() == 0);
    clock.advance(999ms);
    worker.clock_moved();
    catch_up(worker);
    CHECK(ran.empty());
    clock.advance(1001ms);
    worker.clock_moved();
    catch_up(worker);
    CHECK(ran == std::vector{1, 2});
}

TEST_CASE("Worker.post_after: wakes by itself on the machine's clock", "[base]") {
    std::promise<void> ran;
    Worker worker("worker");
    worker.post_after(1ms, [&] { ran.set_value(); });
    CHECK(ran.get_future().wait_for(20s) == std::future_status::ready);
}

TEST_CASE("Worker.post_after: what is not due when the worker ends is forgotten", "[base]") {
    const FakeClock clock;
    bool ran = false;
    {
        Worker worker("worker", clock);
        worker.post_after(1s, [&] { ran = true; });
    }
    CHECK_FALSE(ran);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A journey does what a finger would do, and says what it saw when a step does not come true.
#include "simulator/journey/runner.hpp"

#include "kiosk/ui/keyboard.hpp"
#include "kiosk/ui/widgets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::journey;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr int key_width = 10;

/// A kiosk of one screen: widgets side by side, and a record of what was touched.
class FakeHost : public Host {
public:
    void show(ui::Widgets widgets) {
        tree_ = ui::row(std::move(widgets));
        tree_.rect = {0, 0, 10000, 10};
        int x = 0;
        place(tree_, x);
    }

    [[nodiscard]] const ui::Widget& tree() const override { return tree_; }
    [[nodiscard]] std::string screen() const override { return "fake"; }
    void inject(const ui::Input& input) override {
        if (const auto* touch = std::get_if<ui::Touch>(&input);
            touch != nullptr && touch->phase == ui::TouchPhase::up) {
            touched(tree_, touch->at);
        }
    }
    void take_a_look() override { ++looks; }
    Status take_picture(const std::string& name) override {
        pictures.push_back(name);
        return {};
    }
    [[nodiscard]] bool is_settled(Wait::For) const override { return settled; }
    [[nodiscard]] std::vector<std::string> spoken() const override { return {"Selamat datang"}; }
    Status set_device(const Device&) override {
        return no_device ? Status(fail(ErrorCode::unavailable, "none here")) : Status();
    }
    void move_clock(std::chrono::seconds) override {}

    std::vector<std::string> touches;
    std::vector<std::string> pictures;
    bool settled = true;
    bool no_device = false;
    int looks = 0;

private:
    static void place(ui::Widget& widget, int& x) {
        for (auto& child : widget.children) {
            if (child.children.empty()) {
                child.rect = {x, 0, key_width, 10};
                x += key_width;
            } else {
                child.rect = {0, 0, 10000, 10};
                place(child, x);
            }
        }
    }
    void touched(const ui::Widget& widget, ui::Point at) {
        if (widget.action.has_value() && widget.rect.contains(at)) {
            touches.push_back(widget.id);
        }
        for (const auto& child : widget.children) {
            touched(child, at);
        }
    }

    ui::Widget tree_;
};

std::vector<Step> steps_of(std::string_view text) {
    auto steps = parse_journey(text, "x.journey");
    REQUIRE(steps.has_value());
    return std::move(*steps);
}

/// Advances until the end; time passes as in a slow kiosk.
std::vector<Failure> run(FakeHost& host, std::string_view text, OnFailure on_failure) {
    test::FakeClock clock;
    Runner runner(steps_of(text), host, clock, on_failure);
    for (int i = 0; i < 10000 && runner.advance() == Runner::State::running; ++i) {
        clock.advance(std::chrono::seconds(1));
    }
    CHECK(runner.advance() == Runner::State::finished);
    return runner.failures();
}

ui::Widget named(const std::string& id, const std::string& name) {
    return ui::button({id, name}, ui::ActionId{});
}

} // namespace

TEST_CASE(
    "Runner.tap: touches the middle of what is named; two of a name are a question", "[journey]"
) {
    FakeHost host;
    host.show({named("a", "Lanjut"), named("b", "Kembali"), named("c", "Kembali")});
    const auto failures =
        run(host, "tap \"Lanjut\"\ntap \"Kembali\"\ntap \"Lanjut\"", OnFailure::keep_going);
    CHECK(host.touches == std::vector<std::string>{"a", "a"});
    REQUIRE(failures.size() == 1);
    CHECK(failures[0].line == 2);
    CHECK_THAT(failures[0].sentence, ContainsSubstring("2 things named"));
    CHECK(host.pictures == std::vector<std::string>{"failed-line-2"});
}

TEST_CASE("Runner.double-tap: two touches after one look", "[journey]") {
    FakeHost host;
    host.show({named("a", "Lanjut")});
    CHECK(run(host, "double-tap \"Lanjut\"", OnFailure::stop).empty());
    CHECK(host.touches == std::vector<std::string>{"a", "a"});
    CHECK(host.looks == 1);
}

TEST_CASE("Runner.type: presses the keys a finger would press", "[journey]") {
    FakeHost host;
    const ui::KeyboardWords words = {"Spasi", "Hapus", "Kosongkan", "a/A", "abc", "1 2 3", "A–Z"};
    host.show({ui::keyboard(
        ui::KeyboardKind::letters,
        ui::KeyboardFace::lower,
        words,
        [](const ui::KeyPress&) { return ui::ActionId{}; }
    )});
    CHECK(run(host, "type \"ab -\"", OnFailure::stop).empty());
    CHECK(host.touches == std::vector<std::string>{"key-a", "key-b", "key-space", "key--"});
}

TEST_CASE("Runner.type: a month's two digits are the key with its name", "[journey]") {
    FakeHost host;
    const std::vector<std::string> months(12, "a month");
    host.show({ui::name_keys("key-month-", months, 3, 0, [](std::size_t) {
        return ui::ActionId{};
    })});
    CHECK(run(host, "type \"0312\"", OnFailure::stop).empty());
    CHECK(host.touches == std::vector<std::string>{"key-month-3", "key-month-12"});
    CHECK(run(host, "type \"13\"", OnFailure::stop).size() == 1);
}

TEST_CASE(
    "Runner.type: a number that is picked has one key, a larger one its digits", "[journey]"
) {
    const auto numbers = [] {
        auto keys = ui::name_keys(
            "key-",
            {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"},
            5,
            0,
            [](auto) { return ui::ActionId{}; }
        );
        keys.children.push_back(named("more-numbers", "Lebih dari 10"));
        return keys;
    };
    FakeHost host;
    host.show({numbers()});
    CHECK(run(host, "type \"3\"", OnFailure::stop).empty());
    CHECK(run(host, "type \"10\"", OnFailure::stop).empty());
    CHECK(host.touches == std::vector<std::string>{"key-3", "key-10"});
    const auto failures = run(host, "type \"12\"", OnFailure::stop); // and no digits come up here
    REQUIRE(failures.size() == 1);
    CHECK_THAT(failures[0].sentence, ContainsSubstring("the digits come up"));
    CHECK(host.touches.back() == "more-numbers");
}

TEST_CASE("Runner.expect: says what was on screen instead, but nothing personal", "[journey]") {
    FakeHost host;
    auto secret = ui::text("name", "Siti");
    secret.personal = true;
    host.show({named("a", "Lanjut"), secret});
    const auto failures = run(host, "expect \"Selesai\"\ntap \"Lanjut\"", OnFailure::stop);
    REQUIRE(failures.size() == 1);
    CHECK_THAT(failures[0].sentence, ContainsSubstring("Lanjut"));
    CHECK(failures[0].sentence.find("Siti") == std::string::npos);
    CHECK(host.touches.empty());
}

TEST_CASE("Runner.expect: spoken words, absent words, and waits that never settle", "[journey]") {
    FakeHost host;
    host.show({named("a", "Lanjut")});
    CHECK(
        run(host, "expect-spoken \"datang\"\nexpect-not \"X\"\nwait idle", OnFailure::stop).empty()
    );
    CHECK(run(host, "expect-not \"Lanjut\"", OnFailure::stop).size() == 1);
    host.no_device = true;
    CHECK(run(host, "scan \"X\"", OnFailure::stop).size() == 1);
    host.settled = false;
    CHECK(run(host, "wait synced", OnFailure::stop).size() == 1);
}

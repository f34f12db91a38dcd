// SPDX-License-Identifier: GPL-3.0-or-later
// What is configured, and what devices say.
#include "kiosk/app/peripherals.hpp"

#include "kiosk/app/open_devices.hpp"
#include "simulator/devices/virtual_card_reader.hpp"
#include "simulator/devices/virtual_earphone.hpp"
#include "simulator/devices/virtual_scanner.hpp"
#include "tests/drivers/scanner/recorded_keys.hpp"
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/immediate_executor.hpp"
#include "tests/support/temporary_directory.hpp"

#include <linux/input-event-codes.h>

#include <cmath>
#include <fstream>

using namespace anjungan;
using namespace anjungan::app;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Listener {
    Listener(drivers::Scanner* scanner, drivers::CardReader* card_reader) {
        listen_to(scanner, card_reader, ui, [this](const session::Event& event) {
            words.push_back(word_of(event));
        });
    }

    static std::string word_of(const session::Event& event) {
        if (const auto* scan = std::get_if<session::Scanned>(&event)) {
            return "scan " + std::string(scan->payload->reveal());
        }
        if (const auto* card = std::get_if<session::CardChanged>(&event)) {
            return card->uid == nullptr ? "no card" : "card " + std::string(card->uid->reveal());
        }
        const auto& notice = std::get<session::FaultChanged>(event);
        const std::string device =
            notice.source == session::FaultSource::scanner ? "scanner" : "card-reader";
        return device + (notice.sentences.empty() ? " well" : " at fault");
    }

    test::ImmediateExecutor ui; // the virtual devices tell on the thread of whoever moves them
    std::vector<std::string> words;
};

using Words = std::vector<std::string>;

/// A kiosk.toml with the least that it needs, and these lines.
Result<Config> loaded(const std::string& lines) {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "kiosk.toml";
    std::ofstream(path) << "kiosk.id = \"T-1\"\nkiosk.office = \"Desa\"\n"
                           "kiosk.data_directory = \"d\"\nkiosk.keys_directory = \"k\"\n"
                           "hub.public_url = \"https://desa.example\"\n"
                           "printer.device = \"usb\"\n"
                        << lines;
    return load_config(path);
}

} // namespace

TEST_CASE("listen_to: what scanner and card reader say reaches the session", "[app]") {
    const test::FakeClock clock;
    simulator::VirtualScanner scanner(clock);
    simulator::VirtualCardReader reader;
    const Listener kiosk(&scanner, &reader);
    Words wanted = {"scanner well", "card-reader well", "no card"};
    CHECK(kiosk.words == wanted);
    scanner.show(as_bytes(std::string_view("HTTPS://X")));
    scanner.show(as_bytes(std::string_view("line\nline"))); // refused by the scanner
    reader.insert(Bytes{0x04, 0xA1, 0xB2, 0xC3});
    reader.remove();
    wanted.insert(
        wanted.end(),
        {"scan HTTPS://X", "card-reader well", "card 04A1B2C3", "card-reader well", "no card"}
    );
    CHECK(kiosk.words == wanted);
}

TEST_CASE("listen_to: a kiosk without them hears nothing", "[app]") {
    const Listener kiosk(nullptr, nullptr);
    CHECK(kiosk.words.empty());
}

TEST_CASE("touch_fault: a missing panel is a fault where one is demanded", "[app]") {
    const test::TemporaryDirectory sys;
    Config config;
    CHECK(touch_fault(config, sys.path()).sentences.empty());
    config.touch_wanted = TouchWanted::required;
    CHECK_FALSE(touch_fault(config, sys.path()).sentences.empty());
    const auto device = sys.path() / "class/input/event0/device";
    std::filesystem::create_directories(device / "capabilities");
    std::ofstream(device / "properties") << "2\n";
    std::ofstream(device / "capabilities/abs") << "273800000000003\n";
    CHECK(touch_fault(config, sys.path()).sentences.empty());
}

TEST_CASE("load_config: what slips say of the office", "[app]") {
    const auto config = loaded("contact.telephone = \"WA 0812\"\ncontact.hours = \"08.00-15.00\"\n"
                               "counters.B = \"Loket 2\"\n");
    REQUIRE(config);
    CHECK(config->site.contact.telephone == "WA 0812");
    CHECK(config->site.contact.hours == "08.00-15.00");
    CHECK(config->site.contact.counter_of("B") == "Loket 2");
    CHECK(config->site.contact.counter_of("A").empty());
    CHECK(config->site.contact.counter_of("").empty());
    CHECK(loaded("")->site.contact.telephone.empty());
    CHECK_FALSE(loaded("counters.BB = \"Loket 2\"\n"));
    CHECK_FALSE(loaded("contact.telefone = \"WA 0812\"\n"));
}

TEST_CASE("load_config: when the counters are open", "[app]") {
    const auto config =
        loaded("opening.monday = \"08.00-15.00\"\nopening.friday = \"08:00-11:30\"\n"
               "opening.wednesday = \"08.00-12.00, 13.00-15.00\"\n"
               "opening.closed = [\"2026-12-25\"]\nopening.open = [\"2026-05-15\"]\n"
               "opening.last_number_minutes = 15\n");
    REQUIRE(config);
    CHECK(config->opening.days.at(1) == flow::OpenSpans{{8 * 60, 15 * 60}});
    CHECK(config->opening.days.at(3).size() == 2);
    CHECK(config->opening.days.at(5) == flow::OpenSpans{{8 * 60, 11 * 60 + 30}});
    CHECK(config->opening.days.at(0).empty());
    CHECK(config->opening.closed == flow::Days{std::chrono::year(2026) / 12 / 25});
    CHECK(config->opening.open == flow::Days{std::chrono::year(2026) / 5 / 15});
    CHECK(config->opening.last_number_minutes == 15);
    CHECK_FALSE(loaded("")->opening.known());
    CHECK_FALSE(loaded("opening.monday = \"8 to 3\"\n"));
    CHECK_FALSE(loaded("opening.closed = [\"25 December\"]\n"));
    CHECK_FALSE(loaded("opening.open = [\"15 May\"]\n"));
    CHECK_FALSE(loaded("opening.last_number_minutes = 1000\n"));
    CHECK_FALSE(loaded("opening.monday = \"08.00-12.00, 11.00-15.00\"\n"));
    CHECK_FALSE(loaded("opening.senin = \"08.00-15.00\"\n"));
}

TEST_CASE("load_config: promises are counted by the office's own week", "[app]") {
    const auto usual = loaded("")->site.week;
    CHECK(usual.closes_at.at(5) == 24 * 60);
    CHECK_FALSE(usual.closes_at.at(6));
    const auto week = loaded("opening.saturday = \"08.00-10.00, 10.30-12.00\"\n"
                             "opening.closed = [\"2026-12-26\"]\nopening.open = [\"2026-12-25\"]\n")
                          ->site.week;
    CHECK(week.closes_at.at(6) == 12 * 60);
    // Behind the last number, papers are taken on another day.
    CHECK(
        loaded("opening.saturday = \"08.00-12.00\"\nopening.last_number_minutes = 20\n")
            ->site.week.closes_at.at(6) == 12 * 60 - 20
    );
    CHECK_FALSE(week.closes_at.at(5));
    CHECK(week.closed == flow::Days{std::chrono::year(2026) / 12 / 26});
    CHECK(week.open == flow::Days{std::chrono::year(2026) / 12 / 25});
}

TEST_CASE("load_config: scanner, card reader and touch", "[app]") {
    const auto config =
        loaded("scanner.device = \"evdev:0c2e:0b61\"\ncard_reader.device = \"pcsc:ACS\"\n"
               "touch.device = \"required\"\ntouch.rotation = 90\ntouch.matrix = \"2 0 0 0 1 0\"\n"
        );
    REQUIRE(config);
    CHECK(std::get<drivers::InputIdentity>(config->scanner).vendor == 0x0C2E);
    CHECK(config->card_reader.name == "ACS");
    CHECK(config->touch_wanted == TouchWanted::required);
    const auto at = config->touch.apply({0.1, 0.2}); // first the matrix, then the turn
    CHECK(std::abs(at.x - 0.8) < 1e-9);
    CHECK(std::abs(at.y - 0.2) < 1e-9);
    const auto plain = loaded("");
    REQUIRE(plain);
    CHECK(std::holds_alternative<drivers::NoScanner>(plain->scanner));
    CHECK(plain->touch_wanted == TouchWanted::any);
}

TEST_CASE("load_config: says which device setting is wrong", "[app]") {
    struct Wrong {
        const char* line;
        const char* key;
    };
    for (const auto& wrong :
         {Wrong{"scanner.device = \"usb\"", "scanner.device"},
          Wrong{"card_reader.device = \"usb\"", "card_reader.device"},
          Wrong{"touch.device = \"yes\"", "touch.device"},
          Wrong{"touch.rotation = 45", "touch.rotation"},
          Wrong{"touch.matrix = \"1 0\"", "touch.matrix"},
          Wrong{"kiosk.virtual_devices = \"no\"", "kiosk.virtual_devices"}}) {
        const auto config = loaded(wrong.line);
        REQUIRE_FALSE(config);
        CHECK(config.error().code == ErrorCode::invalid_input);
        CHECK_THAT(config.error().detail, ContainsSubstring(wrong.key));
    }
}

TEST_CASE("listen_to_keypad: its keys are the window's input, its absence is a fault", "[app]") {
    using namespace std::chrono_literals;
    drivers::KeyCable cable;
    drivers::Keypad keypad([&] { return cable.open(); }, {1ms, 1ms});
    const auto screen = test::no_display(test::small_config());
    bool missing = false;
    listen_to_keypad(&keypad, *screen.window, [&](const session::Event& event) {
        const auto& change = std::get<session::FaultChanged>(event);
        CHECK(change.source == session::FaultSource::keypad);
        missing = !change.sentences.empty();
    });
    cable.send({{EV_KEY, KEY_DOWN, 1}, {EV_KEY, KEY_DOWN, 2}, {EV_KEY, KEY_A, 1}});
    std::vector<ui::KeyStroke> strokes;
    while (strokes.size() < 2) {
        const auto input = screen.window->wait(10s);
        if (const auto* stroke = input ? std::get_if<ui::KeyStroke>(&*input) : nullptr) {
            strokes.push_back(*stroke);
        }
    }
    CHECK(strokes[0].key == ui::Key::down);
    CHECK_FALSE(strokes[0].repeated);
    CHECK(strokes[1].repeated);
    cable.plug(false);
    while (!missing) {
        CHECK_FALSE(screen.window->wait(10s).has_value());
    }
    keypad.set_listener({});
}

TEST_CASE("load_config: which keys a kiosk in full screen takes", "[app]") {
    CHECK(loaded("")->keypad.kind == drivers::KeypadKind::none);
    CHECK(loaded("keypad.device = \"any\"\n")->keypad.kind == drivers::KeypadKind::any);
    CHECK(loaded("keypad.device = \"evdev:1a2b:0001\"\n")->keypad.device.vendor == 0x1A2B);
    const auto wrong = loaded("keypad.device = \"keyboard\"\n");
    REQUIRE_FALSE(wrong);
    CHECK_THAT(wrong.error().detail, ContainsSubstring("keypad.device"));
}

TEST_CASE(
    "listen_to_earphone: the plug reaches the session, and a missing socket is an empty one",
    "[app]"
) {
    simulator::VirtualEarphone earphone;
    test::ImmediateExecutor ui; // the virtual devices tell on the thread of whoever moves them
    Words words;
    listen_to_earphone(&earphone, ui, [&](const session::Event& event) {
        if (const auto* plug = std::get_if<session::EarphoneChanged>(&event)) {
            words.push_back(plug->plugged ? "in" : "out");
        } else {
            const auto& change = std::get<session::FaultChanged>(event);
            CHECK(change.source == session::FaultSource::earphone);
            words.push_back(change.sentences.empty() ? "well" : "at fault");
        }
    });
    earphone.set(drivers::EarphoneState::plugged);
    earphone.set(drivers::EarphoneState::missing);
    CHECK(words == Words{"out", "well", "in", "well", "out", "at fault"});
    earphone.set_listener({});
    listen_to_earphone(nullptr, ui, {});
}

TEST_CASE("load_config: which socket an earphone is plugged into", "[app]") {
    CHECK(loaded("")->earphone.device.empty());
    CHECK(
        loaded("earphone.device = \"evdev:Sound Headphone\"\n")->earphone.device ==
        "Sound Headphone"
    );
    const auto wrong = loaded("earphone.device = \"yes\"\n");
    REQUIRE_FALSE(wrong);
    CHECK_THAT(wrong.error().detail, ContainsSubstring("earphone.device"));
}

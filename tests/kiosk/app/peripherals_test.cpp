// What is configured, what devices say, and what a journey can do to them.
#include "kiosk/app/peripherals.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

#include <cmath>
#include <fstream>

using namespace anjungan;
using namespace anjungan::app;
using Catch::Matchers::ContainsSubstring;

namespace {

/// Runs tasks at once: the virtual devices tell on the thread of whoever moves them.
class AtOnce : public Executor {
public:
    void post(Task task) override { task(); }
};

struct Kiosk {
    explicit Kiosk(const Config& config) : peripherals(config, clock) {
        peripherals.listen(ui, [this](const session::Event& event) {
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
        const auto& notice = std::get<session::DeviceFault>(event);
        const std::string device =
            notice.device == session::Device::scanner ? "scanner" : "card-reader";
        return device + (notice.fault.empty() ? " well" : " at fault");
    }

    AtOnce ui;
    test::FakeClock clock;
    Peripherals peripherals;
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
                           "printer.device = \"virtual\"\n"
                        << lines;
    return load_config(path);
}

} // namespace

TEST_CASE("Peripherals: virtual devices reach the session", "[app]") {
    Config config;
    config.scanner = drivers::VirtualScannerWanted();
    config.card_reader.kind = drivers::CardReaderSetting::Kind::simulated;
    Kiosk kiosk(config);
    CHECK(kiosk.words == Words{"scanner well", "card-reader well", "no card"});
    kiosk.words.clear();
    CHECK(kiosk.peripherals.scan("HTTPS://X"));
    CHECK(kiosk.peripherals.scan("line\nline")); // refused by the scanner, not by the journey
    CHECK(kiosk.peripherals.lay_card("04a1b2c3"));
    CHECK(kiosk.peripherals.take_card());
    CHECK(kiosk.peripherals.lay_card("1"));
    const Words wanted = {
        "scan HTTPS://X",
        "card-reader well",
        "card 04A1B2C3",
        "card-reader well",
        "no card",
        "card-reader well",
        "card 31000000"};
    CHECK(kiosk.words == wanted);
}

TEST_CASE("Peripherals: a kiosk without them says so to a journey", "[app]") {
    Kiosk kiosk{Config()};
    CHECK(kiosk.words.empty());
    for (const auto& status :
         {kiosk.peripherals.scan("X"),
          kiosk.peripherals.lay_card("1"),
          kiosk.peripherals.take_card()}) {
        REQUIRE_FALSE(status);
        CHECK_THAT(status.error().detail, ContainsSubstring("device = \"virtual\""));
    }
}

TEST_CASE("touch_notice: a missing panel is a fault where one is demanded", "[app]") {
    const test::TemporaryDirectory sys;
    Config config;
    CHECK(touch_notice(config, sys.path()).fault.empty());
    config.touch_wanted = TouchWanted::required;
    CHECK_FALSE(touch_notice(config, sys.path()).fault.empty());
    const auto device = sys.path() / "class/input/event0/device";
    std::filesystem::create_directories(device / "capabilities");
    std::ofstream(device / "properties") << "2\n";
    std::ofstream(device / "capabilities/abs") << "273800000000003\n";
    CHECK(touch_notice(config, sys.path()).fault.empty());
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
          Wrong{"kiosk.virtual_devices = \"no\"", "kiosk.virtual_devices"},
          Wrong{"kiosk.virtual_devices = \"refused\"", "printer.device"}}) {
        const auto config = loaded(wrong.line);
        REQUIRE_FALSE(config);
        CHECK(config.error().code == ErrorCode::invalid_input);
        CHECK_THAT(config.error().detail, ContainsSubstring(wrong.key));
    }
}

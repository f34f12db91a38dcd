// SPDX-License-Identifier: GPL-3.0-or-later
/// An application with the real screens on no display, and no back office: what a visit does before
/// it is handed in.
#pragma once

#include "kiosk/app/kiosk.hpp"
#include "simulator/devices/virtual_scanner.hpp"
#include "tests/drivers/voice/memory_sink.hpp"
#include "tests/kiosk/app/heard_voice.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

namespace anjungan::test {

/// The program's own assets, and the least that a kiosk.toml needs.
inline app::Config small_config(const std::string& lines = {}) {
    const TemporaryDirectory directory;
    const auto path = directory.path() / "kiosk.toml";
    std::ofstream(path) << "kiosk.id = \"T-1\"\nkiosk.office = \"Desa\"\n"
                           "kiosk.data_directory = \"d\"\nkiosk.keys_directory = \"k\"\n"
                           "hub.public_url = \"https://desa.example\"\n"
                           "assets.directory = \""
                        << ANJUNGAN_SOURCE_DIR << "/assets\"\nassets.locale_directory = \""
                        << ANJUNGAN_LOCALE_DIR << "\"\n"
                        << lines;
    auto config = app::load_config(path);
    REQUIRE(config);
    return std::move(*config);
}

inline app::Assets small_assets(const app::Config& config) {
    auto assets = app::load_assets(config);
    REQUIRE(assets);
    return std::move(*assets);
}

inline app::Screen no_display(const app::Config& config) {
    auto screen = app::open_screen(config, ui::WindowMode::headless);
    REQUIRE(screen);
    return std::move(*screen);
}

/// What is heard is there when the application is made.
inline app::Devices small_devices() {
    app::Devices devices;
    devices.sound = std::make_unique<MemorySink>();
    devices.voice = std::make_unique<HeardVoice>();
    return devices;
}

struct SmallKiosk {
    /// `lines` of kiosk.toml.
    explicit SmallKiosk(const std::string& lines = {}) : config(small_config(lines)) {
        auto made = std::make_unique<simulator::VirtualScanner>(clock);
        scanner = made.get();
        devices.scanner = std::move(made);
    }

    /// A language, a service, and its first page.
    void open_a_form() {
        application.tell(session::ChooseLanguage{"en"});
        application.tell(session::OpenService{"sktm"});
        REQUIRE(application.model().visit.has_value());
    }

    /// The question of the same form for a NIK.
    void reach_the_number() {
        while (application.model().visit->field != "nik") {
            application.tell(session::ToggleOption{"school"});
            application.tell(session::Continue{});
        }
    }

    FakeClock clock;
    app::Config config;
    app::Assets assets = small_assets(config);
    app::Screen screen = no_display(config);
    app::Devices devices = small_devices();
    MemorySink& sound = static_cast<MemorySink&>(*devices.sound);
    HeardVoice& voice = static_cast<HeardVoice&>(*devices.voice);
    simulator::VirtualScanner* scanner = nullptr;
    app::Application application{
        {config, assets, clock, *screen.window, *screen.stage, devices, nullptr, {}}};
};

} // namespace anjungan::test

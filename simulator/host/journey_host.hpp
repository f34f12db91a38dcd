// SPDX-License-Identifier: GPL-3.0-or-later
/// Lets a journey see and move the running application and its virtual devices.
#pragma once

#include "kiosk/app/application.hpp"
#include "simulator/devices/transcript_voice.hpp"
#include "simulator/host/artifacts.hpp"
#include "simulator/host/virtual_devices.hpp"
#include "simulator/journey/host.hpp"
#include "simulator/journey/hub_process.hpp"
#include "simulator/journey/offset_clock.hpp"
#include "simulator/printer/virtual_printer.hpp"

namespace anjungan::simulator {

class JourneyHost : public journey::Host {
public:
    /// The references must outlive the host. `hub` and `artifacts` may be absent.
    struct Parts {
        app::Application& application;
        ui::Window& window;
        ui::Stage& stage;
        VirtualPrinter& printer;
        simulator::TranscriptVoice& voice;
        DeviceHands hands;
        journey::OffsetClock& clock;
        journey::HubProcess* hub = nullptr;
        const Artifacts* artifacts = nullptr;
    };

    explicit JourneyHost(Parts parts) : parts_(parts) {}

    [[nodiscard]] const ui::Widget& tree() const override { return parts_.stage.tree(); }
    [[nodiscard]] std::string screen() const override;
    void inject(const ui::Input& input) override { parts_.window.inject(input); }
    void take_a_look() override { parts_.clock.wait(parts_.application.until_touchable()); }
    [[nodiscard]] Status take_picture(const std::string& name) override;
    [[nodiscard]] bool is_settled(journey::Wait::For what) const override;
    [[nodiscard]] std::vector<std::string> spoken() const override;
    [[nodiscard]] Status set_device(const journey::Device& device) override;
    void move_clock(std::chrono::seconds by) override;

    /// A picture of each new screen: screens/001-welcome.png … Call it when settled.
    [[nodiscard]] Status picture_new_screen();

private:
    void set_printer(const journey::Device& device);

    Parts parts_;
    std::uint64_t pictured_ = 0;
};

} // namespace anjungan::simulator

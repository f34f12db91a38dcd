// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the kiosk, touches it, and looks at what it leaves.
#include "tests/flows/real_kiosk.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <csignal>
#include <utility>

namespace anjungan::test {

namespace {

constexpr ui::Rect glass = {0, 0, 1080, 1920};
constexpr auto screen_poll = std::chrono::milliseconds(5);
/// Everything takes a moment here, and many times as long on a busy machine.
constexpr auto visit_patience = std::chrono::seconds(60);
/// A touch that shows nothing within this time was not taken: the screen had just appeared.
constexpr auto touch_patience = std::chrono::seconds(1);

/// All offices of this program have the same screens.
const DescribedScreens& described_screens(const VisitOffice& office) {
    static const DescribedScreens screens(office);
    return screens;
}

/// The office's keys without what a kiosk must not hold.
std::filesystem::path kiosk_keys(const VisitOffice& office) {
    auto folder = office.path("kiosk-keys");
    std::filesystem::copy(office.path("keys"), folder);
    for (const auto* secret : {"hub.box.secret", "hub.sign.secret", "recovery.box.secret"}) {
        REQUIRE(std::filesystem::remove(folder / secret));
    }
    return folder;
}

std::vector<std::string> settings(
    std::uint16_t printer_port, const std::string& hub_url, const std::filesystem::path& keys
) {
    return {
        fmt::format("kiosk.keys_directory = \"{}\"", keys.string()),
        fmt::format("hub.url = \"{}\"", hub_url),
        fmt::format("printer.device = \"tcp:127.0.0.1:{}\"", printer_port),
        fmt::format("panel.width_px = {}", glass.width),
        fmt::format("panel.height_px = {}", glass.height),
        "network.device = \"none\"",
        "voice.device = \"none\"",
        "touch.device = \"any\"",
        "languages.offered = [\"en\"]",
    };
}

/// Waits for `condition`, which is asked again and again; false: it did not come true.
template <class Condition>
bool wait_for(const RunningProgram& kiosk, std::chrono::seconds most, const Condition& condition) {
    const auto give_up = std::chrono::steady_clock::now() + most;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= give_up || kiosk.ends_within(screen_poll)) {
            return false;
        }
    }
    return true;
}

} // namespace

RealKiosk::RealKiosk(std::uint16_t printer_port, const std::vector<std::string>& further)
    : desktop_(glass.width, glass.height) {
    REQUIRE(office_.start_hub());
    auto lines = settings(printer_port, office_.hub_url(), kiosk_keys(office_.files()));
    lines.insert(lines.end(), further.begin(), further.end());
    office_.files().write_kiosk_toml(lines);
    std::filesystem::create_directories(paper());
}

bool RealKiosk::start(const Moment& moment, const std::vector<std::string>& options) {
    auto environment = desktop_.environment();
    environment.push_back("ANJUNGAN_FAILPOINT=" + moment);
    std::vector<std::string> words = {
        ANJUNGAN_KIOSK, "--config", office_.files().kiosk_toml().string()};
    words.insert(words.end(), options.begin(), options.end());
    kiosk_.emplace(words, environment);
    return comes_true([this] { return !picture().blank(); });
}

void RealKiosk::kill() {
    kiosk_->kill_it();
    static_cast<void>(kiosk_->finish());
}

void RealKiosk::tell(int signal) const {
    ::kill(kiosk_->pid(), signal);
}

std::optional<Ran> RealKiosk::end() {
    if (!kiosk_->ends_within(visit_patience)) {
        return std::nullopt;
    }
    return kiosk_->finish();
}

/// A touch is taken when the touched thing shows it, and nothing else has changed.
bool RealKiosk::is_taken(const ui::Rect& place) const {
    const auto before = picture();
    desktop_.press({place.x + place.width / 2, place.y + place.height / 2});
    ui::Rect changed;
    static_cast<void>(wait_for(*kiosk_, touch_patience, [&] {
        changed = difference(before, picture());
        return !changed.empty();
    }));
    return !changed.empty() && ui::united(changed, place) == place;
}

bool RealKiosk::tap(const std::string& screen, const std::string& name) {
    const auto place = described_screens(office_.files()).place(screen, name);
    const bool taken = comes_true([&] {
        if (is_taken(place)) {
            return true;
        }
        desktop_.slide_off();
        return false;
    });
    if (!taken) {
        return false;
    }
    const auto pressed = picture();
    desktop_.release();
    return comes_true([&] { return picture() != pressed; });
}

bool RealKiosk::take_a_number() {
    const std::vector<std::pair<std::string, std::string>> taps = {
        {"welcome", "English"},
        {"home", "Just take a number"},
        {"question-antrean-counter", "Population documents"},
        {"question-antrean-counter", "Continue"},
        {"question-antrean-priority", "No"},
        {"question-antrean-priority", "Take a number"},
    };
    for (const auto& [screen, name] : taps) {
        if (!tap(screen, name)) {
            UNSCOPED_INFO("nothing came of touching \"" << name << "\" on " << screen);
            return false;
        }
    }
    return true;
}

bool RealKiosk::comes_true(const std::function<bool()>& condition) const {
    return wait_for(*kiosk_, visit_patience, condition);
}

bool RealKiosk::dies() {
    return kiosk_->ends_within(visit_patience) && kiosk_->finish().signal == SIGKILL;
}

LeftBehind RealKiosk::look() {
    kiosk_->freeze();
    auto left = office_.left_behind();
    kiosk_->thaw();
    return left;
}

std::filesystem::path RealKiosk::paper() const {
    return office_.files().artifacts() / "printer";
}

} // namespace anjungan::test

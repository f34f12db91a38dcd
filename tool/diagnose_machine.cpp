// SPDX-License-Identifier: GPL-3.0-or-later
// Network link, disk space, keys and clock.
#include "base/attribute.hpp"
#include "base/clock.hpp"
#include "base/local_time.hpp"
#include "offline-cache/sync/renewal_errand.hpp"
#include "protocol/certificate.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tool/diagnosis.hpp"

#include <fmt/format.h>
#include <sys/timex.h>

namespace anjungan::tool {

namespace {

namespace fs = std::filesystem;

/// Below this the store takes no new forms before long; a day's records are a few megabytes.
constexpr std::uintmax_t little_space = 500U << 20U;
constexpr std::uintmax_t no_space = 50U << 20U;

/// No kiosk was made before: 2026-01-01T00:00:00Z.
constexpr WallTime first_day = WallTime(std::chrono::seconds(1767225600));
/// A clock beyond 2100 was set by a dead battery.
constexpr WallTime last_day = WallTime(std::chrono::seconds(4102444800));

fs::path directory(const Examined& kiosk, std::string_view key) {
    return kiosk.file.resolve(setting(kiosk, key, ""));
}

/// The nearest folder above that exists: the data directory is made by the kiosk's first start.
fs::path existing(fs::path folder) {
    std::error_code error;
    while (!fs::exists(folder, error) && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    return folder;
}

bool has_link(const fs::path& device) {
    return read_attribute(device / "operstate").value_or("") == "up";
}

bool clock_is_synchronised() {
    timex asked = {};
    return adjtimex(&asked) != TIME_ERROR;
}

} // namespace

DeviceLine examine_network(const Examined& kiosk) {
    DeviceLine line{"network", setting(kiosk, "hub.url", "no hub"), ""};
    std::error_code error;
    bool up = false;
    for (const auto& entry : fs::directory_iterator(kiosk.sys / "class" / "net", error)) {
        const auto name = entry.path().filename().string();
        if (name != "lo") {
            line.found += (line.found.empty() ? "" : ", ") + name;
            up = up || has_link(entry.path());
        }
    }
    line.state = up ? "a link is up" : "no link is up";
    if (!up) {
        line.health = Health::look;
        line.advice = "The kiosk keeps everything meanwhile; look at the cable or the Wi-Fi.";
    }
    return line;
}

DeviceLine examine_disk(const Examined& kiosk) {
    const auto folder = directory(kiosk, "kiosk.data_directory");
    DeviceLine line{"disk", folder.string(), ""};
    std::error_code error;
    const auto space = fs::space(existing(folder), error);
    if (error) {
        line.health = Health::fault;
        line.state = error.message();
        line.advice = "Correct kiosk.data_directory.";
        return line;
    }
    line.found = fmt::format("{} MB free of {}", space.available >> 20U, space.capacity >> 20U);
    line.state = "enough space";
    if (space.available < little_space) {
        line.health = space.available < no_space ? Health::fault : Health::look;
        line.state = "little space";
        line.advice = "Send what waits (outbox), then make room: no new forms are taken without.";
    }
    return line;
}

DeviceLine examine_keys(const Examined& kiosk) {
    const auto folder = directory(kiosk, "kiosk.keys_directory");
    DeviceLine line{"keys", folder.string(), ""};
    auto keys = protocol::load_kiosk_keys(folder, setting(kiosk, "kiosk.id", ""));
    if (!keys) {
        line.health = Health::fault;
        line.found = "nothing usable";
        line.state = keys.error().detail;
        line.advice = "Make or fetch them: anjungan-tool keys new, or keys enroll.";
        return line;
    }
    protocol::use_renewed_certificate(*keys, directory(kiosk, "kiosk.data_directory"));
    const auto& certificate = keys->certificate;
    line.found =
        fmt::format("certificate of {} until {}", keys->name, iso_utc(certificate.expires));
    line.state = fmt::format("whole; the hub's key number {}", keys->key_epoch);
    line.advice = sync::certificate_fault(certificate, SystemClock().wall_time());
    if (!line.advice.empty()) {
        line.health = Health::look;
        line.state = "the certificate ends soon, or is over";
    }
    return line;
}

DeviceLine examine_clock(const Examined& kiosk) {
    DeviceLine line{"clock", setting(kiosk, "kiosk.zone", "WIB"), ""};
    const auto now = SystemClock().wall_time();
    line.found = iso_utc(now);
    if (now < first_day || now > last_day) {
        line.health = Health::fault;
        line.state = "the date cannot be true";
        line.advice = "Set the clock; look at the machine's battery.";
    } else if (!clock_is_synchronised()) {
        line.health = Health::look;
        line.state = "plausible, and nobody keeps it right";
        line.advice = "Switch on time synchronisation: timedatectl set-ntp true.";
    } else {
        line.state = "kept right";
    }
    return line;
}

} // namespace anjungan::tool

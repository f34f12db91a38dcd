// SPDX-License-Identifier: GPL-3.0-or-later
/// Which kiosk this is, of which office, where it keeps its data and how it reaches its hub: what
/// kiosk.toml says in its tables [kiosk], [contact], [counters], [opening] and [hub].
#pragma once

#include "base/local_time.hpp"
#include "kiosk/services/working_days.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace anjungan::back_office {

/// What slips say of the office, as kiosk.toml has it in [contact] and [counters]; empty: not said.
struct OfficeContact {
    std::string telephone; ///< with its kind: "WA 0812-3456-7890"
    std::string hours;     ///< when the counters are open
    std::map<std::string, std::string, std::less<>> counters; ///< by queue group, "A" to "Z"

    [[nodiscard]] std::string counter_of(std::string_view queue_group) const {
        const auto found = counters.find(queue_group);
        return found == counters.end() ? "" : found->second;
    }
};

struct Site {
    std::string kiosk;  ///< "DEMO-0001"
    std::string office; ///< "Desa Contoh"
    OfficeZone zone;
    OfficeContact contact;
    services::WorkingWeek week = services::WorkingWeek::usual(); ///< by which promises are counted
    std::filesystem::path data_directory;
    std::filesystem::path keys_directory;
    /// A record's envelope stays so long after it was committed; it goes only if it is safe.
    std::chrono::days retention = std::chrono::days(30);

    std::string hub_url;    ///< empty: nothing is sent (or a journey starts the hub itself)
    std::string public_url; ///< where the slip's QR leads
    /// PEM files of the way to the hub; empty: the system's authorities, no certificate.
    std::filesystem::path hub_authorities;
    std::filesystem::path hub_certificate;
    std::filesystem::path hub_key; ///< of the certificate; never read by this program itself
    std::string hub_proxy;         ///< "http://HOST:PORT"; empty: none
};

} // namespace anjungan::back_office

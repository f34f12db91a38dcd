// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk that is switched off, the folder of a stick, and the tool's commands between them.
#pragma once

#include "offline-cache/store/store.hpp"
#include "protocol/ack.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/tool/tool_office.hpp"

#include <memory>

namespace anjungan::test {

class TravellingKiosk {
public:
    /// Takes so many submissions, of about `body_bytes` each.
    explicit TravellingKiosk(int submissions, std::size_t body_bytes = 40);

    /// Runs it again: until the store goes.
    [[nodiscard]] std::unique_ptr<store::Store> open();
    /// Its records as they lie there; the kiosk must be off.
    [[nodiscard]] std::vector<store::SealedRecord> records();
    [[nodiscard]] store::Counts counts();

    [[nodiscard]] ToolRun
    export_to(const std::filesystem::path& to, const std::string& more = "") const;
    [[nodiscard]] ToolRun import_acks(const std::filesystem::path& from) const;

    /// Writes one acknowledgement of a record as a hub with this key would, with its kiosk's name.
    void write_ack(
        const std::filesystem::path& file,
        const store::SealedRecord& record,
        const crypto::SigningKey& hub,
        const std::string& kiosk = "KIOS-1"
    ) const;
    [[nodiscard]] crypto::SigningKey hub_key() const;

    ToolOffice office;
    FakeClock clock;
    std::filesystem::path database = office.file("kiosk.db");
    std::filesystem::path stick = office.file("stick");

private:
    protocol::KioskKeys keys_;
};

/// The names in a folder that end so.
[[nodiscard]] std::vector<std::string>
names_in(const std::filesystem::path& folder, const std::string& extension);

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Starts, kills and looks.
#include "tests/faults/kill_office.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"

namespace anjungan::test {

namespace {

constexpr auto look_again = std::chrono::milliseconds(2);
constexpr auto start_patience = std::chrono::seconds(30);

/// Spares each start the second exec with which the kiosk turns its allocator's cache off.
constexpr const char* no_second_exec = "GLIBC_TUNABLES=glibc.malloc.tcache_count=0";

std::string journey_of(int visits, KillOffice::End end) {
    std::string text;
    for (int i = 0; i < visits; ++i) {
        text += "tap \"Bahasa Indonesia\"\ntap \"Ambil nomor saja\"\ntap \"Kependudukan\"\n"
                "tap \"Lanjut\"\ntap \"Tidak\"\ntap \"Ambil nomor\"\nexpect \"Terima kasih\"\n"
                "tap \"Selesai\"\n";
    }
    return end == KillOffice::End::drain ? text + "wait printed\nwait synced\n" : text;
}

} // namespace

KillOffice::KillOffice() {
    start_hub();
    office_.write_kiosk_toml({"hub.url = \"" + hub_url() + '"'});
    kill_hub();
    std::filesystem::remove(office_.artifacts() / "hub.db");
    std::filesystem::remove(office_.artifacts() / "hub.db-wal");
}

bool KillOffice::start_hub(const Moment& moment) {
    std::filesystem::remove(office_.path("hub.port"));
    std::vector<std::string> words = {ANJUNGAN_HUB, "--config", office_.path("hub.toml").string()};
    if (!port_.empty()) {
        words.insert(words.end(), {"--listen", "127.0.0.1:" + port_});
    }
    hub_.emplace(words, std::vector<std::string>{"ANJUNGAN_FAILPOINT=" + moment});
    return wait_until_it_listens();
}

bool KillOffice::wait_until_it_listens() {
    const auto give_up = std::chrono::steady_clock::now() + start_patience;
    while (std::chrono::steady_clock::now() < give_up && !hub_->ends_within(look_again)) {
        auto port = read_file(office_.path("hub.port"), 64);
        if (port && port->ends_with('\n')) {
            port->pop_back();
            port_ = std::move(*port);
            return true;
        }
    }
    return false;
}

bool KillOffice::hub_dies_within(std::chrono::seconds patience) const {
    return hub_->ends_within(patience);
}

void KillOffice::kill_hub() {
    hub_->kill_it();
    static_cast<void>(hub_->finish());
}

void KillOffice::start_kiosk(int visits, End end, const Moment& moment) {
    const auto journey = office_.path("kill.journey");
    VisitOffice::write(journey, journey_of(visits, end));
    std::filesystem::remove(office_.artifacts() / "speech.log"); // the last process's words
    kiosk_.emplace(
        std::vector<std::string>{
            ANJUNGAN_SIMULATOR,
            "--config",
            office_.kiosk_toml().string(),
            "--headless",
            "--no-pictures",
            "--journey",
            journey.string(),
            "--artifacts",
            office_.artifacts().string()},
        std::vector<std::string>{"ANJUNGAN_FAILPOINT=" + moment, no_second_exec}
    );
}

LeftBehind KillOffice::left_behind() {
    hub_->freeze();
    auto left =
        look_at({office_.artifacts(), office_.path("keys"), source_path("assets/printers")});
    hub_->thaw();
    return left;
}

} // namespace anjungan::test

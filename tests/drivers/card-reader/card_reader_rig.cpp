// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual reader, and the real driver on a smart-card service of the test's own.
#include "tests/drivers/card-reader/card_reader_rig.hpp"

#include "drivers/card-reader/pcsc_card_reader.hpp"
#include "simulator/devices/virtual_card_reader.hpp"
#include "tests/drivers/card-reader/tcp_card.hpp"
#include "tests/support/loopback_listener.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <optional>

namespace anjungan::drivers {

namespace {

class VirtualCardRig : public CardReaderRig {
public:
    [[nodiscard]] CardReader& reader() override { return reader_; }
    void insert(const Bytes& uid) override { reader_.insert(uid); }
    void insert_nameless() override { reader_.insert_bad(CardFault::no_uid); }
    void insert_and_pull() override {
        reader_.insert_bad(CardFault::pulled);
        reader_.remove();
    }
    void remove() override { reader_.remove(); }
    void stop_service() override { reader_.plug(ReaderState::no_service); }
    void start_service() override { reader_.plug(ReaderState::empty); }

private:
    simulator::VirtualCardReader reader_;
};

constexpr const char* daemon = "/usr/sbin/pcscd";
constexpr const char* driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

/// vpcd listens on two neighbouring ports, a slot each.
std::uint16_t free_port_pair() {
    for (int attempt = 0; attempt < 50; ++attempt) {
        const test::LoopbackListener first(1);
        ::close(first.socket);
        const int second = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in name = {};
        name.sin_family = AF_INET;
        name.sin_port = htons(static_cast<std::uint16_t>(first.port + 1));
        const bool free =
            first.port < 65535 &&
            ::bind(second, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0;
        ::close(second);
        if (free) {
            return first.port;
        }
    }
    return 0;
}

/// In a mount namespace whose /run is its own, so that no other pcscd is met or disturbed.
class PcscCardRig : public CardReaderRig {
public:
    explicit PcscCardRig(std::uint16_t port) : port_(port) {
        std::filesystem::create_directories(directory_.path() / "run");
        std::filesystem::create_directories(directory_.path() / "readers");
        std::ofstream(directory_.path() / "readers" / "vpcd")
            << "FRIENDLYNAME \"Test\"\nDEVICENAME /dev/null:" << port_ << "\nLIBPATH " << driver
            << "\nCHANNELID 0\n";
        // The library asks once, before any thread of ours. NOLINTNEXTLINE(concurrency-mt-unsafe)
        setenv("PCSCLITE_CSOCK_NAME", (directory_.path() / "run" / "pcscd.comm").c_str(), 1);
    }

    [[nodiscard]] CardReader& reader() override {
        if (!reader_.has_value()) {
            reader_.emplace(
                "Test",
                ReopenDelay::Times{std::chrono::milliseconds(5), std::chrono::milliseconds(20)}
            );
        }
        return *reader_;
    }
    void insert(const Bytes& uid) override { lay(uid, test::TcpCard::Manner::tells_uid); }
    void insert_nameless() override { lay({}, test::TcpCard::Manner::knows_nothing); }
    void insert_and_pull() override { lay({}, test::TcpCard::Manner::leaves); }
    void remove() override { card_.reset(); }
    void stop_service() override {
        card_.reset();
        service_->kill_it();
        service_.reset();
    }
    void start_service() override {
        // Newer services ask polkit who may come in, and there is none in this /run.
        const auto run = (directory_.path() / "run").string();
        const auto script = fmt::format(
            "mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind {0} /run/pcscd && "
            "exec {1} --foreground --critical $({1} --help | grep -o -e --disable-polkit) "
            "--config {2}",
            run,
            daemon,
            (directory_.path() / "readers").string()
        );
        service_.emplace(std::vector<std::string>{"unshare", "--mount", "sh", "-c", script});
    }

private:
    void lay(const Bytes& uid, test::TcpCard::Manner manner) { card_.emplace(port_, uid, manner); }

    std::uint16_t port_;
    test::TemporaryDirectory directory_;
    std::optional<test::RunningProgram> service_;
    std::optional<PcscCardReader> reader_;
    std::optional<test::TcpCard> card_;
};

} // namespace

std::unique_ptr<CardReaderRig> virtual_card_rig() {
    auto rig = std::make_unique<VirtualCardRig>();
    rig->stop_service();
    return rig;
}

std::unique_ptr<CardReaderRig> pcsc_card_rig(std::string& why_not) {
    if (const auto built_in = PcscContext::is_built_in(); !built_in) {
        why_not = built_in.error().detail;
    } else if (::access(daemon, X_OK) != 0 || ::access(driver, R_OK) != 0) {
        why_not = "pcscd or vsmartcard-vpcd is not installed";
    } else if (test::run_program({"unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/run"}).code != 0) {
        why_not = "a /run of the test's own needs root and mount namespaces";
    } else if (const auto port = free_port_pair(); port == 0) {
        why_not = "no two neighbouring free ports";
    } else {
        return std::make_unique<PcscCardRig>(port);
    }
    return nullptr;
}

} // namespace anjungan::drivers

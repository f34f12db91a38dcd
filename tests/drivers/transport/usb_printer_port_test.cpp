// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a printer in a folder made like /sys.
#include "drivers/transport/usb_printer_port.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;
namespace fs = std::filesystem;

namespace {

class FakeSys {
public:
    void plug_in(
        int port, const std::string& vendor, const std::string& product, const std::string& serial
    ) {
        const auto device = root() / "devices" / "usb1" / fmt::format("1-{}", ++plugged_);
        const auto interface = device / fmt::format("1-{}:1.0", plugged_);
        const auto entry = interface / "usbmisc" / fmt::format("lp{}", port);
        fs::create_directories(entry);
        fs::create_directory_symlink(interface, entry / "device");
        write(device / "idVendor", vendor);
        write(device / "idProduct", product);
        if (!serial.empty()) {
            write(device / "serial", serial);
        }
        fs::create_directories(root() / "class" / "usbmisc");
        fs::create_directory_symlink(entry, link(port));
    }
    void unplug(int port) { fs::remove(link(port)); }
    [[nodiscard]] std::vector<UsbPrinterPort> ports() const {
        return usb_printer_ports(root(), "/dev");
    }

private:
    [[nodiscard]] const fs::path& root() const { return directory_.path(); }
    [[nodiscard]] fs::path link(int port) const {
        return root() / "class" / "usbmisc" / fmt::format("lp{}", port);
    }
    static void write(const fs::path& path, const std::string& text) {
        std::ofstream(path) << text << '\n';
    }

    test::TemporaryDirectory directory_;
    int plugged_ = 0;
};

} // namespace

TEST_CASE("find_usb_printer: the printer that came back with another number", "[drivers]") {
    FakeSys sys;
    const UsbIdentity wanted = {0x04B8, 0x0E15, "J7X1"};
    sys.plug_in(0, "04b8", "0e15", "J7X1");
    CHECK(find_usb_printer(wanted, sys.ports()) == fs::path("/dev/usb/lp0"));
    sys.unplug(0);
    CHECK(find_usb_printer(wanted, sys.ports()).error().code == ErrorCode::not_found);
    sys.plug_in(1, "04b8", "0e15", "J7X1");
    CHECK(find_usb_printer(wanted, sys.ports()) == fs::path("/dev/usb/lp1"));
}

TEST_CASE("find_usb_printer: among several", "[drivers]") {
    FakeSys sys;
    sys.plug_in(10, "0416", "5011", "");
    sys.plug_in(2, "04b8", "0e15", "A");
    sys.plug_in(1, "04b8", "0e15", "B");
    const auto ports = sys.ports();
    REQUIRE(ports.size() == 3);
    CHECK(ports[2].path == "/dev/usb/lp10");
    CHECK(find_usb_printer({0x0416, 0x5011, ""}, ports) == fs::path("/dev/usb/lp10"));
    CHECK(find_usb_printer({0x04B8, 0x0E15, "B"}, ports) == fs::path("/dev/usb/lp1"));
    const auto either = find_usb_printer({0x04B8, 0x0E15, ""}, ports);
    REQUIRE_FALSE(either);
    CHECK(either.error().code == ErrorCode::conflict);
    CHECK_THAT(either.error().detail, Catch::Matchers::ContainsSubstring("usb:04b8:0e15:A"));
}

TEST_CASE("usb_printer_ports: no printer, no folder, no error", "[drivers]") {
    const test::TemporaryDirectory directory;
    CHECK(usb_printer_ports(directory.path(), "/dev").empty());
}

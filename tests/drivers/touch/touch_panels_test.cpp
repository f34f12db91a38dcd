// SPDX-License-Identifier: GPL-3.0-or-later
// Finding touch panels among input devices, in a folder made like /sys.
#include "drivers/touch/touch_panels.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

struct InputDevice {
    std::string node;
    std::string name;
    std::string abs;
    std::string key;
    std::string properties;
};

// As 64-bit machines write them.
const InputDevice panel = {
    "event10", "ILITEK Multi-Touch-V3000", "273800000000003", "400 0 0 0 0 0", "2"};
const InputDevice single_touch = {"event2", "eGalax Touch", "3", "400 0 0 0 0 0", "0"};
const InputDevice touchpad = {
    "event3", "Synaptics TouchPad", "660800011000003", "e520 10000 0 0 0 0", "5"};
const InputDevice keyboard = {
    "event0",
    "AT keyboard",
    "0",
    "402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe",
    "0"};
const InputDevice mouse = {"event1", "USB Mouse", "0", "1f0000 0 0 0 0", "0"};
const InputDevice pen = {"event4", "Wacom Pen", "d000003", "1c03 0 0 0 0 0", "2"};

class FakeInput {
public:
    explicit FakeInput(const std::vector<InputDevice>& devices) {
        for (const auto& device : devices) {
            put(device, "name", device.name);
            put(device, "capabilities/abs", device.abs);
            put(device, "capabilities/key", device.key);
            put(device, "properties", device.properties);
            put(device, "id/vendor", "222a");
            put(device, "id/product", "0001");
        }
        std::filesystem::create_directories(directory.path() / "class/input/mouse0/device");
    }

    test::TemporaryDirectory directory;

private:
    void put(const InputDevice& device, const std::string& file, const std::string& text) const {
        const auto path = directory.path() / "class/input" / device.node / "device" / file;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text << '\n';
    }
};

std::vector<TouchPanel> found(const std::vector<InputDevice>& devices) {
    const FakeInput input(devices);
    return find_touch_panels(input.directory.path());
}

} // namespace

TEST_CASE("has_bit: the last word holds the lowest bits", "[drivers]") {
    CHECK(has_bit("1", 0, 64));
    CHECK_FALSE(has_bit("1", 1, 64));
    CHECK(has_bit("400 0 0 0 0 0", 0x14A, 64));
    CHECK_FALSE(has_bit("400 0 0 0 0", 0x14A, 64));
    CHECK(has_bit("2 0", 33, 32));
    CHECK_FALSE(has_bit("2 0", 33, 64));
    CHECK_FALSE(has_bit("", 0, 64));
    CHECK_FALSE(has_bit("zz", 0, 64));
    CHECK_FALSE(has_bit("1", 4000, 64));
}

TEST_CASE("find_touch_panels: panels, and nothing else", "[drivers]") {
    const auto panels = found({panel, single_touch, touchpad, keyboard, mouse, pen});
    const std::vector<TouchPanel> wanted = {
        {"event2", "eGalax Touch", 0x222A, 1, false},
        {"event10", "ILITEK Multi-Touch-V3000", 0x222A, 1, true}};
    CHECK(panels == wanted);
}

TEST_CASE("find_touch_panels: a machine without one", "[drivers]") {
    CHECK(found({touchpad, keyboard, mouse, pen}).empty());
    CHECK(found({}).empty());
    const test::TemporaryDirectory bare;
    CHECK(find_touch_panels(bare.path()).empty());
}

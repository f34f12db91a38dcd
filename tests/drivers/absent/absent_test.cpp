// SPDX-License-Identifier: GPL-3.0-or-later
// Drivers that a kiosk was built without: whoever asks for one gets a sentence that says so.
#include "drivers/camera/code_reader.hpp"
#include "drivers/camera/zbar_camera.hpp"
#include "drivers/card-reader/pcsc_context.hpp"
#include "drivers/power/nut_power.hpp"
#include "drivers/scanner/key_source.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using Catch::Matchers::ContainsSubstring;

namespace {

template <class T>
void check_absent(const Result<T>& opened, const std::string& option) {
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::unsupported);
    CHECK_THAT(opened.error().detail, ContainsSubstring("this kiosk was built without"));
    CHECK_THAT(opened.error().detail, ContainsSubstring(option));
}

} // namespace

TEST_CASE("Absent drivers: say which option they want, and what to configure", "[drivers]") {
    check_absent(NutPower::open("ups@127.0.0.1", 20), "ANJUNGAN_WITH_NUT");
    check_absent(PcscContext::open(), "ANJUNGAN_WITH_PCSC");
    check_absent(CodeReader::open(), "ANJUNGAN_WITH_ZBAR");
    check_absent(ZbarCamera::open("/dev/video0"), "ANJUNGAN_WITH_ZBAR");
    check_absent(open_grabbed({}), "ANJUNGAN_WITH_EVDEV");
}

TEST_CASE("Absent drivers: are known to be absent before they are asked for", "[drivers]") {
    check_absent(PcscContext::is_built_in(), "ANJUNGAN_WITH_PCSC");
    check_absent(CodeReader::is_built_in(), "ANJUNGAN_WITH_ZBAR");
    check_absent(evdev_is_built_in(), "ANJUNGAN_WITH_EVDEV");
}

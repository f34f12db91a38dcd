// SPDX-License-Identifier: GPL-3.0-or-later
// The ioctls of /dev/watchdog.
#include "drivers/watchdog/device_port.hpp"

#include "base/descriptor.hpp"

#include <fcntl.h>
#include <linux/watchdog.h>
#include <sys/ioctl.h>

#include <cerrno>
#include <system_error>

namespace anjungan::drivers {

namespace {

ErrorCode code_of(int number) {
    switch (number) {
    case ENOENT: return ErrorCode::not_found;
    case EACCES:
    case EPERM: return ErrorCode::unauthorised;
    case EBUSY: return ErrorCode::conflict;
    default: return ErrorCode::io; // errno is no enumeration of ours
    }
}

Error trouble_with(const char* what) {
    const int number = errno;
    return {
        code_of(number),
        std::string("watchdog: ") + what + ": " +
            std::error_code(number, std::generic_category()).message()};
}

class FilePort : public DevicePort {
public:
    explicit FilePort(Descriptor file) : file_(std::move(file)) {}

    [[nodiscard]] Result<std::chrono::seconds> set_timeout(std::chrono::seconds wanted) override {
        int seconds = static_cast<int>(wanted.count());
        if (ioctl(file_.number(), WDIOC_SETTIMEOUT, &seconds) != 0) {
            return fail(trouble_with("the time cannot be set"));
        }
        return std::chrono::seconds(seconds);
    }
    [[nodiscard]] Status keep_alive() override {
        int ignored = 0;
        return ioctl(file_.number(), WDIOC_KEEPALIVE, &ignored) == 0
                   ? Status()
                   : fail(trouble_with("cannot be fed"));
    }
    [[nodiscard]] Status disarm() override {
        return ::write(file_.number(), "V", 1) == 1 ? Status()
                                                    : fail(trouble_with("cannot be called off"));
    }

private:
    Descriptor file_;
};

} // namespace

Result<std::unique_ptr<DevicePort>> open_device_port(const std::filesystem::path& path) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) {
        return fail(trouble_with(path.c_str()));
    }
    return std::unique_ptr<DevicePort>(std::make_unique<FilePort>(std::move(file)));
}

} // namespace anjungan::drivers

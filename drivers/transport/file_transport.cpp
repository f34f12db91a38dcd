// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a device file.
#include "drivers/transport/file_transport.hpp"

#include "drivers/transport/descriptor_transport.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace anjungan::drivers {

Result<std::unique_ptr<Transport>> open_file(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) {
        return fail(device_error(path.string(), errno));
    }
    using enum DescriptorTransport::Kind;
    return std::make_unique<DescriptorTransport>(file, isatty(file) == 1 ? line : device);
}

} // namespace anjungan::drivers

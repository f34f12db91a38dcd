// SPDX-License-Identifier: GPL-3.0-or-later
// libevdev. No test reaches past finding the device: that needs one, or uinput.
#include "drivers/scanner/key_source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <libevdev/libevdev.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace anjungan::drivers {

namespace {

/// A device node and what libevdev keeps of it; closing the node also ends the grab.
class OpenInput {
public:
    explicit OpenInput(int file) : file_(file) {}
    OpenInput(OpenInput&& other) noexcept
        : file_(std::exchange(other.file_, -1)), device_(std::move(other.device_)) {}
    OpenInput& operator=(OpenInput&&) = delete;
    OpenInput(const OpenInput&) = delete;
    OpenInput& operator=(const OpenInput&) = delete;
    ~OpenInput() {
        device_.reset();
        if (file_ >= 0) {
            ::close(file_);
        }
    }

    /// False if the node is no input device.
    [[nodiscard]] bool attach() {
        libevdev* made = nullptr;
        if (libevdev_new_from_fd(file_, &made) != 0) {
            return false;
        }
        device_.reset(made);
        return true;
    }
    [[nodiscard]] int file() const { return file_; }
    [[nodiscard]] libevdev* device() const { return device_.get(); }

private:
    struct FreeDevice {
        void operator()(libevdev* device) const { libevdev_free(device); }
    };

    int file_;
    std::unique_ptr<libevdev, FreeDevice> device_ = {};
};

tl::unexpected<Error> input_failed(std::string_view what, int error) {
    const auto code = error == ENOENT ? ErrorCode::not_found
                      : error == ENODEV || error == EBUSY || error == EACCES
                          ? ErrorCode::unavailable
                          : ErrorCode::io;
    return fail(
        code, fmt::format("{}: {}", what, std::error_code(error, std::generic_category()).message())
    );
}

Result<OpenInput> open_input(const std::filesystem::path& node) {
    OpenInput input(::open(node.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (input.file() < 0) {
        return input_failed(node.string(), errno);
    }
    if (!input.attach()) {
        return fail(ErrorCode::unavailable, node.string() + ": is no input device");
    }
    return input;
}

bool has_key(const libevdev* device, unsigned code) {
    return libevdev_has_event_code(device, EV_KEY, code) != 0;
}

/// A scanner with a stand, or a keypad with a hub, often shows several devices.
bool is_meant(const libevdev* device, InputKind kind) {
    switch (kind) {
    case InputKind::scanner: return has_key(device, KEY_A) && has_key(device, KEY_ENTER);
    case InputKind::keypad: return has_key(device, KEY_UP) && has_key(device, KEY_DOWN);
    }
    return false;
}

Result<OpenInput>
find_input(const InputIdentity& identity, InputKind kind, const std::filesystem::path& directory) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
        if (!entry.path().filename().string().starts_with("event")) {
            continue;
        }
        auto input = open_input(entry.path());
        if (input && libevdev_get_id_vendor(input->device()) == identity.vendor &&
            libevdev_get_id_product(input->device()) == identity.product &&
            is_meant(input->device(), kind)) {
            return input;
        }
    }
    return fail(
        ErrorCode::not_found,
        fmt::format(
            "no input device {:04x}:{:04x} that {}",
            identity.vendor,
            identity.product,
            kind == InputKind::scanner ? "types letters" : "has arrow keys"
        )
    );
}

class EvdevKeys : public KeySource {
public:
    explicit EvdevKeys(OpenInput input) : input_(std::move(input)) {}

    [[nodiscard]] Result<KeyBatch> read(std::chrono::milliseconds most) override {
        pollfd wanted = {input_.file(), POLLIN, 0};
        (void)::poll(&wanted, 1, static_cast<int>(most.count()));
        KeyBatch batch;
        unsigned flag = LIBEVDEV_READ_FLAG_NORMAL;
        while (true) {
            input_event event = {};
            const int got = libevdev_next_event(input_.device(), flag, &event);
            if (got == -EAGAIN && flag == LIBEVDEV_READ_FLAG_NORMAL) {
                return batch;
            }
            if (got < 0 && got != -EAGAIN) {
                return input_failed("read its keys", -got);
            }
            if (got == LIBEVDEV_READ_STATUS_SUCCESS) {
                batch.events.push_back({event.type, event.code, event.value});
            } else { // the kernel's buffer ran over, or libevdev has just caught up after that
                flag = got == -EAGAIN ? LIBEVDEV_READ_FLAG_NORMAL : LIBEVDEV_READ_FLAG_SYNC;
                batch.events.clear();
                batch.lost = true;
            }
        }
    }

private:
    OpenInput input_;
};

} // namespace

Status evdev_is_built_in() {
    return {};
}

Result<std::unique_ptr<KeySource>> open_grabbed(
    const InputIdentity& identity, InputKind kind, const std::filesystem::path& directory
) {
    auto input =
        identity.path.empty() ? find_input(identity, kind, directory) : open_input(identity.path);
    TRY(input);
    if (const int error = libevdev_grab(input->device(), LIBEVDEV_GRAB); error != 0) {
        return input_failed("have its keys to ourselves", -error);
    }
    return std::make_unique<EvdevKeys>(std::move(*input));
}

} // namespace anjungan::drivers

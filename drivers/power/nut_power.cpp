// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to upsd.
#include "drivers/power/nut_power.hpp"

#include <sys/time.h>
#include <upsclient.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <sstream>

namespace anjungan::drivers {

namespace {

constexpr timeval connect_patience = {5, 0};

struct Freed {
    void operator()(char* text) const { std::free(text); } // NOLINT: the library's malloc
};

/// ups.status is words: "OL CHRG", "OB DISCHRG LB".
bool has_word(const std::string& status, std::string_view word) {
    std::istringstream words(status);
    for (std::string each; words >> each;) {
        if (each == word) {
            return true;
        }
    }
    return false;
}

} // namespace

struct NutPower::Connection {
    UPSCONN_t link = {};
    std::string name;
    std::string host;
    std::uint16_t port = 0;
    bool open = false;

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { close(); }

    void close() {
        if (open) {
            upscli_disconnect(&link);
            open = false;
        }
    }

    [[nodiscard]] Error trouble() {
        return {ErrorCode::unavailable, "power: " + name + ": " + upscli_strerror(&link)};
    }

    [[nodiscard]] Status ensure_open() {
        if (open) {
            return {};
        }
        auto patience = connect_patience;
        const int connected =
            upscli_tryconnect(&link, host.c_str(), port, UPSCLI_CONN_TRYSSL, &patience);
        open = connected == 0;
        return open ? Status() : fail(trouble());
    }

    /// An error leaves the connection closed, unless the UPS merely has no such variable.
    [[nodiscard]] Result<std::string> ask(const char* variable) {
        std::array<const char*, 3> query = {"VAR", name.c_str(), variable};
        std::size_t count = 0;
        char** answer = nullptr;
        if (upscli_get(&link, query.size(), query.data(), &count, &answer) < 0 || count < 4) {
            auto error = trouble();
            if (upscli_upserror(&link) == UPSCLI_ERR_VARNOTSUPP) {
                error.code = ErrorCode::not_found;
            } else {
                close();
            }
            return fail(std::move(error));
        }
        return std::string(answer[3]); // VAR, name, variable, value
    }
};

Result<std::unique_ptr<NutPower>> NutPower::open(const std::string& ups, int low_percent) {
    char* name = nullptr;
    char* host = nullptr;
    auto connection = std::make_unique<Connection>();
    const int split = upscli_splitname(ups.c_str(), &name, &host, &connection->port);
    const std::unique_ptr<char, Freed> own_name(name);
    const std::unique_ptr<char, Freed> own_host(host);
    if (split != 0 || name == nullptr || host == nullptr) {
        return fail(ErrorCode::invalid_input, "power: a UPS is written as NAME@HOST:PORT");
    }
    connection->name = name;
    connection->host = host;
    return std::unique_ptr<NutPower>(new NutPower(std::move(connection), low_percent));
}

NutPower::NutPower(std::unique_ptr<Connection> connection, int low_percent)
    : connection_(std::move(connection)), low_percent_(low_percent) {}

NutPower::~NutPower() = default;

Result<PowerState> NutPower::read() {
    TRY(connection_->ensure_open());
    const auto status = connection_->ask("ups.status");
    TRY(status);
    PowerState state;
    state.supply = has_word(*status, "OB") ? Supply::battery : Supply::mains;
    const auto charge = connection_->ask("battery.charge");
    if (charge) {
        double percent = 0;
        const auto* const end = charge->data() + charge->size();
        if (std::from_chars(charge->data(), end, percent).ec == std::errc()) {
            state.percent = static_cast<int>(std::lround(std::clamp(percent, 0.0, 100.0)));
        }
    } else if (charge.error().code != ErrorCode::not_found) {
        return fail(charge.error());
    }
    const bool low = has_word(*status, "LB") || has_word(*status, "FSD") ||
                     state.percent.value_or(100) <= low_percent_;
    state.charge = low ? Charge::low : Charge::enough;
    return state;
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
/// An office whose hub runs inside the test, with its administrator's socket.
#pragma once

#include "hub/hub.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/tool/tool_office.hpp"

namespace anjungan::test {

class RunningHub {
public:
    RunningHub() {
        config.keys = office.keys();
        config.certificates = {office.keys()};
        config.database = office.file("hub.db");
        config.admin_socket = office.file("admin.sock");
        start();
    }

    void start() {
        hub.reset();
        hub = hub::Hub::open(config, clock).value();
    }
    [[nodiscard]] std::string url() const { return hub::to_string(hub->address()); }
    /// A command for this hub's administrator.
    [[nodiscard]] ToolRun tool(std::vector<std::string> words) const {
        words.insert(words.end(), {"--admin-socket", config.admin_socket.string()});
        return run_tool(words);
    }

    ToolOffice office;
    FakeClock clock;
    hub::HubConfig config;
    std::unique_ptr<hub::Hub> hub;
};

} // namespace anjungan::test

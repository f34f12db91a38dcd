// SPDX-License-Identifier: GPL-3.0-or-later
/// A small service and a session around it, for tests of flow and screens.
#pragma once

#include "kiosk/session/update.hpp"
#include "tests/support/fake_clock.hpp"

namespace anjungan::test {

/// Fields: "reason" (lost/new), "letter" (text, only when lost), "born" (date), "phone" (optional),
/// "truth" (acknowledge). One requirement "kk".
[[nodiscard]] services::Service small_service();

struct SessionFixture {
    SessionFixture();

    /// Sends events one after another and keeps the effects of the last one.
    void send(const std::vector<session::Event>& events);
    void type(std::string_view text);
    [[nodiscard]] flow::ScreenId top() const { return model.stack.top(); }

    FakeClock clock;
    OfficeZone zone;
    services::Catalogue catalogue;
    i18n::Translator translator;
    session::Model model;
    std::vector<session::Effect> effects;
};

} // namespace anjungan::test

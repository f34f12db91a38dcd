// SPDX-License-Identifier: GPL-3.0-or-later
/// Where things stand on the kiosk's screens, as the simulator describes them.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "tests/flows/visit_office.hpp"

namespace anjungan::test {

class DescribedScreens {
public:
    /// Has them described for the kiosk.toml of this office.
    explicit DescribedScreens(const VisitOffice& office);

    /// The rectangle in pixels of the one widget of this name that can be touched. `screen` as in a
    /// description's file name: "home". In English, standard letters, portrait.
    [[nodiscard]] ui::Rect place(const std::string& screen, const std::string& name) const;

private:
    TemporaryDirectory directory_;
};

} // namespace anjungan::test

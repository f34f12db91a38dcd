// SPDX-License-Identifier: GPL-3.0-or-later
/// Pages that show every kind of widget, for looking at and for tests.
#pragma once

#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/widget.hpp"

#include <string>
#include <vector>

namespace anjungan::test {

struct SpecimenPage {
    std::string name;
    ui::Widget tree;
};

[[nodiscard]] std::vector<SpecimenPage> specimen_pages();

[[nodiscard]] std::vector<ui::Appearance> all_appearances();
/// "largest-high-landscape"
[[nodiscard]] std::string name_of(const ui::Appearance& appearance);

} // namespace anjungan::test

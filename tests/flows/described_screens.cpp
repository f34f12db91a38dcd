// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the simulator with --describe and reads what it wrote.
#include "tests/flows/described_screens.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::test {

DescribedScreens::DescribedScreens(const VisitOffice& office) {
    // All screens in all their sizes are tens of thousands.
    const auto ran =
        office.kiosk({"--describe", directory_.path().string(), "--only", ".en.standard.portrait"});
    INFO(ran.output);
    REQUIRE(ran.code == 0);
}

ui::Rect DescribedScreens::place(const std::string& screen, const std::string& name) const {
    INFO(screen << ": " << name);
    const auto text = read_file(directory_.path() / (screen + ".en.standard.portrait.json"));
    REQUIRE(text);
    const auto description = nlohmann::json::parse(*text);
    std::vector<ui::Rect> places;
    for (const auto& widget : description.at("widgets")) {
        if (widget.at("name") == name && widget.at("focus_index").is_number()) {
            const auto rect = widget.at("rect_px").get<std::vector<int>>();
            places.push_back({rect.at(0), rect.at(1), rect.at(2), rect.at(3)});
        }
    }
    REQUIRE(places.size() == 1);
    return places.front();
}

} // namespace anjungan::test

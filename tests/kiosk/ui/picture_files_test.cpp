// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings in assets keep to the rules by which they can be recoloured and told apart.
#include "base/files.hpp"
#include "kiosk/ui/look.hpp"
#include "kiosk/ui/picture_names.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

std::string svg_of(const std::string& file) {
    const auto text = read_file(test::kiosk_assets() / (file + ".svg"), 64U << 10U);
    INFO(file);
    REQUIRE(text.has_value());
    return *text;
}

std::set<std::string> files_in(const std::string& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(test::kiosk_assets() / folder)) {
        if (entry.path().extension() == ".svg") {
            names.insert(entry.path().stem().string());
        }
    }
    return names;
}

/// What the first group of `pattern` matched, each time.
std::vector<std::string> all_of(const std::string& text, const std::string& pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end;
         ++match) {
        found.push_back((*match)[1]);
    }
    return found;
}

std::set<std::string> elements_of(const std::string& svg) {
    const auto names = all_of(svg, "<([a-zA-Z]+)");
    return {names.begin(), names.end()};
}

void check_classes(const std::string& svg) {
    static const std::set<std::string> fills = {"a", "n", "s", "i", "w", "b", "k", "d"};
    static const std::set<std::string> lines = {"l", "p", "t"};
    static const std::set<std::string> extras = {"o", "q"};
    std::set<std::string> colours;
    for (const std::string& list : all_of(svg, "class=\"([^\"]*)\"")) {
        const std::string first = list.substr(0, list.find(' '));
        CAPTURE(list);
        CHECK(fills.count(first) + lines.count(first) == 1);
        // Lines have the colour of ink or paper.
        colours.insert(first == "l" || first == "t" ? "i" : first == "p" ? "w" : first);
        if (list != first) {
            CHECK(extras.count(list.substr(first.size() + 1)) == 1);
            CHECK(fills.count(first) == 1);
        }
        if (list.find(" o") != std::string::npos) {
            colours.insert("i");
        }
    }
    CHECK(colours.size() <= 6);
}

} // namespace

TEST_CASE("icon_names: every name has its file, and every file its name", "[ui]") {
    const auto names = icon_names();
    CHECK(files_in("icons") == std::set<std::string>(names.begin(), names.end()));
    CHECK(std::is_sorted(names.begin(), names.end()));
}

TEST_CASE("icon_exists: knows aliases and hyphens, and nothing else", "[ui]") {
    CHECK(icon_exists({"arrow-next"}));
    CHECK(icon_file("privacy") == "shield");
    CHECK(icon_file("sound") == "voice");
    CHECK_FALSE(icon_exists({"../fonts"}));
    CHECK_FALSE(icon_exists({""}));
}

TEST_CASE("icons: are filled shapes of one colour on a square of 24", "[ui]") {
    for (const std::string_view name : icon_names()) {
        CAPTURE(name);
        const std::string svg = svg_of("icons/" + std::string(name));
        CHECK(svg.find("viewBox=\"0 0 24 24\" fill=\"currentColor\"") != std::string::npos);
        for (const std::string& element : elements_of(svg)) {
            CHECK((element == "svg" || element == "path"));
        }
        for (const std::string& paint : all_of(svg, "(?:fill|stroke)=\"([^\"]*)\"")) {
            CHECK((paint == "currentColor" || paint == "none"));
        }
        for (const std::string& width : all_of(svg, "stroke-width=\"([^\"]*)\"")) {
            CHECK(std::stod(width) >= 2.0);
        }
    }
}

TEST_CASE("illustrations: every name has its file, and every file its name", "[ui]") {
    std::set<std::string> names;
    for (const Illustration& illustration : illustrations()) {
        names.insert(std::string(illustration.name));
    }
    CHECK(names.size() == illustrations().size());
    CHECK(files_in("illustrations") == names);
}

TEST_CASE("illustrations: are flat shapes of at most six colours, by class", "[ui]") {
    static const std::set<std::string> allowed = {"svg", "g", "path", "circle", "ellipse", "rect"};
    for (const Illustration& illustration : illustrations()) {
        CAPTURE(illustration.name);
        const std::string svg = svg_of("illustrations/" + std::string(illustration.name));
        const std::string box = "viewBox=\"0 0 " + std::to_string(illustration.width) + " " +
                                std::to_string(illustration.height) + "\"";
        CHECK(svg.find(box) != std::string::npos);
        // No text (NIK is drawn), no gradient, nothing from elsewhere.
        for (const std::string& element : elements_of(svg)) {
            CAPTURE(element);
            CHECK(allowed.count(element) == 1);
        }
        for (const char* forbidden : {"fill=", "stroke=", "style=", "href", "url(", "opacity"}) {
            CAPTURE(forbidden);
            CHECK(svg.find(forbidden) == std::string::npos);
        }
        // Every shape has a class: what has none would be black in every theme.
        const auto shapes = all_of(svg, "<(path|circle|ellipse|rect)");
        const auto classed = all_of(svg, "<(path|circle|ellipse|rect) class=\"");
        CHECK(shapes.size() == classed.size());
        check_classes(svg);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
/// The small parts that slips are made of.
#pragma once

#include <string>
#include <vector>

namespace anjungan::print {

/// A value and the word before it: "Janji selesai" – "Kamis, 26 November 2026".
struct Fact {
    std::string label;
    std::string value;

    bool operator==(const Fact&) const = default;
};

/// Facts under one title.
struct Group {
    std::string title;
    std::vector<Fact> facts;

    bool operator==(const Group&) const = default;
};

/// Texts under one title.
struct List {
    std::string title;
    std::vector<std::string> items;

    bool operator==(const List&) const = default;
};

} // namespace anjungan::print

// SPDX-License-Identifier: GPL-3.0-or-later
// Holds includes against the table of the house.
#include "tests/structure/include_rules.hpp"

#include "tests/structure/house_table.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace anjungan::structure {

namespace {

bool lies_in(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool has_rooms_within(const Room& room) {
    return std::ranges::any_of(rooms(), [&](const Room& other) {
        return &other != &room && lies_in(other.name, room.name);
    });
}

/// The room that holds the file, or null.
const Room* room_of(std::string_view path) {
    const Room* innermost = nullptr;
    for (const auto& room : rooms()) {
        if (lies_in(path, room.name) &&
            (innermost == nullptr || room.name.size() > innermost->name.size())) {
            innermost = &room;
        }
    }
    if (innermost != nullptr && has_rooms_within(*innermost) &&
        path.find('/', innermost->name.size() + 1) != std::string_view::npos) {
        return nullptr;
    }
    return innermost;
}

bool is_test(std::string_view path) {
    return lies_in(path, "tests");
}

/// Tests look at whatever they test; everybody may know base.
bool may_include(const Room& from, const Room& target, std::string_view header) {
    return &from == &target || is_test(from.name) || target.name == "base" ||
           std::ranges::any_of(from.may_know, [&](std::string_view known) {
               return known == target.name || known == header;
           });
}

std::string arrow(std::string_view from, std::string_view to) {
    return std::string(from) + " -> " + std::string(to);
}

/// Which floor the room's top-level folder is.
auto floor_of(std::string_view room) {
    return std::ranges::find(floors, room.substr(0, room.find('/'))) - floors.begin();
}

struct Include {
    std::string header;
    bool quoted = false; ///< "ours" rather than <theirs>
};

std::optional<Include> include_in(const std::string& line) {
    const auto hash = line.find_first_not_of(" \t");
    if (hash == std::string::npos || line[hash] != '#') {
        return std::nullopt;
    }
    const auto word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string::npos || line.compare(word, 7, "include") != 0) {
        return std::nullopt;
    }
    const auto open = line.find_first_of("\"<", word);
    const auto close = line.find_first_of("\">", open + 1);
    if (open == std::string::npos || close == std::string::npos) {
        return std::nullopt;
    }
    return Include{line.substr(open + 1, close - open - 1), line[open] == '"'};
}

std::optional<std::string> library_finding(const SourceFile& file, const Include& include) {
    for (const auto& library : libraries()) {
        const bool at_home = std::ranges::any_of(library.homes, [&](std::string_view home) {
            return lies_in(file.path, home);
        });
        if (include.header.starts_with(library.prefix) && !at_home) {
            return "<" + include.header + "> belongs in " + std::string(library.homes.front());
        }
    }
    return std::nullopt;
}

std::optional<std::string>
finding(const Room& room, const SourceFile& file, const Include& include) {
    if (auto misplaced = library_finding(file, include)) {
        return misplaced;
    }
    if (!include.quoted) {
        return std::nullopt;
    }
    const Room* target = room_of(include.header);
    if (target == nullptr) {
        return "\"" + include.header + "\" must be written from the root of the repository";
    }
    if (!may_include(room, *target, include.header)) {
        return std::string(room.name) + " may not know \"" + include.header + "\"";
    }
    return std::nullopt;
}

} // namespace

Findings include_findings(const SourceFile& file) {
    const Room* room = room_of(file.path);
    if (room == nullptr) {
        return {
            file.path + ": this folder is not in the table of rooms: say there what it may know"};
    }
    Findings findings;
    std::size_t number = 0;
    for (const auto& line : lines_of(file)) {
        ++number;
        const auto include = include_in(line);
        if (!include) {
            continue;
        }
        if (const auto problem = finding(*room, file, *include)) {
            findings.push_back(file.path + ":" + std::to_string(number) + ": " + *problem);
        }
    }
    return findings;
}

Findings unused_arrows(const std::vector<SourceFile>& tree) {
    std::set<std::pair<std::string_view, std::string>> used;
    std::set<std::pair<std::string_view, std::string_view>> at_home;
    for (const auto& file : tree) {
        const Room* from = room_of(file.path);
        for (const auto& line : lines_of(file)) {
            const auto include = include_in(line);
            if (!include || from == nullptr) {
                continue;
            }
            if (const Room* to = room_of(include->header); include->quoted && to != nullptr) {
                used.emplace(from->name, std::string(to->name));
                used.emplace(from->name, include->header);
            }
            for (const auto& library : libraries()) {
                for (const auto home : library.homes) {
                    if (include->header.starts_with(library.prefix) && lies_in(file.path, home)) {
                        at_home.emplace(library.prefix, home);
                    }
                }
            }
        }
    }
    Findings findings;
    for (const auto& room : rooms()) {
        for (const auto known : room.may_know) {
            if (!used.contains({room.name, std::string(known)})) {
                findings.push_back(arrow(room.name, known) + ": nobody uses it; take it out");
            }
        }
    }
    for (const auto& library : libraries()) {
        for (const auto home : library.homes) {
            if (!at_home.contains({library.prefix, home})) {
                findings.push_back(
                    "<" + std::string(library.prefix) + "…>: " + std::string(home) +
                    " does not include it; take it out"
                );
            }
        }
    }
    return findings;
}

Findings arrows_up() {
    Findings findings;
    for (const auto& room : rooms()) {
        for (const auto known : room.may_know) {
            if (floor_of(known) > floor_of(room.name)) {
                findings.push_back(arrow(room.name, known) + ": leads up to a higher floor");
            }
        }
    }
    return findings;
}

} // namespace anjungan::structure

// The table of allowed arrows between the rooms, the homes of the libraries, and the check.
#include "tests/structure/include_rules.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace anjungan::structure {

namespace {

/// A room is a folder with everything below it that is not a room of its own, or one file. It may
/// include itself and what `may_know` lists: rooms, "folder/*" for every room below a folder, or
/// single headers. Everybody may know kiosk/base.
struct Room {
    std::string_view name;
    std::vector<std::string_view> may_know;
};

const std::vector<Room>& rooms() {
    static const std::vector<Room> table = {
        {"kiosk/base", {}},
        {"kiosk/i18n", {}},
        {"kiosk/flow", {}},
        {"kiosk/ui", {}},
        {"kiosk/ui/sdl", {"kiosk/ui"}},
        {"kiosk/services", {"kiosk/i18n"}},
        // The citizen's choice of text size and contrast is session state; drawing it is not.
        {"kiosk/session",
         {"kiosk/services",
          "kiosk/flow",
          "kiosk/i18n",
          "kiosk/ui/appearance.hpp",
          "offline-cache/*"}},
        {"kiosk/print", {"kiosk/i18n", "drivers/printer/document.hpp"}},
        {"kiosk/screens",
         {"kiosk/ui",
          "kiosk/flow",
          "kiosk/i18n",
          "kiosk/services",
          "kiosk/session",
          "kiosk/print"}},
        {"kiosk/journey", {"kiosk/ui", "kiosk/session", "drivers/*"}},
        // A technician prints what the office needs of a kiosk that does not run: its slips.
        // Records on a stick are posted to the hub with sync's transport: the same limits, the same
        // refusal of plain HTTP to another machine. Nothing else of a running kiosk's sync.
        {"kiosk/tool",
         {"drivers/*",
          "kiosk/i18n",
          "kiosk/print",
          "kiosk/services",
          "offline-cache/crypto",
          "offline-cache/protocol",
          "offline-cache/store",
          "offline-cache/sync/curl_transport.hpp"}},
        {"kiosk/app", {"*"}},
        {"kiosk/main.cpp", {"*", "kiosk/app"}},
        {"drivers/transport", {}},
        {"drivers/printer", {"drivers/transport"}},
        // The virtual printer is chosen in kiosk/app: no real driver may lean on it.
        {"drivers/printer/virtual", {"drivers/printer", "drivers/transport"}},
        {"drivers/voice", {}},
        {"drivers/voice/sdl", {"drivers/voice"}},
        {"drivers/network", {}},
        {"drivers/watchdog", {}},
        {"drivers/camera", {}},
        {"drivers/card-reader", {}},
        {"drivers/display", {}},
        {"drivers/touch", {}},
        {"drivers/scanner", {"drivers/camera", "drivers/transport"}},
        {"drivers/power", {}},
        {"offline-cache/crypto", {}},
        {"offline-cache/protocol", {"offline-cache/crypto"}},
        {"offline-cache/store", {"offline-cache/crypto", "offline-cache/protocol"}},
        {"offline-cache/sync",
         {"offline-cache/crypto", "offline-cache/protocol", "offline-cache/store"}},
        // The hub keeps its inbox with the store's SQLite classes, and none of the kiosk's tables.
        {"hub",
         {"offline-cache/crypto",
          "offline-cache/protocol",
          "base/sqlite/database.hpp",
          "base/sqlite/each_row.hpp",
          "base/sqlite/migrations.hpp",
          "kiosk/services"}},
        // Tests look at whatever they test; only the homes of the libraries bind them.
        {"tests", {"*"}},
        // What is put together in kiosk/app and can be tested by itself is tested here.
        {"tests/kiosk/app", {"*", "kiosk/app", "tests"}},
        // The fault suite breaks the printer under the real print desk.
        {"tests/faults", {"*", "kiosk/app", "tests"}},
    };
    return table;
}

/// A library's headers start with `prefix` and may be included in `homes` only.
struct Library {
    std::string_view prefix;
    std::vector<std::string_view> homes;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> table = {
        {"SDL", {"kiosk/ui/sdl", "drivers/voice/sdl", "tests/kiosk/ui/sdl"}},
        // The fault suite plays the disk, which is done under SQLite: a VFS.
        {"sqlite3", {"offline-cache/store", "tests/offline-cache/store", "tests/faults"}},
        {"curl/", {"offline-cache/sync", "tests/offline-cache/sync"}},
        {"sodium", {"offline-cache/crypto", "tests/offline-cache/crypto"}},
        {"netlink/", {"drivers/network"}},
        {"upsclient", {"drivers/power"}},
        {"systemd/", {"drivers/watchdog"}},
        {"httplib", {"hub", "tests/hub"}},
        {"zbar", {"drivers/camera"}},
        {"libevdev", {"drivers/scanner"}},
        {"winscard", {"drivers/card-reader"}},
    };
    return table;
}

/// Rooms that only whoever puts the programs together may know.
constexpr std::string_view known_to_nobody[] = {
    "kiosk/app", "kiosk/tool", "kiosk/main.cpp", "tests"};

bool lies_in(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

/// The innermost room that holds the file, or null.
const Room* room_of(std::string_view path) {
    const Room* innermost = nullptr;
    for (const auto& room : rooms()) {
        if (lies_in(path, room.name) &&
            (innermost == nullptr || room.name.size() > innermost->name.size())) {
            innermost = &room;
        }
    }
    return innermost;
}

bool allows(std::string_view entry, const Room& target, std::string_view header) {
    if (entry == "*") {
        return std::ranges::find(known_to_nobody, target.name) == std::end(known_to_nobody);
    }
    if (entry.ends_with("/*")) {
        return lies_in(target.name, entry.substr(0, entry.size() - 2));
    }
    return entry == target.name || entry == header;
}

bool may_include(const Room& from, std::string_view header) {
    const Room* target = room_of(header);
    if (target == nullptr) {
        return false;
    }
    if (target == &from || target->name == "kiosk/base") {
        return true;
    }
    return std::ranges::any_of(from.may_know, [&](std::string_view entry) {
        return allows(entry, *target, header);
    });
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
    if (room_of(include.header) == nullptr) {
        return "\"" + include.header + "\" must be written from the root of the repository";
    }
    if (!may_include(room, include.header)) {
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

} // namespace anjungan::structure

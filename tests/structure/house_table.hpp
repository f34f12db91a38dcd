// SPDX-License-Identifier: GPL-3.0-or-later
/// The house as data: its floors, its rooms with the arrows between them, the homes of the
/// libraries.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace anjungan::structure {

/// A room is a folder: with everything below it, or, if there are rooms within it, without. It may
/// include itself, base, and what `may_know` lists: rooms, or single headers of a room.
struct Room {
    std::string_view name;
    std::vector<std::string_view> may_know;
};

/// From the ground up. An arrow between two top-level folders leads to a lower floor.
inline constexpr auto floors = std::to_array<std::string_view>(
    {"base", "protocol", "drivers", "offline-cache", "kiosk", "hub", "simulator", "tool"}
);

/// Exactly the arrows that are used: one that nobody needs any more fails as well.
[[nodiscard]] const std::vector<Room>& rooms();

/// A library's headers start with `prefix` and may be included in `homes` only.
struct Library {
    std::string_view prefix;
    std::vector<std::string_view> homes;
};

[[nodiscard]] const std::vector<Library>& libraries();

} // namespace anjungan::structure

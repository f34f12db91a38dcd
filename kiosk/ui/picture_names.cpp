// SPDX-License-Identifier: GPL-3.0-or-later
/// The tables of pictures, and the names that stand for another.
#include "kiosk/ui/picture_names.hpp"

#include "kiosk/ui/look.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace anjungan::ui {

namespace {

constexpr std::array<std::string_view, 93> icons = {
    "appointment", "arrow_down",     "arrow_next",  "arrow_up",     "ask",         "baby",
    "back",        "calendar",       "camera",      "card_reader",  "certificate", "check",
    "check_badge", "checkbox",       "checkbox_on", "child_card",   "clock",       "cloud",
    "cloud_done",  "complaint",      "contrast",    "conversation", "cross",       "document",
    "domicile",    "earphone",       "erase",       "exit",         "eye",         "eye_off",
    "family",      "family_card",    "flower",      "hand_heart",   "help",        "home",
    "id_card",     "info",           "language",    "letter",       "light_bulb",  "list",
    "location",    "lock",           "low_reach",   "megaphone",    "minus",       "mobile",
    "money",       "move",           "network",     "network_off",  "office",      "officer",
    "pause",       "pencil",         "people",      "person",       "phone",       "play",
    "plus",        "police",         "printer",     "promise",      "qr",          "queue",
    "radio",       "radio_on",       "rating",      "repeat",       "screen_off",  "search",
    "settings",    "shield",         "shift",       "shop",         "signature",   "smile",
    "star",        "success",        "text_size",   "ticket",       "tools",       "touch",
    "trash",       "village_letter", "voice",       "voice_off",    "volume_down", "volume_up",
    "warning",     "wheelchair",     "your_voice",
};

constexpr Illustration square(std::string_view name) {
    return {name, 240, 240};
}

constexpr Illustration wide(std::string_view name) {
    return {name, 240, 160};
}

constexpr std::array<Illustration, 18> drawings = {
    square("baby"),
    square("birth-letter"),
    square("boy"),
    wide("earphone"),
    square("father"),
    square("girl"),
    wide("house"),
    wide("kk-number"),
    wide("ktp-nik"),
    square("marriage-book"),
    square("mother"),
    wide("officer-counter"),
    square("police-letter"),
    square("rt-rw-letter"),
    wide("signature"),
    square("sit-and-wait"),
    square("take-slip"),
    square("wheelchair-reach"),
};

struct Alias {
    std::string_view name;
    std::string_view stands_for;
};

constexpr std::array aliases = {
    Alias{"accessibility", "wheelchair"},
    Alias{"audio", "voice"},
    Alias{"birth", "baby"},
    Alias{"birth_certificate", "baby"},
    Alias{"business", "shop"},
    Alias{"cancel", "cross"},
    Alias{"change", "pencil"},
    Alias{"crowd", "megaphone"},
    Alias{"death", "flower"},
    Alias{"death_certificate", "flower"},
    Alias{"end", "exit"},
    Alias{"event", "megaphone"},
    Alias{"fault", "warning"},
    Alias{"marriage", "hand_heart"},
    Alias{"next", "arrow_next"},
    Alias{"no", "cross"},
    Alias{"privacy", "shield"},
    Alias{"proposal", "light_bulb"},
    Alias{"question", "help"},
    Alias{"scan", "qr"},
    Alias{"sound", "voice"},
    Alias{"standard", "promise"},
    Alias{"status", "search"},
    Alias{"survey", "smile"},
    Alias{"yes", "check"},
};

} // namespace

std::span<const std::string_view> icon_names() {
    return icons;
}

std::string_view icon_file(std::string_view name) {
    std::string plain(name);
    std::replace(plain.begin(), plain.end(), '-', '_');
    const auto* const alias =
        std::find_if(aliases.begin(), aliases.end(), [&](const Alias& candidate) {
            return candidate.name == plain;
        });
    const std::string_view wanted = alias == aliases.end() ? plain : alias->stands_for;
    const auto* const found = std::find(icons.begin(), icons.end(), wanted);
    return found == icons.end() ? std::string_view() : *found;
}

bool icon_exists(const IconName& icon) {
    return !icon_file(icon.value).empty();
}

std::span<const Illustration> illustrations() {
    return drawings;
}

std::optional<Illustration> find_illustration(std::string_view name) {
    const auto* const found =
        std::find_if(drawings.begin(), drawings.end(), [&](const auto& drawing) {
            return drawing.name == name;
        });
    return found == drawings.end() ? std::nullopt : std::optional(*found);
}

} // namespace anjungan::ui

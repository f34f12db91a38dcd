// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the drawing for a name.
#include "kiosk/ui/icon_table.hpp"
#include "kiosk/ui/look.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace anjungan::ui {

namespace {

struct Alias {
    std::string_view name;
    std::string_view stands_for;
};

constexpr std::array aliases = {
    Alias{"end", "exit"},
    Alias{"privacy", "shield"},
    Alias{"change", "pencil"},
    Alias{"yes", "check"},
    Alias{"no", "cross"},
    Alias{"cancel", "cross"},
    Alias{"next", "arrow_next"},
    Alias{"accessibility", "person"},
    Alias{"fault", "warning"},
    Alias{"birth", "baby"},
    Alias{"birth_certificate", "baby"},
    Alias{"death", "flower"},
    Alias{"death_certificate", "flower"},
    Alias{"marriage", "hand_heart"},
    Alias{"question", "help"},
    Alias{"survey", "smile"},
    Alias{"status", "search"},
    Alias{"standard", "list"},
    Alias{"proposal", "light_bulb"},
    Alias{"crowd", "people"},
    Alias{"event", "megaphone"},
    Alias{"audio", "voice"},
    Alias{"scan", "qr"},
};

std::string_view described(std::string_view name) {
    for (const std::span<const IconDrawing> icons : {sign_icons(), service_icons()}) {
        const auto found = std::find_if(icons.begin(), icons.end(), [&](const IconDrawing& icon) {
            return icon.name == name;
        });
        if (found != icons.end()) {
            return found->description;
        }
    }
    return {};
}

} // namespace

std::string_view icon_description(std::string_view name) {
    std::string plain(name);
    std::replace(plain.begin(), plain.end(), '-', '_');
    for (const Alias& alias : aliases) {
        if (alias.name == plain) {
            return described(alias.stands_for);
        }
    }
    return described(plain);
}

bool icon_exists(const IconName& icon) {
    return !icon_description(icon.value).empty();
}

} // namespace anjungan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
/// Icons of the fixed bars, buttons and states.
#include "kiosk/ui/icon_table.hpp"

#include <array>

namespace anjungan::ui {

namespace {

constexpr std::array drawings = {
    IconDrawing{
        "home",
        "M12 2 L23 11.8 L20 11.8 L20 21.5 L4 21.5 L4 11.8 L1 11.8 Z F R 9.8 14 4.4 8 0.6 P"},
    IconDrawing{"back", "M11 3.2 L1.8 12 L11 20.8 L11 15.2 L22 15.2 L22 8.8 L11 8.8 Z F"},
    IconDrawing{"arrow_next", "M13 3.2 L22.2 12 L13 20.8 L13 15.2 L2 15.2 L2 8.8 L13 8.8 Z F"},
    IconDrawing{"arrow_up", "M3.2 11 L12 1.8 L20.8 11 L15.2 11 L15.2 22 L8.8 22 L8.8 11 Z F"},
    IconDrawing{"arrow_down", "M3.2 13 L12 22.2 L20.8 13 L15.2 13 L15.2 2 L8.8 2 L8.8 13 Z F"},
    IconDrawing{
        "help",
        "O 12 12 10.8 F M8.4 9.4 C8.4 4.6 15.8 4.6 15.8 9.2 C15.8 12 12.1 12 12.1 14.8 T 2.5 "
        "O 12.1 18.4 1.6 P"},
    IconDrawing{
        "language",
        "O 12 12 10.8 F M1.4 12 L22.6 12 T 1.5 M12 1.2 C6 7 6 17 12 22.8 C18 17 18 7 12 1.2 "
        "T 1.5 M3.4 6.8 L20.6 6.8 T 1.3 M3.4 17.2 L20.6 17.2 T 1.3"},
    IconDrawing{
        "text_size",
        "M0.6 20 L6.4 4 L9.6 4 L15.4 20 L12 20 L10.8 16.4 L5.2 16.4 L4 20 Z F "
        "M6.1 13.6 L9.9 13.6 L8 7.8 Z P "
        "M15.2 20 L18.5 10.6 L20.5 10.6 L23.8 20 L21.5 20 L20.9 18 L18.1 18 L17.5 20 Z F"},
    IconDrawing{"contrast", "O 12 12 10.8 F A 12 12 8.2 -90 90 Z P"},
    IconDrawing{
        "exit",
        "R 2 1.8 12.5 20.4 1.6 F O 11 12 1.3 P "
        "M16 9.8 L18.4 9.8 L18.4 6.4 L23.8 12 L18.4 17.6 L18.4 14.2 L16 14.2 Z F"},
    IconDrawing{"check", "M3.4 12.6 L9.4 18.6 L20.6 5.8 S 3.8"},
    IconDrawing{"cross", "M5 5 L19 19 S 3.8 M19 5 L5 19 S 3.8"},
    IconDrawing{"plus", "M12 3.5 L12 20.5 S 3.8 M3.5 12 L20.5 12 S 3.8"},
    IconDrawing{"minus", "M3.5 12 L20.5 12 S 3.8"},
    IconDrawing{
        "warning",
        "M12 3 L22 20.6 L2 20.6 Z F M12 3 L22 20.6 L2 20.6 Z S 2.2 M12 9 L12 14 T 2.5 "
        "O 12 17.8 1.5 P"},
    IconDrawing{"info", "O 12 12 10.8 F O 12 6.9 1.7 P M12 11.4 L12 17.4 T 2.8"},
    IconDrawing{"success", "O 12 12 10.8 F M6.6 12.4 L10.4 16.2 L17.4 8.2 T 2.8"},
    IconDrawing{
        "pencil",
        "M2.4 21.6 L4 15.4 L15.2 4.2 L19.8 8.8 L8.6 20 Z F "
        "M16.8 2.6 L18 1.6 C19.4 0.6 23.4 4.4 22.4 6 L21.4 7.2 Z F"},
    IconDrawing{
        "voice",
        "M1.6 8.4 L6.4 8.4 L12.6 3 L12.6 21 L6.4 15.6 L1.6 15.6 Z F "
        "A 12.4 12 4.6 -48 48 S 2 A 12.4 12 9 -48 48 S 2"},
    IconDrawing{
        "voice_off",
        "M1.6 8.4 L6.4 8.4 L12.6 3 L12.6 21 L6.4 15.6 L1.6 15.6 Z F "
        "M16 9 L22 15 S 2.4 M22 9 L16 15 S 2.4"},
    IconDrawing{"repeat", "A 12 12 8.4 -60 215 S 3 M12.4 0.6 L19.4 4.4 L12.6 9 Z F"},
    IconDrawing{"pause", "R 5 3 5 18 1.2 F R 14 3 5 18 1.2 F"},
    IconDrawing{"play", "M6 3 L20.5 12 L6 21 Z F M6 3 L20.5 12 L6 21 Z S 1.6"},
    IconDrawing{
        "screen_off",
        "R 1.5 3.5 21 14 2 F R 8 18 8 3.5 0.8 F M6.5 6.5 L17.5 14.5 T 2.2 "
        "M17.5 6.5 L6.5 14.5 T 2.2"},
    IconDrawing{
        "network",
        "A 12 19.4 14.6 -130 -50 S 2.6 A 12 19.4 9.4 -132 -48 S 2.6 "
        "A 12 19.4 4.4 -135 -45 S 2.6 O 12 19.4 1.9 F"},
    IconDrawing{
        "network_off",
        "A 12 19.4 14.6 -130 -50 S 2.6 A 12 19.4 9.4 -132 -48 S 2.6 "
        "A 12 19.4 4.4 -135 -45 S 2.6 O 12 19.4 1.9 F M4 3 L20.6 21.6 T 5.4 "
        "M4 3 L20.6 21.6 S 2.4"},
    IconDrawing{"cloud", "O 6.6 14.4 5 F O 12.4 10 6.6 F O 18.2 14.6 4.8 F R 6 11 13 8.4 3 F"},
    IconDrawing{
        "cloud_done",
        "O 6.6 14.4 5 F O 12.4 10 6.6 F O 18.2 14.6 4.8 F R 6 11 13 8.4 3 F "
        "M8.2 12.8 L11.2 15.8 L16.4 9.6 T 2.2"},
    IconDrawing{"clock", "O 12 12 10.8 F M12 5.6 L12 12.4 L16.6 15.4 T 2.4"},
    IconDrawing{
        "list",
        "O 3.4 5 2.1 F R 8 3.6 15 2.8 1.3 F O 3.4 12 2.1 F R 8 10.6 15 2.8 1.3 F "
        "O 3.4 19 2.1 F R 8 17.6 15 2.8 1.3 F"},
    IconDrawing{
        "erase",
        "M8 4 L22.8 4 L22.8 20 L8 20 L0.8 12 Z F M11 8.6 L17.8 15.4 T 2.3 "
        "M17.8 8.6 L11 15.4 T 2.3"},
    IconDrawing{
        "shift",
        "M12 1.8 L22 12.4 L16.6 12.4 L16.6 17.6 L7.4 17.6 L7.4 12.4 L2 12.4 Z F "
        "R 7.4 19.4 9.2 2.8 0.5 F"},
    IconDrawing{"search", "O 10 10 8.4 F O 10 10 5 P M16 16 L21.4 21.4 S 3.8"},
    IconDrawing{
        "settings",
        "M12 2.4 L12 21.6 S 4.4 M2.4 12 L21.6 12 S 4.4 M5.2 5.2 L18.8 18.8 S 4.4 "
        "M18.8 5.2 L5.2 18.8 S 4.4 O 12 12 7.6 F O 12 12 3.6 P"},
    IconDrawing{
        "tools", "M5 19 L14 10 S 4.4 O 16.6 7.4 6 F M17.4 6.6 L22.4 1.6 T 4 O 5.2 18.8 0.9 P"},
    IconDrawing{
        "trash",
        "R 2.6 4 18.8 3 1.2 F R 8.6 1.4 6.8 3.4 1 F M4.4 8.4 L19.6 8.4 L18.2 22.6 L5.8 22.6 "
        "Z F M9.4 11.6 L9.8 19.4 T 1.6 M14.6 11.6 L14.2 19.4 T 1.6"},
    IconDrawing{
        "touch",
        "R 9 1.6 4.6 14 2.2 F R 13 9.4 3.8 7 1.8 F R 16.4 10.4 3.8 7 1.8 F "
        "M4.4 13.4 L9.2 17.4 L9.2 11 L20.2 13.6 L20.2 17.6 C20.2 21 18.4 22.8 15.4 22.8 "
        "C10.4 22.8 9.6 21.4 3 14.8 C2.4 13.6 3.6 12.8 4.4 13.4 Z F"},
};

} // namespace

std::span<const IconDrawing> sign_icons() {
    return drawings;
}

} // namespace anjungan::ui

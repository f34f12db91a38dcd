// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs a kiosk with virtual devices: in a window, or headless through a journey that leaves
/// artifacts.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace anjungan::simulator {

struct Options {
    std::filesystem::path config;
    std::filesystem::path journey;     ///< empty: none
    std::filesystem::path artifacts;   ///< empty: none
    std::filesystem::path describe;    ///< empty: run; else describe every screen into it
    std::filesystem::path hub_program; ///< empty: the hub is somebody else's
    std::filesystem::path hub_config;
    std::string printer; ///< the address of a real printer; empty: the virtual one
    bool headless = false;
    bool fullscreen = false;
    bool keep_going = false;
    bool pictures = false;    ///< with describe: PNG files too
    std::string only;         ///< with describe: part of the files' names; empty: all
    bool no_pictures = false; ///< with artifacts: everything but screens/
};

/// The program's exit code: 0 good, 1 a fault or failed journey (said in a sentence on standard
/// error).
[[nodiscard]] int simulate(const Options& options);

} // namespace anjungan::simulator

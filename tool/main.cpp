// SPDX-License-Identifier: GPL-3.0-or-later
// The technician's and administrator's command line.
#include "base/process_hardening.hpp"
#include "tool/command_line.hpp"

int main(int argc, char** argv) {
    anjungan::harden_process(argv);
    return anjungan::tool::run(argc, argv);
}

// SPDX-License-Identifier: GPL-3.0-or-later
/// One filled slip of each kind in each language, with long words and QR codes of real size.
#pragma once

#include "drivers/printer/profile.hpp"
#include "kiosk/print/compose.hpp"
#include "kiosk/print/office_wording.hpp"
#include "simulator/printer/virtual_printer.hpp"

#include <array>
#include <string>
#include <vector>

namespace anjungan::test {

inline constexpr std::array slip_languages = {"id", "en", "jv", "su"};
inline constexpr std::array slip_papers = {
    "generic-80mm-576", "generic-80mm-512", "generic-58mm-384"};

/// The catalogues as they were built, and an office in WIB. Lives as long as the program.
[[nodiscard]] print::Speaker speaker_in(const std::string& language);

[[nodiscard]] print::Slip sample_ticket(
    const std::string& language = "id", print::Letters letters = print::Letters::standard
);
[[nodiscard]] print::Slip sample_receipt(
    const std::string& language = "id", print::Letters letters = print::Letters::standard
);
[[nodiscard]] print::Slip sample_status(const std::string& language = "id");
[[nodiscard]] print::Slip sample_complaint(const std::string& language = "id");
[[nodiscard]] print::Slip sample_day_close(const std::string& language = "id");
/// For the paper of this profile.
[[nodiscard]] print::Slip
sample_self_test(const drivers::PrinterProfile& profile, const std::string& language = "id");
[[nodiscard]] print::Slip sample_batch(const std::string& language = "id");

struct NamedSlip {
    std::string name;
    print::Slip slip;
};
/// All seven kinds, and what is handed out large, large, too.
[[nodiscard]] std::vector<NamedSlip>
all_samples(const drivers::PrinterProfile& profile, const std::string& language);

[[nodiscard]] drivers::PrinterProfile shipped_profile(const std::string& id);
/// Prints it, and says with which bytes.
Bytes print_on(
    simulator::VirtualPrinter& printer,
    const print::Slip& slip,
    const drivers::PrinterProfile& profile
);
/// What stands on the paper.
[[nodiscard]] std::string
text_of(const print::Slip& slip, const std::string& paper = "generic-80mm-576");

} // namespace anjungan::test

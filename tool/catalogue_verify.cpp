// SPDX-License-Identifier: GPL-3.0-or-later
// `catalogue verify`: would a kiosk with this root take this signed catalogue now?
#include "base/local_time.hpp"
#include "tool/catalogue_commands.hpp"
#include "tool/signed_folder.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

namespace anjungan::tool {

namespace {

struct VerifyOptions {
    std::filesystem::path folder;
    std::filesystem::path root;
};

template <class Statement>
void tell(const Statement& said) {
    std::cout << fmt::format(
        "good    {} version {}, until {}\n",
        to_string(Statement::role),
        said.version,
        iso_utc(said.expires)
    );
}

Outcome verify(const VerifyOptions& options) {
    auto root = read_root(options.root);
    if (!root) {
        return report(root.error());
    }
    const auto state = verify_folder(options.folder, std::move(*root), SystemClock().wall_time());
    if (!state) {
        const auto met = report(state.error());
        return state.error().code == ErrorCode::timed_out ? Outcome::finding : met;
    }
    tell(state->root);
    tell(state->timestamp);
    tell(state->catalogue);
    for (const auto& file : state->catalogue.files) {
        std::cout << fmt::format("good    {}\n", file.path);
    }
    return Outcome::good;
}

} // namespace

void add_catalogue_verify(CLI::App& catalogue, Action& chosen) {
    auto* command = catalogue.add_subcommand(
        "verify", "Check a signed catalogue as a kiosk does: every signature and every file"
    );
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("OUT", options->folder, "The folder that the hub serves")->required();
    command->add_option("--root", options->root, "The catalogue.root that is trusted")->required();
    command->callback([&chosen, options] { chosen = [options] { return verify(*options); }; });
}

} // namespace anjungan::tool

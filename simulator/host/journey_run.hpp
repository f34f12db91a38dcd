// SPDX-License-Identifier: GPL-3.0-or-later
/// A journey in progress: its steps, a picture of each new screen, and its end once printing and
/// sending have come to rest.
#pragma once

#include "simulator/host/journey_host.hpp"
#include "simulator/journey/runner.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace anjungan::simulator {

/// Errors: those of the file; invalid_input names the line.
[[nodiscard]] Result<std::vector<journey::Step>> read_journey(const std::filesystem::path& file);

class JourneyRun {
public:
    JourneyRun(
        std::vector<journey::Step> steps, JourneyHost::Parts parts, journey::OnFailure on_failure
    )
        : host_(parts),
          application_(parts.application),
          network_(parts.hands.network),
          runner_(std::move(steps), host_, clock_, on_failure) {}

    /// Called whenever the application has handled everything; false: it is over.
    [[nodiscard]] bool advance();

    /// What kept pictures from being taken.
    [[nodiscard]] const Status& trouble() const { return trouble_; }
    [[nodiscard]] const std::vector<journey::Failure>& failures() const {
        return runner_.failures();
    }

private:
    [[nodiscard]] bool at_rest() const;

    SystemClock clock_; ///< a journey's patience is not moved by the journey
    JourneyHost host_;
    app::Application& application_;
    const ScriptedNetwork& network_;
    journey::Runner runner_;
    std::optional<BootTime> finished_at_;
    Status trouble_;
};

} // namespace anjungan::simulator

// SPDX-License-Identifier: GPL-3.0-or-later
// Steps a journey on and knows when it is over.
#include "simulator/host/journey_run.hpp"

#include "base/files.hpp"

namespace anjungan::simulator {

namespace {

/// After the last step: printing and sending get this long to come to rest.
constexpr std::chrono::seconds rest_patience = std::chrono::seconds(15);

} // namespace

Result<std::vector<journey::Step>> read_journey(const std::filesystem::path& file) {
    auto text = read_file(file);
    TRY(text);
    auto steps = journey::parse_journey(*text, file.filename().string());
    wipe(*text);
    return steps;
}

bool JourneyRun::advance() {
    if (auto pictured = host_.picture_new_screen(); !pictured) {
        trouble_ = std::move(pictured);
        return false;
    }
    if (runner_.advance() == journey::Runner::State::running) {
        return true;
    }
    const auto now = clock_.boot_time();
    if (!finished_at_.has_value()) {
        finished_at_ = now;
    }
    return !at_rest() && now - *finished_at_ < rest_patience;
}

/// Whether nothing more is to be expected: a hub that is off or a printer without paper is not
/// waited for.
bool JourneyRun::at_rest() const {
    const auto& kiosk = application_.model().kiosk;
    const bool reachable = drivers::worth_trying(network_.state()) &&
                           kiosk.connection != session::Connection::unreachable;
    const bool sent = !reachable || kiosk.unsent == 0;
    return host_.is_settled(journey::Wait::For::printed) && sent;
}

} // namespace anjungan::simulator

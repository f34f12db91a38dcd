// SPDX-License-Identifier: GPL-3.0-or-later
/// The states a citizen is told about, as the hub names them: they travel to the kiosks too.
#pragma once

#include "protocol/submission_state.hpp"

namespace anjungan::hub {

using protocol::all_submission_states;
using protocol::submission_state_from;
using protocol::SubmissionState;

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
/// Named moments at which a test lets this process die as by `kill -9`: between two steps that must
/// not come apart, so that the test can prove that they do not.
///
/// Compiled into every build, and inert unless the environment variable ANJUNGAN_FAILPOINT says
/// "NAME" or "NAME:n" (the n-th time that the moment is passed; 1 unless told) when the process
/// passes the first one. What a failpoint can do in the field is therefore this: whoever sets the
/// environment of the kiosk's or hub's own service can make that one process end by SIGKILL. He
/// could end it anyhow, and ending is what the whole store is built to survive. Nothing is read,
/// written, shown or decided differently.
#pragma once

#include <string_view>

namespace anjungan {

/// Each room that has such moments declares them in its `failpoints.hpp`, with an array of them all
/// for the fault suite, which kills at each one and fails when one is never passed.
struct Failpoint {
    std::string_view name; ///< "room.moment", of static storage, used once
};

/// Marks the moment. Safe to call from every thread; does not return when it was chosen.
void pass(Failpoint point);

} // namespace anjungan

// SPDX-License-Identifier: GPL-3.0-or-later
// The names of error codes.
#include "base/result.hpp"

namespace anjungan {

const char* to_string(ErrorCode code) {
    switch (code) {
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::invalid_input: return "invalid_input";
    case ErrorCode::unavailable: return "unavailable";
    case ErrorCode::timed_out: return "timed_out";
    case ErrorCode::io: return "io";
    case ErrorCode::corrupt: return "corrupt";
    case ErrorCode::unauthorised: return "unauthorised";
    case ErrorCode::conflict: return "conflict";
    case ErrorCode::full: return "full";
    case ErrorCode::unsupported: return "unsupported";
    }
    return "unknown";
}

} // namespace anjungan

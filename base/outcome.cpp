// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and exit statuses.
#include "base/outcome.hpp"

#include <cerrno>
#include <iostream>

namespace anjungan {

void complain(std::string_view sentence) {
    std::cerr << program_invocation_short_name << ": " << sentence << '\n';
}

Outcome report(const Error& error) {
    complain(error.detail);
    switch (error.code) {
    case ErrorCode::corrupt:
    case ErrorCode::unauthorised: return Outcome::finding;
    case ErrorCode::not_found:
    case ErrorCode::invalid_input:
    case ErrorCode::unavailable:
    case ErrorCode::timed_out:
    case ErrorCode::io:
    case ErrorCode::conflict:
    case ErrorCode::full:
    case ErrorCode::unsupported: return Outcome::misuse;
    }
    return Outcome::misuse;
}

} // namespace anjungan

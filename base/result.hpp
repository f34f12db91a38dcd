// SPDX-License-Identifier: GPL-3.0-or-later
/// What can go wrong in the field comes back as a value: `Result<T>` is a T or an Error.
///
/// Errors carry a closed code for the program to switch on and a detail for the operator's log.
/// The detail never holds anything a citizen typed. Programmer mistakes are not errors: they
/// assert.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace anjungan {

enum class ErrorCode {
    not_found,     ///< a file, row or name is not there
    invalid_input, ///< what was given breaks a rule; the detail says what, where and what to do
    unavailable,   ///< a device, host or service does not answer now; trying later may help
    timed_out,     ///< the time given ran out
    io,            ///< the operating system refused a read or write
    corrupt,       ///< stored data failed its own check
    unauthorised,  ///< a signature or key is wrong
    conflict,      ///< the same name stands for something else already
    full,          ///< no space, or a quota is reached
    unsupported,   ///< this version or device cannot do it
};

/// The code as one word of a log line, for example "not_found".
[[nodiscard]] const char* to_string(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::io;
    std::string detail;
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

using Status = Result<void>;

/// `return fail(ErrorCode::io, "cannot open …");` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail) {
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Hands on an error that came from below.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

/// Whether it worked, for a caller that does not want the value.
template <class T>
[[nodiscard]] Status status_of(const Result<T>& result) {
    return result ? Status() : fail(result.error());
}

} // namespace anjungan

/// Hands on the error of a Result or Status, if it holds one: `TRY(save(text));`, or
/// `auto text = load(); TRY(text);` where the value is wanted afterwards. A macro, because only one
/// can return from the function it stands in.
#define TRY(expression)                                                                            \
    if (auto&& tried = (expression); !tried) {                                                     \
        return ::anjungan::fail(std::forward<decltype(tried)>(tried).error());                     \
    }                                                                                              \
    static_assert(true, "TRY ends with a semicolon")

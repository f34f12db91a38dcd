// SPDX-License-Identifier: GPL-3.0-or-later
/// What an HTTP answer obliges the kiosk to do, before anything in its body is believed.
#pragma once

#include "offline-cache/sync/sync_status.hpp"
#include "offline-cache/sync/transport.hpp"

namespace anjungan::sync {

enum class Verdict {
    answer,      ///< 200: look for signatures
    busy,        ///< 429, 503: come back later
    too_large,   ///< 413, 422: the batch as it stands will never be taken
    refused,     ///< 401, 403: this kiosk is not welcome
    not_the_hub, ///< 1xx to 3xx but no plain 200, or a web page: something on the way answered in
                 ///< its place
    failed,      ///< everything else: try again later
};

/// The most of a Retry-After that is obeyed: it is not signed, and may be anybody's. That of a 503
/// is no longer than the longest wait after any other failure.
constexpr std::chrono::seconds max_retry_after = std::chrono::hours(1);
constexpr std::chrono::seconds max_retry_after_failure = std::chrono::minutes(5);

struct Judgement {
    Verdict verdict = Verdict::failed;
    Answerer answered_by = Answerer::nobody;
    std::chrono::seconds retry_after =
        std::chrono::seconds(0); ///< wait at least so long; 0: not said
    std::string detail;          ///< one sentence for the operator; nothing of the body
};

[[nodiscard]] Judgement judge(const HttpReply& reply);
/// For an exchange without an answer.
[[nodiscard]] Judgement judge(const Error& error);

} // namespace anjungan::sync

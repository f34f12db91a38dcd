// SPDX-License-Identifier: GPL-3.0-or-later
// The reaction table, first half: which kind of answer came.
#include "offline-cache/sync/reply_verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::sync {

namespace {

/// Only asked of answers that claim success: nginx dresses its own errors as pages too.
bool is_web_page(const HttpReply& reply) {
    return reply.content_type.starts_with("text/") ||
           reply.content_type.find("html") != std::string::npos;
}

Verdict verdict_of(const HttpReply& reply) {
    switch (reply.status) {
    case 401:
    case 403: return Verdict::refused;
    case 413:
    case 422: return Verdict::too_large;
    case 429:
    case 503: return Verdict::busy;
    default: break;
    }
    if (reply.status >= 400) {
        return Verdict::failed;
    }
    return reply.status == 200 && !is_web_page(reply) ? Verdict::answer : Verdict::not_the_hub;
}

Answerer answerer_of(Verdict verdict) {
    return verdict == Verdict::not_the_hub ? Answerer::somebody_else : Answerer::hub;
}

std::string detail_of(Verdict verdict, int status) {
    switch (verdict) {
    case Verdict::answer: return {};
    case Verdict::busy: return fmt::format("the hub asks for patience (HTTP {})", status);
    case Verdict::too_large: return fmt::format("the hub will not take a batch (HTTP {})", status);
    case Verdict::refused:
        return fmt::format(
            "the hub refuses this kiosk (HTTP {}): check its certificate and clock", status
        );
    case Verdict::not_the_hub:
        return fmt::format(
            "something on the way answers in the hub's place (HTTP {}): does this network ask for "
            "a log-in page?",
            status
        );
    case Verdict::failed: return fmt::format("the hub failed (HTTP {})", status);
    }
    return {};
}

} // namespace

Judgement judge(const HttpReply& reply) {
    Judgement judgement;
    judgement.verdict = verdict_of(reply);
    judgement.answered_by = answerer_of(judgement.verdict);
    judgement.detail = detail_of(judgement.verdict, reply.status);
    if (judgement.verdict == Verdict::busy) {
        judgement.retry_after = std::clamp(
            reply.retry_after.value_or(std::chrono::seconds(0)),
            std::chrono::seconds(0),
            reply.status == 429 ? max_retry_after : max_retry_after_failure
        );
    }
    return judgement;
}

Judgement judge(const Error& error) {
    Judgement judgement;
    if (error.code == ErrorCode::unauthorised) { // TLS: a log-in page cannot show the hub's name
        judgement.verdict = Verdict::refused;
        judgement.answered_by = Answerer::somebody_else;
    }
    judgement.detail = fmt::format("the hub did not answer: {}", error.detail);
    return judgement;
}

} // namespace anjungan::sync

// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's routes.
#include "hub/api.hpp"

#include "base/log.hpp"
#include "protocol/checkpoint.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"

#include <string>

namespace anjungan::hub {

namespace {

constexpr std::string_view catalogue_path = "/v1/catalogue/";

HttpAnswer inbox_trouble(const Error& error) {
    log::error("the inbox failed: {}", error.detail);
    return out_of_order();
}

/// The kiosk slows down and keeps what it has.
HttpAnswer too_much() {
    auto answer = json_error(429, "too-much");
    answer.retry_after = std::chrono::minutes(10);
    return answer;
}

HttpAnswer signed_answer(Result<Bytes> bytes, std::string_view media_type) {
    if (bytes) {
        return signed_bytes(media_type, *bytes);
    }
    switch (bytes.error().code) {
    case ErrorCode::invalid_input: return json_error(400, "malformed");
    case ErrorCode::unauthorised: return json_error(401, "unknown-kiosk");
    case ErrorCode::unavailable: return too_much();
    case ErrorCode::not_found:
    case ErrorCode::timed_out:
    case ErrorCode::io:
    case ErrorCode::corrupt:
    case ErrorCode::conflict:
    case ErrorCode::full:
    case ErrorCode::unsupported: break;
    }
    return inbox_trouble(bytes.error());
}

HttpAnswer wrong_clock() {
    auto answer = json_error(503, "hub-clock-not-believed");
    answer.retry_after = std::chrono::seconds(60);
    return answer;
}

} // namespace

HttpAnswer Api::answer(const HttpRequest& request) {
    const bool signs = request.method == "POST" || request.path == "/v1/updates";
    if (const auto believed = signs ? clock_.check() : Status(); !believed) {
        return wrong_clock(); // which the guard has logged
    }
    if (const auto route = routes_.find(request.method + ' ' + request.path);
        route != routes_.end()) {
        return route->second(request);
    }
    if (request.method == "POST") {
        return post(request);
    }
    if (request.method == "GET" || request.method == "HEAD") {
        return get(request.path);
    }
    return json_error(405, "method-not-allowed");
}

HttpAnswer Api::post(const HttpRequest& request) {
    if (request.path == "/v1/batches") {
        if (request.body.size() > protocol::max_batch_bytes) {
            return json_error(413, "too-large");
        }
        return signed_answer(intake_.take_batch(request.body), protocol::batch_reply_media_type);
    }
    if (request.path == "/v1/acks") {
        if (request.body.size() > protocol::max_batch_reply_bytes) {
            return json_error(413, "too-large");
        }
        return signed_answer(intake_.renew_acks(request.body), protocol::batch_reply_media_type);
    }
    if (request.path == "/v1/sync/open") {
        if (request.body.size() > protocol::max_sync_open_bytes) {
            return json_error(413, "too-large");
        }
        return signed_answer(intake_.open_session(request.body), protocol::sync_open_media_type);
    }
    if (request.path == "/v1/audit/checkpoints") {
        if (request.body.size() > protocol::max_checkpoint_bytes) {
            return json_error(413, "too-large");
        }
        return signed_answer(intake_.witness_chain(request.body), protocol::witness_media_type);
    }
    return json_error(404, "not-found");
}

HttpAnswer Api::get(std::string_view path) {
    if (path == "/healthz") {
        return {200, "text/plain; charset=utf-8", "ok\n"};
    }
    if (path.starts_with(catalogue_path)) {
        return catalogue_.answer(path.substr(catalogue_path.size()));
    }
    if (path.starts_with("/r/") || path.starts_with("/R/")) {
        const auto rest = path.substr(3);
        // Behind the code the QR carries a signed text; the page needs only the code.
        return status_of(rest.substr(0, rest.find('/')));
    }
    return json_error(404, "not-found");
}

HttpAnswer Api::status_of(std::string_view typed_code) {
    const auto code = protocol::ReceiptCode::parse(typed_code);
    if (!code) {
        return unknown_page(CodeForm::malformed, setting_);
    }
    const auto records = inbox_.find(code->symbols());
    if (!records) {
        return inbox_trouble(records.error());
    }
    if (records->empty()) {
        return unknown_page(CodeForm::well_formed, setting_);
    }
    return known_page(code->display(), *records, services_, setting_);
}

} // namespace anjungan::hub

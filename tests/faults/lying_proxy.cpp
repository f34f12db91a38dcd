// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of answer that is not the hub's, some of them after the hub has taken the request.
#include "tests/faults/lying_proxy.hpp"

namespace anjungan::test {

namespace {

sync::HttpReply answer(int status, std::string_view type, std::string_view body) {
    sync::HttpReply made;
    made.status = status;
    made.content_type = std::string(type);
    const auto bytes = as_bytes(body);
    made.body.assign(bytes.begin(), bytes.end());
    return made;
}

} // namespace

std::size_t LyingProxy::any_of(std::size_t choices) {
    return std::uniform_int_distribution<std::size_t>(0, choices - 1)(random_);
}

Result<sync::HttpReply> LyingProxy::post(std::string_view path, ByteView body) {
    if (!honest_ && any_of(2) == 0) {
        ++lies_;
        return lie(path, body);
    }
    auto reply = hub_.post(path, body);
    if (reply) {
        earlier_.push_back(*reply);
    }
    return reply;
}

Result<sync::HttpReply> LyingProxy::lie(std::string_view path, ByteView body) {
    switch (any_of(8)) {
    case 0: return answer(200, "text/html", "<html>log in</html>");
    case 1: return answer(302, "text/html", "");
    case 2: return answer(401, "text/html", "<html>who are you?</html>");
    case 3: return answer(502, "text/html", "<html>bad gateway</html>");
    case 4: {
        auto busy = answer(503, "text/html", "<html>busy</html>");
        busy.retry_after = std::chrono::hours(24);
        return busy;
    }
    case 5: { // the hub has taken it, and half of its answer gets through
        auto cut = hub_.post(path, body);
        if (cut) {
            cut->body.resize(cut->body.size() / 2);
        }
        return cut;
    }
    case 6: // the hub has taken it, and nothing gets through
        static_cast<void>(hub_.post(path, body));
        return fail(ErrorCode::unavailable, "connection reset");
    default: break;
    }
    return earlier_.empty() ? answer(500, "text/plain", "") : earlier_[any_of(earlier_.size())];
}

} // namespace anjungan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at each header once, before the library does.
#include "hub/http/request_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace anjungan::hub {

namespace {

/// `{"error":"KIND","hint":"…"}`: the hint is for whoever wrote the client.
HttpAnswer refuse(int status, std::string_view kind, std::string_view hint) {
    return {
        status,
        "application/json",
        fmt::format("{{\"error\":\"{}\",\"hint\":\"{}\"}}\n", kind, hint)};
}

std::string lower(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return made;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The line in front, which is taken off. Nothing: it does not end as lines must.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos || end == 0 || rest[end - 1] != '\r') {
        return std::nullopt;
    }
    const auto line = rest.substr(0, end - 1);
    rest.remove_prefix(end + 1);
    return line;
}

class HeaderCheck {
public:
    explicit HeaderCheck(std::size_t max_body) : max_body_(max_body) {}

    std::optional<HttpAnswer> refusal_of(std::string_view line) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || line.find('\0') != line.npos ||
            line.find_first_of(" \t\r") < colon) {
            return json_error(400, "malformed");
        }
        if (++count_ > max_headers) {
            return refuse(431, "headers", "At most 64 headers.");
        }
        const auto value = lower(trim(line.substr(colon + 1)));
        return by_name(lower(line.substr(0, colon)), value);
    }

private:
    std::optional<HttpAnswer> by_name(std::string_view name, std::string_view value) {
        if (name == "range" || name == "if-range") {
            return refuse(416, "range", "This server gives whole answers only: ask without Range.");
        }
        if (name == "content-encoding" && value != "identity") {
            return refuse(415, "encoding", "Send the body as it is, without Content-Encoding.");
        }
        if (name == "content-type" && value.starts_with("multipart/")) {
            return refuse(415, "multipart", "Send one body, not parts.");
        }
        if (name == "transfer-encoding") {
            // Beside a length, two readers could disagree on where the body ends.
            return value == "chunked" && ++lengths_ == 1 ? std::nullopt : two_lengths();
        }
        return name == "content-length" ? by_length(value) : std::nullopt;
    }

    std::optional<HttpAnswer> by_length(std::string_view value) {
        std::size_t length = 0;
        const auto* const end = value.data() + value.size();
        const auto [stopped, problem] = std::from_chars(value.data(), end, length);
        if (problem == std::errc::result_out_of_range ||
            (problem == std::errc() && length > max_body_ * max_excess)) {
            return json_error(413, "too-large");
        }
        const bool number = problem == std::errc() && stopped == end;
        return number && ++lengths_ == 1 ? std::nullopt : two_lengths();
    }

    static std::optional<HttpAnswer> two_lengths() { return json_error(400, "malformed"); }

    std::size_t max_body_;
    std::size_t count_ = 0;
    int lengths_ = 0;
};

std::string_view reason(int status) {
    switch (status) {
    case 413: return "Payload Too Large";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 431: return "Request Header Fields Too Large";
    default: return "Bad Request";
    }
}

} // namespace

std::optional<HttpAnswer> refusal_of(std::string_view head, std::size_t max_body) {
    HeaderCheck check(max_body);
    auto rest = head;
    auto line = take_line(rest); // the request line is the library's
    while (line && !rest.empty()) {
        line = take_line(rest);
        if (!line || line->empty()) {
            break;
        }
        if (auto refusal = check.refusal_of(*line)) {
            return refusal;
        }
    }
    return line && rest.empty() ? std::nullopt : std::optional(json_error(400, "malformed"));
}

HttpAnswer head_too_large() {
    return refuse(431, "headers", "Request line and headers have at most 16 KiB.");
}

std::string final_answer(const HttpAnswer& answer, std::string_view head) {
    return fmt::format(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n"
        "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{}",
        answer.status,
        reason(answer.status),
        answer.content_type,
        answer.body.size(),
        head.starts_with("HEAD ") ? "" : answer.body
    );
}

} // namespace anjungan::hub

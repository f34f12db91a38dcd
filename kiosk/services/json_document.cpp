// SPDX-License-Identifier: GPL-3.0-or-later
// Parses hand-edited JSON and says where it breaks.
#include "kiosk/services/json_document.hpp"

#include "base/nesting.hpp"
#include "kiosk/i18n/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace anjungan::services {

namespace {

constexpr std::string_view remedy =
    "look there and just before it for a missing or extra comma, quote or bracket";

struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// `byte` counts from 1, as nlohmann reports it.
Place place_of(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line_start = before.rfind('\n');
    const auto line = before.substr(line_start == std::string_view::npos ? 0 : line_start + 1);
    const auto breaks = std::count(before.begin(), before.end(), '\n');
    return {static_cast<std::size_t>(breaks) + 1, i18n::utf8::length(line) + 1};
}

/// The reason without nlohmann's own prefix and position.
std::string_view reason_of(std::string_view message) {
    const auto start = message.find("syntax error");
    return start == std::string_view::npos ? std::string_view("syntax error")
                                           : message.substr(start);
}

/// Remembers the keys of every open object while the parser runs.
class KeyWatch {
public:
    bool operator()(int /*depth*/, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start) {
            open_.emplace_back();
        } else if (event == Event::object_end) {
            open_.pop_back();
        } else if (event == Event::key && !open_.back().insert(parsed.get<std::string>()).second) {
            repeated_ = repeated_.empty() ? parsed.get<std::string>() : repeated_;
        }
        return true;
    }
    [[nodiscard]] const std::string& repeated() const { return repeated_; }

private:
    std::vector<std::set<std::string>> open_;
    std::string repeated_;
};

} // namespace

Result<nlohmann::json> parse_json(std::string_view text) {
    TRY(require_shallow_json(text));
    try {
        KeyWatch watch;
        auto document = nlohmann::json::parse(text, std::ref(watch));
        if (!watch.repeated().empty()) {
            return fail(
                ErrorCode::invalid_input,
                fmt::format(
                    "the key \"{}\" appears twice in the same object; keep one of them",
                    watch.repeated()
                )
            );
        }
        return document;
    } catch (const nlohmann::json::parse_error& problem) {
        const auto place = place_of(text, problem.byte);
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "line {}, column {}: {}; {}",
                place.line,
                place.column,
                reason_of(problem.what()),
                remedy
            )
        );
    } catch (const std::exception& problem) {
        return fail(
            ErrorCode::invalid_input, fmt::format("not readable as JSON: {}", problem.what())
        );
    }
}

std::string shown(const nlohmann::json& value) {
    constexpr std::size_t longest = 40;
    auto text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() <= longest) {
        return text;
    }
    // Cut between characters, never inside one.
    std::string_view rest = text;
    while (text.size() - rest.size() < longest && i18n::utf8::take(rest)) {
    }
    return text.substr(0, text.size() - rest.size()) + "…";
}

} // namespace anjungan::services

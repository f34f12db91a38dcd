// SPDX-License-Identifier: GPL-3.0-or-later
// Reads only the titles: the hub needs nothing else of a service.
#include "hub/status/service_titles.hpp"

#include "base/files.hpp"
#include "base/log.hpp"
#include "base/nesting.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace anjungan::hub {

namespace {

using nlohmann::json;

std::string text_at(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<ServiceTitle> title_in(const std::string& text) {
    if (!require_shallow_json(text)) {
        return std::nullopt;
    }
    const auto service = json::parse(text, nullptr, false);
    if (!service.is_object()) {
        return std::nullopt;
    }
    const auto title = service.find("title");
    if (title == service.end() || !title->is_object()) {
        return std::nullopt;
    }
    ServiceTitle found{text_at(*title, "id"), text_at(*title, "en")};
    return found.indonesian.empty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace

Result<ServiceTitles> ServiceTitles::load(const std::filesystem::path& directory) {
    ServiceTitles result;
    if (directory.empty()) {
        return result;
    }
    std::error_code problem;
    auto entry = std::filesystem::directory_iterator(directory, problem);
    for (; !problem && entry != std::filesystem::directory_iterator(); entry.increment(problem)) {
        const auto file = entry->path() / "service.json";
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) {
            continue;
        }
        const auto text = read_file(file);
        auto title = text ? title_in(*text) : std::nullopt;
        if (!title) {
            log::warning("{} gives no title: the status page shows the id", file.string());
            continue;
        }
        result.titles_.emplace(entry->path().filename().string(), std::move(*title));
    }
    if (problem) {
        return fail(
            ErrorCode::not_found,
            fmt::format("cannot list the services in {}: {}", directory.string(), problem.message())
        );
    }
    return result;
}

ServiceTitle ServiceTitles::of(std::string_view service) const {
    const auto found = titles_.find(service);
    return found == titles_.end() ? ServiceTitle{std::string(service), {}} : found->second;
}

} // namespace anjungan::hub

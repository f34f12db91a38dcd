// SPDX-License-Identifier: GPL-3.0-or-later
// Reads only title and fee: the hub needs nothing else of a service.
#include "hub/status/public_services.hpp"

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

std::optional<PublicService> service_in(const std::string& text) {
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
    PublicService found{text_at(*title, "id"), text_at(*title, "en")};
    const auto fee = service.find("fee_rupiah");
    if (fee != service.end() && fee->is_number_unsigned()) {
        found.fee_rupiah = fee->get<long long>();
    }
    return found.title_indonesian.empty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace

Result<PublicServices> PublicServices::load(const std::filesystem::path& directory) {
    PublicServices result;
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
        auto service = text ? service_in(*text) : std::nullopt;
        if (!service) {
            log::warning("{} gives no title: the status page shows the id", file.string());
            continue;
        }
        result.services_.emplace(entry->path().filename().string(), std::move(*service));
    }
    if (problem) {
        return fail(
            ErrorCode::not_found,
            fmt::format("cannot list the services in {}: {}", directory.string(), problem.message())
        );
    }
    return result;
}

PublicService PublicServices::of(std::string_view service) const {
    const auto found = services_.find(service);
    return found == services_.end() ? PublicService{std::string(service), {}} : found->second;
}

} // namespace anjungan::hub
